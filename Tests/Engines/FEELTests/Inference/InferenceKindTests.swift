import FEEL
import Testing

/// Each operator and each built-in with values of each kind: what is called a conflict is null for all of them, and what is
/// null for all of them is called a conflict, but for what only the values decide.
struct InferenceKindTests {
  private static let kinds: [(type: TypeName, values: [Value])] = [
    (.named("boolean"), [.boolean(true), .boolean(false)]), (.named("number"), [2, 3]), (.named("string"), ["2", "3"]),
    (.named("date"), temporal("2026-11-29", "2024-02-29")), (.named("time"), temporal("10:30:00", "11:00:00")),
    (.named("date and time"), temporal("2026-11-29T10:00:00", "2026-11-29T11:00:00", "2026-11-29T10:00:00Z")),
    (.named("years and months duration"), temporal("P1Y6M", "-P2M")),
    (.named("days and time duration"), temporal("P1D", "-PT2H")), (.list(.named("number")), [[2], [3], [2, 3], []]),
    (.list(.named("string")), [["2"], ["a", "b"], []]),
    (.context([.init(name: "a", type: .named("number"))]), [["a": 2]]),
    (.range(.named("number")), [range(1, 4)]),
  ]

  private static func temporal(_ texts: String...) -> [Value] { texts.compactMap { Value(temporal: $0) } }

  private static func range(_ start: Value, _ end: Value) -> Value {
    .range(Interval(start: start, startIncluded: true, end: end, endIncluded: true))
  }

  private static let types = [String: TypeName](
    uniqueKeysWithValues: kinds.indices.map { ("v\($0)", kinds[$0].type) })

  /// Every value of the text where its names take every value of their kinds.
  private static func values(_ expression: Expression) -> [Value] {
    var contexts: [Context] = [[:]]
    for name in Set(expression.freeNames) {
      let kind = kinds.indices.first { "v\($0)" == name }.map { kinds[$0].values } ?? []
      contexts = contexts.flatMap { context in
        kind.map { value in
          var more = context
          more.put(name, value)
          return more
        }
      }
    }
    return contexts.map { expression.evaluate(in: $0).value }
  }

  @Test(arguments: ["+", "-", "*", "/", "**", "<", "<=", "="])
  func `an operator is in conflict where it has no value for two kinds, and only there`(sign: String) throws {
    for one in InferenceKindTests.kinds.indices {
      for other in InferenceKindTests.kinds.indices {
        // Two names for two values of one kind.
        let names = InferenceKindTests.types.merging(["w": InferenceKindTests.kinds[other].type]) { $1 }
        let conflicts = try Expression("v\(one) \(sign) w").inference(names).conflicts
        let operation = try Expression("v \(sign) w")
        let isNull = InferenceKindTests.kinds[one].values.allSatisfy { left in
          InferenceKindTests.kinds[other].values.allSatisfy { right in
            operation.evaluate(in: ["v": left, "w": right]).value.isNull
          }
        }
        let (left, right) = (InferenceKindTests.kinds[one].type.text, InferenceKindTests.kinds[other].type.text)
        if sign == "=" {
          // Both may be null, and then they are equal.
          #expect(conflicts.isEmpty)
        } else {
          #expect(conflicts.isEmpty != isNull, "\(left) \(sign) \(right)")
        }
      }
    }
  }

  @Test func `an operator with a literal gives what its type says`() throws {
    let literals = [
      "true", "2", "\"2\"", "@\"2026-11-29\"", "@\"10:30:00\"", "@\"2026-11-29T10:00:00\"", "@\"P1Y\"", "@\"P1D\"",
      "[2]",
      "[\"2\"]", "[]", "{a: 2}", "[1..4]", "(> 1)", "(!= 2)", "[[1..4], 7]", "null",
    ]
    for name in InferenceKindTests.types.keys.sorted() {
      for literal in literals {
        for form in [
          "N + L", "L - N", "L * N", "N / L", "N = L", "N != L", "N < L", "N between L and N", "N in (L)", "N[L]",
        ] {
          let text = form.replacing("N", with: name).replacing("L", with: literal)
          let expression = try Expression(text)
          let inference = expression.inference(InferenceKindTests.types)
          let values = InferenceKindTests.values(expression)
          for value in values { #expect(value.conforms(to: inference.type), "\(text) is \(value.text)") }
          for conflict in inference.conflicts
          where conflict.code == .noValue && conflict.place == expression.syntax.place {
            #expect(!values.contains { !$0.isNull }, "\(text): \(conflict.sentence)")
          }
          for conflict in inference.conflicts where conflict.code != .noValue {
            #expect(!values.contains(form == "N != L" ? false : true), "\(text): \(conflict.sentence)")
          }
        }
      }
    }
  }

  @Test func `a built-in is in conflict only where it has no value, and gives what its type says`() throws {
    let names = InferenceKindTests.types.keys.sorted()
    for function in Language.builtIns.subtracting(Language.unrepeatable).sorted() {
      let calls =
        names.map { "\(function)(\($0))" } + names.flatMap { one in names.map { "\(function)(\(one), \($0))" } }
        + names.map { "\(function)(v8, v1, \($0))" } + names.map { "\(function)(v2, v2, \($0))" }
        + names.map { "\(function)(v1, v1, v1, \($0))" } + names.map { "\(function)({a: 1}, \"a\", \($0))" }
      for call in calls {
        let expression = try Expression(call)
        let inference = expression.inference(InferenceKindTests.types)
        for value in InferenceKindTests.values(expression) {
          #expect(inference.conflicts.isEmpty || value.isNull, "\(call): \(inference.conflicts)")
          #expect(value.conforms(to: inference.type), "\(call) is \(value.text), not \(inference.type.text)")
        }
      }
    }
  }
}
