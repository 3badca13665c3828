/// One evaluation under way: its frame, what it has used up, and what it warned of.
///
/// It belongs to one task and each access to it is over before the next begins, so that exclusivity need not be checked
/// at run time.
package final class Run {
  package let limits: Limits
  @exclusivity(unchecked) var frame: [Value]
  @exclusivity(unchecked) var tested: Value?
  @exclusivity(unchecked) package private(set) var warnings: [Warning] = []

  /// Which of a host's texts is evaluated.
  @exclusivity(unchecked) package var source = 0

  /// The tables that were answered, where somebody asks for them.
  @exclusivity(unchecked) package var tables: [(source: Int, evaluation: TableEvaluation)]?

  /// What a host keeps with the evaluation, such as the steps of a decision graph.
  package var companion: AnyObject?

  @exclusivity(unchecked) private(set) var scope: Scope
  @exclusivity(unchecked) private var steps = 0
  /// At how many steps the limits are looked at next.
  @exclusivity(unchecked) private var lookedAt: Int
  @exclusivity(unchecked) private var size = 0
  @exclusivity(unchecked) private var work = 0
  @exclusivity(unchecked) private var depth = 0
  /// From the first time that it is asked for, which spares short evaluations the clock.
  private lazy var deadline: ContinuousClock.Instant = .now + .seconds(limits.seconds)

  /// Why an evaluation had to end.
  package enum Stop: String, Error {
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
    lookedAt = min(limits.steps, Run.stride)
  }

  static func evaluate(_ program: Program, in context: Context, tested: Value?, limits: Limits) -> Evaluation {
    let run = Run(
      Scope(context: context), slots: program.slots, tested: tested, limits: limits)
    return run.finished { () throws(Stop) in try run.value(program.code) }
  }

  /// An evaluation of several programs together, beginning with none.
  package convenience init(limits: Limits) {
    self.init(Scope(context: [:]), slots: 0, tested: nil, limits: limits)
  }

  /// What this comes to with all warnings; null where a limit stops it.
  package func finished(_ evaluate: () throws(Stop) -> Value) -> Evaluation {
    do {
      let value = try evaluate()
      return Evaluation(value: value, warnings: warnings)
    } catch {
      warn(.limit, Place(start: 0, end: 0), "The evaluation was stopped: \(error.rawValue).")
      return Evaluation(value: .null, warnings: warnings)
    }
  }

  /// Evaluates a program within this evaluation, and comes back to where it stands.
  package func value(
    of program: Program, in context: Context, types: Types = .none, tested: Value? = nil
  ) throws(Stop) -> Value {
    let outer = self.tested
    self.tested = tested
    defer { self.tested = outer }
    // A test without names, as most cells of tables are, needs no place of its own.
    if program.lookups.isEmpty, program.slots == 0, types === scope.types { return try value(program.code) }
    let frame = program.slots == 0 ? [] : Array(repeating: Value.null, count: program.slots)
    return try apart(Scope(context: context, types: types), frame) { () throws(Stop) in
      try value(program.code)
    }
  }

  // MARK: Bounds

  /// One step deeper; ``leave()`` goes back.
  @inline(__always) package func enter() throws(Stop) {
    depth &+= 1
    guard depth <= limits.depth else { throw .depth }
    try charge(steps: 1)
  }

  @inline(__always) package func leave() { depth &-= 1 }

  @inline(__always) package func charge(steps count: Int) throws(Stop) {
    steps &+= count
    if steps > lookedAt { try look() }
  }

  /// Steps between two looks at the clock.
  private static let stride = 4_096

  @inline(never) private func look() throws(Stop) {
    guard steps <= limits.steps else { throw .steps }
    if ContinuousClock.now > deadline { throw .time }
    lookedAt = min(limits.steps, steps + Run.stride)
  }

  /// Whether the time is over.
  var isLate: Bool { ContinuousClock.now > deadline }

  /// Counts values or characters that are made.
  package func charge(size count: Int) throws(Stop) {
    size &+= count
    guard size <= limits.size else { throw .size }
  }

  /// Counts values that are looked through in one go, so that the clock is looked at in time.
  func charge(work count: Int32) throws(Stop) {
    work &+= Int(count)
    guard work > 1 << 16 else { return }
    work = 0
    if isLate { throw .time }
  }

  /// A list of these values, counted.
  func list(_ items: [Value]) throws(Stop) -> Value {
    try charge(size: items.count + 1)
    let list = List(items)
    try check(list.measure)
    return .list(list)
  }

  /// Refuses what is too deep, or too large for whoever walks through all of it.
  func check(_ measure: Measure) throws(Stop) {
    guard measure.depth <= limits.depth else { throw .depth }
    guard measure.weight <= limits.size else { throw .size }
  }

  /// A text, counted.
  func string(_ text: String) throws(Stop) -> Value {
    try charge(size: text.utf8.count / 8)
    return .string(text)
  }

  /// Notes what was odd; the answer of it is null.
  @discardableResult
  package func warn(_ code: Warning.Code, _ place: Place, _ sentence: @autoclosure () -> String) -> Value {
    if warnings.count < limits.warnings || code == .limit {
      let sentence = sentence()
      let short = sentence.utf8.count <= Run.sentence ? sentence : sentence.prefix(Run.sentence) + "…"
      warnings.append(Warning(code: code, place: place, sentence: short, source: source))
    }
    return .null
  }

  /// Characters of a warning at most: it may quote a text that is very long.
  private static let sentence = 500

  /// Says of the warnings since a count which text they concern.
  func attribute(since count: Int, _ source: (Int) -> Int) {
    for index in warnings.indices.dropFirst(count) {
      let warning = warnings[index]
      warnings[index] = Warning(
        code: warning.code, place: warning.place, sentence: warning.sentence, source: source(index))
    }
  }

  // MARK: Names

  /// The value of a name that the context gives; a built-in where the context has none of it.
  func free(_ lookup: Lookup, _ place: Place) -> Value {
    lookup.value(in: scope.context) ?? BuiltIns.functions[lookup.name].map(Value.function)
      ?? warn(.unknownName, place, "Nothing here is called “\(lookup.name)”.")
  }

  /// Whether the context or the language has a value for a name.
  func isKnown(_ lookup: Lookup) -> Bool {
    lookup.value(in: scope.context) != nil || BuiltIns.functions[lookup.name] != nil
  }

  /// Evaluates with another frame and other names, and comes back to the present ones.
  func apart(
    _ scope: Scope, _ frame: [Value], _ evaluate: () throws(Stop) -> Value
  ) throws(Stop) -> Value {
    let (outerScope, outerFrame) = (self.scope, self.frame)
    self.scope = scope
    self.frame = frame
    defer { (self.scope, self.frame) = (outerScope, outerFrame) }
    return try evaluate()
  }
}
