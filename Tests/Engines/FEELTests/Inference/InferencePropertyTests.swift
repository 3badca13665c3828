import FEEL
import Synchronization
import Testing

/// What is said of a text before it is evaluated holds when it is: each piece is handed through a function of the host that
/// keeps what it comes to, inside loops, filters and functions too.
struct InferencePropertyTests {
  private static let types: [String: TypeName] = [
    "x": .named("number"), "y": .named("string"), "when": .named("date"), "is open": .named("boolean"),
    "rent of the year": .list(.named("number")),
    "people": .list(.context([.init(name: "a", type: .named("number")), .init(name: "b", type: .named("string"))])),
  ]

  private static let contexts: [Context] = [
    [
      "x": 1, "y": "abc", "when": date, "is open": .boolean(true), "rent of the year": [350, 360, .null],
      "people": [["a": 30, "b": "Volos"], ["a": 4, "b": .null]],
    ],
    [
      "x": 0, "y": "", "when": date, "is open": .boolean(false), "rent of the year": [],
      "people": [["a": 2, "b": "a", "c": [1]]],
    ],
    [
      "x": -3, "y": "2026-11-29", "when": .null, "is open": .null, "rent of the year": [2],
      "people": [.null, ["a": .null, "b": "k"]],
    ],
    ["x": .null, "y": .null, "when": date, "is open": .boolean(true), "rent of the year": .null, "people": []],
  ]

  private static let date = Value(temporal: "2026-11-29") ?? .null

  private static let limits: Limits = {
    var limits = Limits()
    (limits.steps, limits.size, limits.seconds) = (3_000, 3_000, 5)
    return limits
  }()

  private static func writer(_ seed: Int) -> GrammarWriter {
    GrammarWriter(Choices(seed: UInt64(seed), count: 8 + seed % 60), names: types.keys.sorted())
  }

  @Test(arguments: 0..<10) func `a type that is inferred is that of each value, and what is in conflict has none`(
    seed: Int
  ) throws {
    var judged = 0
    for index in 0..<100 {
      var writer = InferencePropertyTests.writer(seed * 100 + index)
      let written = writer.expression()
      let text = try Probed(written)
      let pieces = text.expression.pieces(InferencePropertyTests.types)
      for conflict in text.expression.inference(InferencePropertyTests.types).conflicts {
        judged += try judge(conflict, text)
      }
      let typed = text.expression.syntax.all.filter {
        !$0.isUnfit && !(pieces[$0.place].map { $0 == .named("Any") } ?? true)
      }
      for piece in typed.prefix(1) + typed.shuffled(seed: index).prefix(2) {
        guard let type = pieces[piece.place] else { continue }
        for (value, _) in try text.values(at: piece.place, InferencePropertyTests.contexts) {
          #expect(value.conforms(to: type), "\(text) at \(piece.place): \(value.text) is to be \(type.text)")
        }
        judged += 1
      }
    }
    #expect(judged > 100)
  }

  /// How many values of the piece were looked at.
  private func judge(_ conflict: Conflict, _ text: Probed) throws -> Int {
    let pieces = text.expression.syntax.all
    guard let piece = pieces.first(where: { $0.place == conflict.place && !$0.isUnfit }) else { return 0 }
    let values = try text.values(at: conflict.place, InferencePropertyTests.contexts)
    for (value, warnings) in values {
      let holds =
        switch (conflict.code, piece.form) {
        case (.noValue, _): value.isNull && (warnings > 0 || piece.isExtreme)
        case (.neverTrue, _): value != true
        case (.neverHolds, _): true
        case (.neverEqual, .comparison(.equal, _, _)): value == false || value.isNull
        case (.neverEqual, _): value == true || value.isNull
        case (.noCondition, _): value != true && value != false
        case (.wrongType, _): false
        }
      #expect(holds, "\(text) at \(conflict.place): \(conflict.sentence) It is \(value.text).")
    }
    return values.count
  }

