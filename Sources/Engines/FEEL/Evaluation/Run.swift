/// One evaluation under way: its frame, what it has used up, and what it warned of.
final class Run {
  let limits: Limits
  var frame: [Value]
  var tested: Value?
  private(set) var warnings: [Warning] = []

  private(set) var scope: Scope
  private var globals: [Value?]
  private var steps = 0
  private var size = 0
  private var depth = 0
  /// From the first time that it is asked for, which spares short evaluations the clock.
  private lazy var deadline: ContinuousClock.Instant = .now + .seconds(limits.seconds)

  /// Why an evaluation had to end.
  enum Stop: String, Error {
    case depth = "it goes too deep"
    case steps = "it takes too many steps"
    case size = "it makes too many values"
    case time = "it takes too long"
  }

  init(_ scope: Scope, slots: Int, tested: Value?, limits: Limits) {
    self.limits = limits
    self.scope = scope
    self.tested = tested
    frame = slots == 0 ? [] : Array(repeating: .null, count: slots)
    globals = scope.names.isEmpty ? [] : Array(repeating: nil, count: scope.names.count)
  }

  static func evaluate(_ program: Program, in context: Context, tested: Value?, limits: Limits) -> Evaluation {
    let run = Run(
      Scope(names: program.names, context: context), slots: program.slots, tested: tested, limits: limits)
    do {
      let value = try run.value(program.code)
      return Evaluation(value: value, warnings: run.warnings)
    } catch {
      run.warn(.limit, program.code.place, "The evaluation was stopped: \(error.rawValue).")
      return Evaluation(value: .null, warnings: run.warnings)
    }
  }

  // MARK: Bounds

  /// One step deeper; ``leave()`` goes back.
  func enter() throws(Stop) {
    depth += 1
    guard depth <= limits.depth else { throw .depth }
    try charge(steps: 1)
  }

  func leave() { depth -= 1 }

  func charge(steps count: Int) throws(Stop) {
    let before = steps
    steps &+= count
    guard steps <= limits.steps else { throw .steps }
    if before >> 12 != steps >> 12, ContinuousClock.now > deadline { throw .time }
  }

  /// Whether the time is over.
  var isLate: Bool { ContinuousClock.now > deadline }

  /// Counts values or characters that are made.
  func charge(size count: Int) throws(Stop) {
    size &+= count
    guard size <= limits.size else { throw .size }
  }

  /// A list of these values, counted.
  func list(_ items: [Value]) throws(Stop) -> Value {
    try charge(size: items.count + 1)
    let list = List(items)
    guard list.depth <= limits.depth else { throw .depth }
    return .list(list)
  }

  /// A text, counted.
  func string(_ text: String) throws(Stop) -> Value {
    try charge(size: text.utf8.count / 8)
    return .string(text)
  }

  /// Notes what was odd; the answer of it is null.
  @discardableResult
  func warn(_ code: Warning.Code, _ place: Place, _ sentence: @autoclosure () -> String) -> Value {
    if warnings.count < limits.warnings || code == .limit {
      warnings.append(Warning(code: code, place: place, sentence: sentence()))
    }
    return .null
  }

  // MARK: Names

  /// The value of a name that the context gives; a built-in where the context has none of it.
  func free(_ index: Int, _ place: Place) -> Value {
    if let value = globals[index] { return value }
    let name = scope.names[index]
    guard let value = scope.context[name] ?? BuiltIns.functions[name].map(Value.function) else {
      return warn(.unknownName, place, "Nothing here is called “\(name)”.")
    }
    globals[index] = value
    return value
  }

  /// Evaluates with another frame and other names, and comes back to the present ones.
  func apart(
    _ scope: Scope, _ frame: [Value], _ evaluate: () throws(Stop) -> Value
  ) throws(Stop) -> Value {
    let (outerScope, outerGlobals, outerFrame) = (self.scope, globals, self.frame)
    self.scope = scope
    globals = Array(repeating: nil, count: scope.names.count)
    self.frame = frame
    defer { (self.scope, globals, self.frame) = (outerScope, outerGlobals, outerFrame) }
    return try evaluate()
  }
}
