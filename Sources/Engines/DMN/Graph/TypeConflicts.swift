import FEEL

extension Graph {
  /// Where types conflict: in each element's logic, among the types of what it requires, and with its own; and the types
  /// that decisions have.
  func conflicts() -> (problems: [Problem], types: [String: TypeName]) {
    var found = TypeConflicts(self)
    for index in nodes.indices { found.visit(index) }
    var seen: Set<Problem> = []
    var types: [String: TypeName] = [:]
    for (name, index) in decisions { types[name] = found.shapes[index]?.type }
    return (found.problems.filter { seen.insert($0).inserted }, types)
  }

  private var decisions: [(name: String, index: Int)] {
    nodes.indices.filter { nodes[$0].path.isEmpty && nodes[$0].kind.sort == .decision }.map { (nodes[$0].name, $0) }
  }

  /// A conflict with its element and line; the piece that it is about is quoted where it is not the whole text.
  fileprivate func problem(_ conflict: Conflict) -> Problem {
    let origin = origins.indices.contains(conflict.source) ? origins[conflict.source] : Origin.none
    return Problem(
      sentence: origin.quoted(conflict.place) + conflict.sentence, element: origin.element,
      line: origin.line(at: conflict.place))
  }
}

/// Goes through a graph, each element behind those that it requires, and keeps what each can come to.
private struct TypeConflicts {
  let graph: Graph
  private(set) var problems: [Problem] = []
  fileprivate private(set) var shapes: [Int: Shape] = [:]
  /// What decision services are given: without a type it can be anything, whatever its own logic gives.
  private let given: Set<Int>

  init(_ graph: Graph) {
    self.graph = graph
    given = Set(graph.nodes.flatMap(\.kind.given))
  }

  /// Goes down without recursion, since a hostile graph may be very deep; it goes in no circle.
  mutating func visit(_ root: Int) {
    var stack = [root]
    while let top = stack.last {
      let open = shapes[top] == nil ? parts(top).filter { shapes[$0] == nil } : []
      guard open.isEmpty else {
        stack += open
        continue
      }
      stack.removeLast()
      if shapes[top] == nil { shapes[top] = shape(top) }
    }
  }

  private func parts(_ index: Int) -> [Int] {
    if case .service(let plan) = graph.nodes[index].kind { return plan.outputs.map(\.node) }
    return graph.nodes[index].scope.nodes
  }

  private mutating func shape(_ index: Int) -> Shape {
    let node = graph.nodes[index]
    let declared = node.type.map { Shape(of: $0, node.types) } ?? .any
    switch node.kind {
    case .input, .decision(nil), .knowledge(nil): return declared
    case .decision(let program?):
      let shape = shape(of: program, node, as: node.type)
      return given.contains(index) ? declared : shape
    case .knowledge(let program?): return shape(of: program, node, as: nil)
    case .service(let plan):
      let parameters = plan.parameters.map { Parameter(named: $0.name, type: $0.type) }
      return .function(parameters, in: node.types, result: result(of: plan, node))
    }
  }

  private mutating func shape(of program: Program, _ node: Node, as type: TypeName?) -> Shape {
    let (shape, conflicts) = program.inference(names(of: node.scope), types: node.types, as: type, source: node.source)
    problems += conflicts.map(graph.problem)
    return shape
  }

  private func names(of scope: NodeScope) -> [String: Shape] {
    var names: [String: Shape] = [:]
    for entry in scope.own { names[entry.name] = shapes[entry.node] ?? .any }
    for model in scope.imported {
      names[model.name] = .context(model.entries.map { ($0.name, shapes[$0.node] ?? .any) })
    }
    return names
  }

  private func result(of plan: ServicePlan, _ node: Node) -> Shape {
    if let type = plan.result { return Shape(of: type, node.types) }
    if plan.outputs.count == 1 { return shapes[plan.outputs[0].node] ?? .any }
    return .context(plan.outputs.map { ($0.name, shapes[$0.node] ?? .any) })
  }
}

extension Node.Kind {
  /// What a decision service is given.
  fileprivate var given: [Int] {
    if case .service(let plan) = self { plan.parameters.map(\.node) } else { [] }
  }
}

extension Origin {
  /// The piece at a place with its column, before what is said of it; nothing where it is the whole text.
  fileprivate func quoted(_ place: Place) -> String {
    let scalars = Array(text.unicodeScalars)
    guard place.start < place.end, place.end <= scalars.count else { return "" }
    let whole = place.bracketed(in: scalars)
    let piece = whole.start..<whole.end
    let rest = scalars[..<whole.start] + scalars[whole.end...]
    guard !rest.allSatisfy(\.properties.isWhitespace) else { return "" }
    let short = String(String.UnicodeScalarView(scalars[piece].prefix(60))) + (piece.count > 60 ? "…" : "")
    return "column \(Position(of: whole.start, in: scalars).column), “\(short)”: "
  }
}
