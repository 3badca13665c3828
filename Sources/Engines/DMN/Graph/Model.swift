public import FEEL

/// A model made ready: references followed, texts read, names and types resolved. Evaluate it often, on every core.
///
///     let model = try Model(try Definitions(xml: bytes))
///     model.evaluate("Eligibility", in: ["age": 30])?.value
public struct Model: Sendable {
  /// What was read.
  public let definitions: Definitions

  /// What is wrong with it, with places; the parts that cannot be read come to null with a warning.
  public let problems: [Problem]

  let graph: Graph

  /// Makes a model ready. `imports` are the models that it, or one of them, imports. A graph that goes in a circle, a
  /// reference to nothing, and an import that is not there are refused.
  public init(
    _ definitions: Definitions, imports: [Definitions] = [], limits: Limits = .standard, bounds: Bounds = .standard
  ) throws(ModelError) {
    var builder = GraphBuilder(imports, limits, bounds)
    (graph, problems) = try builder.graph(of: definitions)
    self.definitions = definitions
  }

  /// The value of a decision where the inputs are given by name, those of an imported model in a context under the
  /// import's name. Nil where there is no decision of this name.
  public func evaluate(_ decision: String, in inputs: Context = [:], limits: Limits = .standard) -> Answer? {
    guard let node = graph.root(decision, .decision) else { return nil }
    return graph.answer(inputs, limits) { (reckoning) throws(Run.Stop) in try reckoning.value(of: node) }
  }

  /// What a decision service gives for its inputs and input decisions by name: the value of its only output, or a
  /// context of all. Nil where there is no service of this name.
  public func serve(_ service: String, in inputs: Context = [:], limits: Limits = .standard) -> Answer? {
    guard let node = graph.root(service, .service), case .service(let plan) = graph.nodes[node].kind else { return nil }
    return graph.answer(inputs, limits) { (reckoning) throws(Run.Stop) in
      let values = plan.parameters.map { inputs[$0.name] ?? .null }
      return try reckoning.call(node, values)
    }
  }

  /// What a business knowledge model gives for its arguments by name. Nil where there is none of this name.
  public func call(_ knowledge: String, with arguments: Context, limits: Limits = .standard) -> Answer? {
    guard let node = graph.root(knowledge, .knowledge) else { return nil }
    return graph.answer([:], limits) { (reckoning) throws(Run.Stop) in
      guard case .function(let function) = try reckoning.value(of: node) else { return .null }
      return try reckoning.run.call(function, function.parameters.map { arguments[$0] ?? .null })
    }
  }
}

/// What an evaluation came to, and how.
public struct Answer: Sendable {
  /// The value; null where something went wrong, unknown where what is missing could decide.
  public let value: Value

  /// What was odd on the way.
  public let warnings: [Remark]

  /// What was evaluated, each element before those that require it.
  public let steps: [Step]

  /// Whether a limit stopped it, so that the value says nothing.
  public var isStopped: Bool { warnings.contains { $0.code == .limit } }
}

/// A warning with its place in the model.
public struct Remark: Sendable, Hashable, CustomStringConvertible {
  /// What kind it is.
  public let code: Warning.Code

  /// What happened, in a sentence.
  public let sentence: String

  /// The element of the model that it concerns; empty for none.
  public let element: String

  /// The line of the file; 0 where there is none.
  public let line: Int

  /// One line for a person.
  public var description: String {
    (element.isEmpty ? "" : "\(element)\(line > 0 ? ", line \(line)" : ""): ") + sentence
  }
}

/// Something wrong with a model that can be seen without evaluating it.
public struct Problem: Sendable, Hashable, CustomStringConvertible {
  /// What is wrong, in a sentence.
  public let sentence: String

  /// The element of the model.
  public let element: String

  /// The line of the file.
  public let line: Int

  /// One line for a person.
  public var description: String { "line \(line), \(element): \(sentence)" }
}

/// An element of the model that was evaluated.
public struct Step: Sendable {
  /// Its name, behind the names of imports where it is another model's.
  public let element: String

  /// What it came to.
  public let value: Value

  /// The decision tables in it that were answered, with each rule hit or missed.
  public let tables: [TableEvaluation]
}

extension Model {
  /// The names of the model's own decisions.
  public var decisions: [String] { definitions.decisions.map(\.variable.name) }

  /// All that is wrong with the model and can be seen without evaluating it: what cannot be read, names that nothing
  /// bears, types that conflict, and of decision tables rules that overlap, gaps between them, and rules that never decide.
  public func check(limits: Limits = .standard) -> [Problem] {
    let found = graph.tables.flatMap { element, line, table in
      table.examination(limits: limits).sentences.map { Problem(sentence: $0, element: element, line: line) }
    }
    return (problems + conflicts() + found).sorted { ($0.line, $0.sentence) < ($1.line, $1.sentence) }
  }

  /// Where types conflict, in the order of the elements; worked out anew each time that it is asked for.
  package func conflicts() -> [Problem] { graph.conflicts().problems }

  /// The types that the model's own decisions have wherever they are not null, by name.
  package func inferredTypes() -> [String: TypeName] { graph.conflicts().types }
}
