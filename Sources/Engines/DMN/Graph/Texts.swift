import FEEL

/// The texts of a model as they are read: where each stands, what is wrong, and which names they make.
final class Texts {
  let limits: Limits
  private(set) var origins: [Origin] = [.none]
  private(set) var problems: [Problem] = []
  private(set) var names: Set<String> = []

  /// The decision tables, each with its element and line.
  var tables: [(element: String, line: Int, table: DecisionTable)] = []

  /// The element that is read.
  var element = "" {
    didSet { places = [:] }
  }

  private let kept: Int
  private let deadline: ContinuousClock.Instant
  private var first: [Problem]?

  init(_ limits: Limits, seconds: Double) {
    self.limits = limits
    deadline = .now + .seconds(seconds)
    kept = 1
  }

  /// Whether the time is over, so that reading on is of no use.
  var isLate: Bool { ContinuousClock.now > deadline }

  /// Refuses a model that takes longer to be made ready than its bounds allow.
  func checkTime() throws(ModelError) {
    guard !isLate else { throw ModelError("The model takes too long to be made ready.") }
  }

  /// Begins anew: what was said of the types stays.
  func begin() {
    if first == nil { first = problems }
    problems = first ?? []
    tables = []
    origins = Array(origins.prefix(kept))
  }

  /// Notes a text; its number is what warnings bear.
  func add(_ text: String, line: Int) -> Int {
    origins.append(Origin(element: element, start: line, text: text))
    return origins.count - 1
  }

  func complain(_ sentence: String, line: Int) {
    let problem = Problem(sentence: sentence, element: element, line: line)
    if problems.count < 1_000, !problems.contains(problem) { problems.append(problem) }
  }

  /// An expression; nil where it cannot be read, which is noted.
  func expression(
    _ text: String, _ names: Set<String>, over shared: SharedNames, line: Int
  ) -> Result<Expression, SyntaxError> {
    do {
      let expression = try Expression(text, names: names, over: shared, limits: limits)
      collect(expression.syntax)
      return .success(expression)
    } catch {
      complain(error.description(from: line), line: line - 1 + error.line)
      return .failure(error)
    }
  }

  func tests(
    _ text: String, _ names: Set<String>, over shared: SharedNames? = nil, line: Int
  ) -> Result<UnaryTests, SyntaxError> {
    do {
      let tests = try UnaryTests(text, names: names, over: shared, limits: limits)
      for test in tests.tests { collect(test.operand) }
      return .success(tests)
    } catch {
      complain(error.description(from: line), line: line - 1 + error.line)
      return .failure(error)
    }
  }

  private func collect(_ syntax: Syntax) {
    for part in syntax.all {
      switch part.form {
      case .context(let entries): names.formUnion(entries.map(\.name))
      case .name(let name):
        if places[name] == nil { places[name] = (origins.count - 1, part.place) }
      default: break
      }
    }
  }

  /// Where each name of the present element stands first.
  private var places: [String: (source: Int, place: Place)] = [:]

  /// Complains of names that nothing bears which the element sees.
  func complain(of unknown: Set<String>) {
    for name in unknown.sorted() {
      let line = places[name].map { origins[$0.source].line(at: $0.place) } ?? 0
      complain("Nothing here is called “\(name)”.", line: line)
    }
  }

  // MARK: Types

  /// The type of a reference; nil where any value will do.
  func type(_ reference: String?, _ types: Types, line: Int) -> TypeName? {
    guard let reference, reference != "Any" else { return nil }
    let name = TypeReader.canonical(reference)
    if TypeReader.own.contains(name) || types.definitions[name] != nil { return .named(name) }
    // DMN 1.1 writes a prefix that stands for the model's own namespace.
    if let colon = name.firstIndex(of: ":") {
      let local = String(name[name.index(after: colon)...])
      if TypeReader.own.contains(local) || types.definitions[local] != nil { return .named(local) }
    }
    complain("There is no type “\(reference)”.", line: line)
    return nil
  }

  /// What a function that is held by a variable gives: the result of the function's type, or, as DMN 1.1 has it, the
  /// type itself.
  func result(of variable: Variable, _ types: Types) -> TypeName? {
    guard let type = type(variable.typeRef, types, line: variable.identity.line.number) else { return nil }
    guard case .named(let name) = type, case .function(_, let result)? = types.definitions[name]?.base else {
      return type
    }
    if case .named("Any") = result { return nil }
    return result
  }
}

extension SyntaxError {
  /// The error in the words of a model, whose lines are the file's.
  fileprivate func description(from line: Int) -> String {
    "column \(column): \(message)" + (expected.isEmpty ? "" : "; expected \(expected)")
  }
}

/// The names by which parts of values go: those of components, entries, columns and outputs.
struct MemberNames {
  private(set) var names: Set<String> = []

  /// The decision tables, each with its element and line.
  var tables: [(element: String, line: Int, table: DecisionTable)] = []

  init(_ models: [Definitions]) {
    for model in models {
      model.items.forEach { collect($0) }
      names.formUnion(model.inputs.map(\.variable.name))
      names.formUnion(model.decisions.map(\.variable.name))
      names.formUnion(model.knowledge.map(\.variable.name))
      names.formUnion(model.services.map(\.variable.name))
    }
  }

  private mutating func collect(_ item: ItemDefinition) {
    guard case .components(let parts) = item.content else { return }
    for part in parts {
      names.insert(part.name)
      collect(part)
    }
  }
}
