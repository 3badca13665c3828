import FEEL

/// The elements of a model and of all that it imports, each with what it requires.
final class Graph: Sendable {
  let nodes: [Node]
  let origins: [Origin]
  let tables: [(element: String, line: Int, table: DecisionTable)]
  private let roots: [String: Int]

  init(
    nodes: [Node], origins: [Origin], roots: [String: Int], tables: [(element: String, line: Int, table: DecisionTable)]
  ) {
    (self.nodes, self.origins, self.roots, self.tables) = (nodes, origins, roots, tables)
  }

  enum Sort: String { case input, decision, knowledge, service }

  static func key(_ name: String, _ sort: Sort) -> String { sort.rawValue + " " + name }

  /// The element of the model itself, not of an import, that has this name.
  func root(_ name: String, _ sort: Sort) -> Int? { roots[Graph.key(name, sort)] }

  func answer(
    _ inputs: Context, _ limits: Limits, _ evaluate: (Reckoning) throws(Run.Stop) -> Value
  ) -> Answer {
    let run = Run(limits: limits)
    run.tables = []
    let log = Log()
    run.companion = log
    let reckoning = Reckoning(self, inputs, run)
    let evaluation = run.finished { () throws(Run.Stop) in try evaluate(reckoning) }
    return Answer(value: evaluation.value, warnings: evaluation.warnings.map(remark), steps: log.steps)
  }

  private func remark(_ warning: Warning) -> Remark {
    let origin = origins.indices.contains(warning.source) ? origins[warning.source] : Origin.none
    return Remark(
      code: warning.code, sentence: warning.sentence, element: origin.element, line: origin.line(at: warning.place))
  }
}

/// One element of a graph.
struct Node: Sendable {
  let name: String
  /// The names of the imports that lead to it.
  let path: [String]
  var kind: Kind
  var type: TypeName?
  var types = Types.none
  /// Its number among the origins.
  var source = 0
  var scope = NodeScope()

  enum Kind: Sendable {
    case input
    /// Without a program its value is given.
    case decision(Program?)
    case knowledge(Program?)
    case service(ServicePlan)
  }

  /// Its name behind those of the imports.
  var title: String { (path + [name]).joined(separator: ".") }
}

/// The names that an element sees, and the elements that bear them.
struct NodeScope: Sendable {
  var own: [(name: String, node: Int)] = []
  var imported: [(name: String, entries: [(name: String, node: Int)])] = []

  var nodes: [Int] { own.map(\.node) + imported.flatMap { $0.entries.map(\.node) } }
}

/// How a decision service is called.
struct ServicePlan: Sendable {
  struct Parameter: Sendable {
    let name: String
    let node: Int
    let type: TypeName?
  }

  let parameters: [Parameter]
  let outputs: [(name: String, node: Int)]
  let result: TypeName?
}

/// Where a text of a model stands.
struct Origin: Sendable {
  let element: String
  let start: Int
  let text: String

  static let none = Origin(element: "", start: 0, text: "")

  func line(at place: Place) -> Int {
    guard start > 0 else { return 0 }
    return start - 1 + Position(of: place.start, in: text.unicodeScalars).line
  }
}

/// What was evaluated so far.
final class Log {
  var steps: [Step] = []
}
