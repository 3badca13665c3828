import FEEL

/// Follows references and imports, and makes the logic of each element ready.
struct GraphBuilder {
  private let byNamespace: [String: Definitions]
  private let limits: Limits
  private let bounds: Bounds
  private(set) var nodes: [Node] = []
  private(set) var instances: [Instance] = []

  /// A model in the place where it is imported.
  struct Instance {
    let definitions: Definitions
    let path: [String]
    var ids: [String: Int] = [:]
    var imports: [(name: String, namespace: String, instance: Int)] = []
    var types: [String: Types.Definition] = [:]
  }

  init(_ imports: [Definitions], _ limits: Limits, _ bounds: Bounds) {
    byNamespace = Dictionary(imports.map { ($0.namespace, $0) }, uniquingKeysWith: { first, _ in first })
    (self.limits, self.bounds) = (limits, bounds)
  }

  mutating func graph(of definitions: Definitions) throws(ModelError) -> (Graph, [Problem]) {
    _ = try instantiate(definitions, path: [], inside: [])
    let texts = Texts(limits, seconds: bounds.seconds)
    for index in instances.indices { try readTypes(index, texts) }
    try link()
    try Circles(nodes).refuse()
    try compile(texts)
    let roots = Dictionary(
      nodes.indices.filter { nodes[$0].path.isEmpty }.map { (Graph.key(nodes[$0].name, nodes[$0].kind.sort), $0) },
      uniquingKeysWith: { first, _ in first })
    return (Graph(nodes: nodes, origins: texts.origins, roots: roots, tables: texts.tables), texts.problems)
  }

  // MARK: Instances

  private mutating func instantiate(
    _ definitions: Definitions, path: [String], inside: [String]
  ) throws(ModelError) -> Int {
    guard !inside.contains(definitions.namespace) else {
      throw ModelError("“\(definitions.name)” imports itself, by \(path.joined(separator: ", ")).")
    }
    guard instances.count < bounds.models else { throw ModelError("More than \(bounds.models) models are imported.") }
    let index = instances.count
    instances.append(Instance(definitions: definitions, path: path))
    addNodes(index)
    for link in definitions.imports where link.isDMN {
      guard let other = byNamespace[link.namespace] else {
        throw ModelError("The imported model “\(link.namespace)” is not there.", line: link.line.number)
      }
      let inner = try instantiate(
        other, path: link.name.isEmpty ? path : path + [link.name], inside: inside + [definitions.namespace])
      instances[index].imports.append((link.name, link.namespace, inner))
    }
    return index
  }

  private mutating func addNodes(_ index: Int) {
    let (definitions, path) = (instances[index].definitions, instances[index].path)
    for input in definitions.inputs {
      add(input.identity.id, Node(name: input.variable.name, path: path, kind: .input), index)
    }
    for decision in definitions.decisions {
      add(decision.identity.id, Node(name: decision.variable.name, path: path, kind: .decision(nil)), index)
    }
    for known in definitions.knowledge {
      add(known.identity.id, Node(name: known.variable.name, path: path, kind: .knowledge(nil)), index)
    }
    for service in definitions.services {
      let plan = ServicePlan(parameters: [], outputs: [], result: nil)
      add(service.identity.id, Node(name: service.variable.name, path: path, kind: .service(plan)), index)
    }
  }

  private mutating func add(_ id: String?, _ node: Node, _ instance: Int) {
    nodes.append(node)
    // Who has no identifier cannot be required, but asked by name.
    instances[instance].ids[id ?? "\u{0}\(nodes.count)"] = nodes.count - 1
    order[instance, default: []].append(nodes.count - 1)
  }

  /// The nodes of each instance, in the order of inputs, decisions, knowledge, services.
  private(set) var order: [Int: [Int]] = [:]

  // MARK: References

  /// The node that a reference means, and the import that leads to it.
  func node(_ reference: Reference, from instance: Int) throws(ModelError) -> (node: Int, through: String?) {
    let own = instances[instance]
    if reference.namespace == nil || reference.namespace == own.definitions.namespace {
      if let node = own.ids[reference.target] { return (node, nil) }
    }
    for link in own.imports where link.namespace == reference.namespace {
      if let node = instances[link.instance].ids[reference.target] { return (node, link.name) }
    }
    throw ModelError("There is no element “\(reference.href)”.", line: reference.line.number)
  }

  private mutating func link() throws(ModelError) {
    for index in instances.indices {
      let definitions = instances[index].definitions
      var own = order[index, default: []].dropFirst(definitions.inputs.count)
      for decision in definitions.decisions {
        guard let node = own.popFirst() else { break }
        nodes[node].scope = try scope(
          decision.requiredDecisions + decision.requiredInputs + decision.requiredKnowledge, index)
      }
      for known in definitions.knowledge {
        guard let node = own.popFirst() else { break }
        nodes[node].scope = try scope(known.requiredKnowledge, index)
      }
      for service in definitions.services {
        guard let node = own.popFirst() else { break }
        nodes[node].kind = .service(try plan(service, index))
      }
    }
  }

  private func scope(_ references: [Reference], _ instance: Int) throws(ModelError) -> NodeScope {
    var scope = NodeScope()
    for reference in references {
      let (node, through) = try node(reference, from: instance)
      let entry = (name: nodes[node].name, node: node)
      guard let through, !through.isEmpty else {
        scope.own.append(entry)
        continue
      }
      if let place = scope.imported.firstIndex(where: { $0.name == through }) {
        scope.imported[place].entries.append(entry)
      } else {
        scope.imported.append((through, [entry]))
      }
    }
    return scope
  }

