import FEEL

/// The values of a graph's elements for one set of inputs, each reckoned once.
final class Reckoning {
  let run: Run
  private let graph: Graph
  private let inputs: Context
  private var values: [Int: Value]

  init(_ graph: Graph, _ inputs: Context, _ run: Run, given: [Int: Value] = [:]) {
    (self.graph, self.inputs, self.run, values) = (graph, inputs, run, given)
  }

  func value(of index: Int) throws(Run.Stop) -> Value {
    if let known = values[index] { return known }
    try run.enter()
    defer { run.leave() }
    let outer = run.source
    run.source = graph.nodes[index].source
    defer { run.source = outer }
    let value = try reckoned(index)
    values[index] = value
    return value
  }

  private func reckoned(_ index: Int) throws(Run.Stop) -> Value {
    let node = graph.nodes[index]
    switch node.kind {
    case .input: return try given(node)
    case .decision(nil): return try given(node)
    case .knowledge(nil): return run.warn(.unknownFunction, Place(start: 0, end: 0), "\(node.title) has no logic.")
    case .decision(let program?):
      let context = try scope(of: node)
      let before = run.tables?.count ?? 0
      let value = try run.value(of: program, in: context, types: node.types)
      let fitting =
        try node.type.map { (type) throws(Run.Stop) in try run.taken(value, type, node.types, node.title) } ?? value
      try run.charge(size: 1)
      (run.companion as? Log)?.steps.append(
        Step(element: node.title, value: fitting, tables: run.tables?.dropFirst(before).map(\.evaluation) ?? []))
      return fitting
    case .knowledge(let program?): return try run.value(of: program, in: try scope(of: node), types: node.types)
    case .service(let plan): return .function(function(index, node, plan))
    }
  }

  /// What the host gives for an input, or for a decision without logic.
  private func given(_ node: Node) throws(Run.Stop) -> Value {
    var context = inputs
    for name in node.path {
      guard case .context(let inner)? = context[name] else { return missing(node) }
      context = inner
    }
    guard let value = context[node.name] else { return missing(node) }
    return try node.type.map { (type) throws(Run.Stop) in try run.taken(value, type, node.types, node.title) } ?? value
  }

  private func missing(_ node: Node) -> Value {
    run.warn(.unknownName, Place(start: 0, end: 0), "\(node.title) is not given.")
  }

  /// The values of what an element requires, under their names.
  private func scope(of node: Node) throws(Run.Stop) -> Context {
    var context = Context()
    for entry in node.scope.own { context.put(entry.name, try value(of: entry.node)) }
    for model in node.scope.imported {
      var inner = Context()
      for entry in model.entries { inner.put(entry.name, try value(of: entry.node)) }
      context.put(model.name, .context(inner))
    }
    return context
  }

  // MARK: Decision services

  /// A service as a function: its inputs first, then its input decisions.
  private func function(_ index: Int, _ node: Node, _ plan: ServicePlan) -> Function {
    let graph = graph
    return Function(
      parameters: plan.parameters.map(\.name), types: plan.parameters.map(\.type), in: node.types
    ) { (values, run) throws(Run.Stop) in
      try Reckoning(graph, [:], run).serve(plan, node, values)
    }
  }

  /// Calls a service with values for its parameters.
  func call(_ index: Int, _ values: [Value]) throws(Run.Stop) -> Value {
    let node = graph.nodes[index]
    guard case .service(let plan) = node.kind else { return .null }
    run.source = node.source
    var taken: [Value] = []
    for (parameter, value) in zip(plan.parameters, values) {
      taken.append(
        try parameter.type.map { (type) throws(Run.Stop) in try run.taken(value, type, node.types, parameter.name) }
          ?? value)
    }
    return try serve(plan, node, taken)
  }

  /// Its decisions see the arguments and nothing of the graph around it.
  private func serve(_ plan: ServicePlan, _ node: Node, _ values: [Value]) throws(Run.Stop) -> Value {
    var given: [Int: Value] = [:]
    for (parameter, value) in zip(plan.parameters, values) { given[parameter.node] = value }
    let inner = Reckoning(graph, [:], run, given: given)
    var results: [(String, Value)] = []
    for output in plan.outputs { results.append((output.name, try inner.value(of: output.node))) }
    let value = results.count == 1 ? results[0].1 : Value.context(Context(results))
    return try plan.result.map { (type) throws(Run.Stop) in try run.taken(value, type, node.types, node.title) }
      ?? value
  }
}