  @Test(arguments: 0..<20) func `tests that are said never to hold never do`(seed: Int) throws {
    var judged = 0
    for index in 0..<300 {
      var writer = InferencePropertyTests.writer(seed * 300 + index)
      let written = writer.unaryTests(2)
      let tests = try UnaryTests(written, names: Set(InferencePropertyTests.types.keys))
      for name in ["x", "y", "people", "is open"] {
        let type = InferencePropertyTests.types[name] ?? .named("Any")
        let found = tests.conflicts(of: type, InferencePropertyTests.types).filter { $0.code == .neverHolds }
        guard !tests.isNegated, !tests.isAny,
          tests.tests.allSatisfy({ test in found.contains { $0.place == test.operand.place } })
        else { continue }
        judged += 1
        for context in InferencePropertyTests.contexts {
          let answer = tests.evaluate(context[name] ?? .null, in: context, limits: InferencePropertyTests.limits).value
          #expect(answer != true, "\(tests.text) of \(context[name]?.text ?? "")")
        }
      }
    }
    #expect(judged > 20)
  }
}

/// A text whose pieces can be looked at while it is evaluated.
private struct Probed: CustomStringConvertible {
  let expression: Expression
  var description: String { expression.text }

  private static let names: Set = ["x", "y", "when", "is open", "rent of the year", "people", "probe"]

  init(_ text: String) throws { expression = try Expression(text, names: Probed.names) }

  /// The values that the piece takes, each with how many warnings the evaluation had.
  func values(at place: Place, _ contexts: [Context]) throws -> [(value: Value, warnings: Int)] {
    let scalars = Array(expression.text.unicodeScalars)
    let text = { (part: ArraySlice<Unicode.Scalar>) in String(String.UnicodeScalarView(part)) }
    let place = place.bracketed(in: scalars)
    let piece = text(scalars[place.start..<place.end])
    let probed = "\(text(scalars[..<place.start]))probe(\(piece))\(text(scalars[place.end...]))"
    let expression = try Expression(probed, names: Probed.names)
    var values: [(Value, Int)] = []
    for context in contexts {
      let seen = Log()
      var names = context
      names.put("probe", .function(Function(parameters: ["value"]) { seen.take($0[0]) }))
      var limits = Limits()
      (limits.steps, limits.size, limits.seconds) = (3_000, 3_000, 5)
      let evaluation = expression.evaluate(in: names, limits: limits)
      values += seen.values.map { ($0, evaluation.warnings.count) }
    }
    return values
  }

  private final class Log: Sendable {
    private let kept = Mutex<[Value]>([])
    var values: [Value] { kept.withLock { $0 } }

    func take(_ value: Value) -> Value {
      kept.withLock { if $0.count < 200 { $0.append(value) } }
      return value
    }
  }
}

extension Array {
  /// The items in an order that a seed makes, the same each time.
  fileprivate func shuffled(seed: Int) -> [Element] {
    var (choices, rest, items) = (Choices(seed: UInt64(seed), count: count), self, [Element]())
    while !rest.isEmpty { items.append(rest.remove(at: choices.pick(Swift.min(rest.count, 256)))) }
    return items
  }
}

extension Syntax {
  /// Whether it is a call of `min` or `max`, which of an empty list are null without a warning.
  fileprivate var isExtreme: Bool {
    guard case .call(let function, _) = form else { return false }
    return [.name("min"), .name("max")].contains(function.form)
  }

  /// Whether another function around it would change what it means: a function loses its name, a built-in is no value.
  fileprivate var isUnfit: Bool {
    switch form {
    case .function: true
    case .name(let name): Language.builtIns.contains(name)
    default: false
    }
  }
}

extension Value {
  /// Whether it is of a type, where null is of every type.
  func conforms(to type: TypeName) -> Bool {
    switch (type, self) {
    case (_, .null), (.named("Any"), _): true
    case (.list(let item), .list(let list)): list.allSatisfy { $0.conforms(to: item) }
    case (.range(let end), .range(let range)):
      [range.start, range.end].allSatisfy { ($0 ?? .null).conforms(to: end) }
    case (.context(let members), .context(let context)):
      members.allSatisfy { context[$0.name]?.conforms(to: $0.type) ?? false }
    case (.named("list"), .list), (.named("context"), .context), (.named("range"), .range): true
    case (.named("function"), .function), (.named("boolean"), .boolean), (.named("number"), .number): true
    case (.named("string"), .string), (.named("date"), .date), (.named("time"), .time): true
    case (.named("date and time"), .dateTime), (.named("years and months duration"), .yearsAndMonths): true
    case (.named("days and time duration"), .daysAndTime): true
    default: false
    }
  }
}