  private func plan(_ service: ServedDecisions, _ instance: Int) throws(ModelError) -> ServicePlan {
    var (parameters, outputs): ([ServicePlan.Parameter], [(name: String, node: Int)]) = ([], [])
    for reference in service.inputs + service.inputDecisions {
      let node = try node(reference, from: instance).node
      parameters.append(.init(name: nodes[node].name, node: node, type: nil))
    }
    for reference in service.outputs {
      let node = try node(reference, from: instance).node
      outputs.append((nodes[node].name, node))
    }
    return ServicePlan(parameters: parameters, outputs: outputs, result: nil)
  }

  // MARK: Types and logic

  private mutating func readTypes(_ index: Int, _ texts: Texts) throws(ModelError) {
    var reader = TypeReader(texts)
    reader.read(instances[index].definitions.items)
    instances[index].types = reader.definitions
  }

  /// The types of an instance with those of its imports, which go by the import's name.
  func types(_ index: Int) -> [String: Types.Definition] {
    var types = instances[index].types
    for link in instances[index].imports {
      let inner = self.types(link.instance)
      let prefix = link.name.isEmpty ? "" : link.name + "."
      for (name, definition) in inner { types[prefix + name] = definition.renamed(among: inner, prefix) }
    }
    return types
  }

  private mutating func compile(_ texts: Texts) throws(ModelError) {
    let members = MemberNames(instances.map(\.definitions))
    var found = members.names
    // Names of several words may come to light in texts; the second time they are known.
    for _ in 0..<2 {
      texts.begin()
      let shared = SharedNames(found)
      for index in instances.indices { try compile(index, shared, texts) }
      let more = found.union(texts.names)
      if more == found { break }
      found = more
    }
  }

  private mutating func compile(_ index: Int, _ members: SharedNames, _ texts: Texts) throws(ModelError) {
    let types = Types(self.types(index))
    let logic = LogicReader(types: types, members: members, texts: texts)
    let definitions = instances[index].definitions
    var own = order[index, default: []][...]
    for input in definitions.inputs {
      guard let node = own.popFirst() else { break }
      complete(node, input.variable, input.identity, types, texts)
    }
    for decision in definitions.decisions {
      guard let node = own.popFirst() else { break }
      complete(node, decision.variable, decision.identity, types, texts)
      texts.element = nodes[node].title
      let program = decision.logic.map { logic.program($0, names(of: nodes[node].scope)) }
      nodes[node].kind = .decision(program)
      try texts.checkTime()
    }
    for known in definitions.knowledge {
      guard let node = own.popFirst() else { break }
      complete(node, known.variable, known.identity, types, texts)
      texts.element = nodes[node].title
      let result = texts.result(of: known.variable, types)
      let program = known.logic.map { logic.function($0, known.variable.name, result, names(of: nodes[node].scope)) }
      nodes[node].kind = .knowledge(program)
      try texts.checkTime()
    }
    for service in definitions.services {
      guard let node = own.popFirst(), case .service(let plan) = nodes[node].kind else { break }
      complete(node, service.variable, service.identity, types, texts)
      nodes[node].kind = .service(
        ServicePlan(
          parameters: plan.parameters.map { .init(name: $0.name, node: $0.node, type: nodes[$0.node].type) },
          outputs: plan.outputs, result: texts.result(of: service.variable, types)))
    }
  }

  private mutating func complete(
    _ node: Int, _ variable: Variable, _ identity: Identity, _ types: Types, _ texts: Texts
  ) {
    texts.element = nodes[node].title
    nodes[node].source = texts.add("", line: identity.line.number)
    nodes[node].types = types
    nodes[node].type = texts.type(variable.typeRef, types, line: identity.line.number)
  }

  private func names(of scope: NodeScope) -> Set<String> {
    Set(scope.own.map(\.name)).union(scope.imported.map(\.name))
  }
}

extension Node.Kind {
  var sort: Graph.Sort {
    switch self {
    case .input: .input
    case .decision: .decision
    case .knowledge: .knowledge
    case .service: .service
    }
  }
}

/// Refuses graphs that go in a circle.
private struct Circles {
  private let nodes: [Node]
  private var states: [Int8]

  init(_ nodes: [Node]) {
    self.nodes = nodes
    states = Array(repeating: 0, count: nodes.count)
  }

  func refuse() throws(ModelError) {
    var copy = self
    for index in nodes.indices { try copy.visit(index) }
  }

  /// Goes down without recursion, since a hostile graph may be very deep.
  private mutating func visit(_ root: Int) throws(ModelError) {
    guard states[root] == 0 else { return }
    var stack = [(node: root, next: 0, parts: parts(root))]
    states[root] = 1
    while let top = stack.last {
      guard top.next < top.parts.count else {
        states[top.node] = 2
        stack.removeLast()
        continue
      }
      stack[stack.count - 1].next += 1
      let next = top.parts[top.next]
      if states[next] == 1 { throw ModelError("“\(nodes[next].title)” requires itself.") }
      guard states[next] == 0 else { continue }
      states[next] = 1
      stack.append((next, 0, parts(next)))
    }
  }

  private func parts(_ index: Int) -> [Int] {
    if case .service(let plan) = nodes[index].kind { return plan.outputs.map(\.node) }
    return nodes[index].scope.nodes
  }
}
