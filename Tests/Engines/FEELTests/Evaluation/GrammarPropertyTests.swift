import FEEL
import Testing

/// Texts of the whole grammar, by seeds: what the fuzzer's targets ask of far more of them.
struct GrammarPropertyTests {
  private static let names = ["x", "y", "people", "rent of the year"]

  private static let limits: Limits = {
    var limits = Limits()
    (limits.steps, limits.size, limits.seconds) = (3_000, 3_000, 5)
    return limits
  }()

  private static func context(_ x: Value) -> Context {
    [
      "x": x, "y": 2, "rent of the year": [350, 360, .null],
      "people": [["a": 30, "b": "Volos"], ["a": 4, "b": .null]],
    ]
  }

  private static func texts(_ seed: Int) -> [String] {
    (0..<200).map { index in
      var writer = GrammarWriter(Choices(seed: UInt64(seed * 200 + index), count: 8 + index % 40), names: names)
      return writer.expression()
    }
  }

  @Test(arguments: 0..<20) func `whatever the grammar writes can be read, each part within the one around it`(seed: Int)
    throws
  {
    for text in GrammarPropertyTests.texts(seed) {
      let syntax = try Expression(text, names: Set(GrammarPropertyTests.names)).syntax
      for piece in syntax.all {
        let inside = piece.parts.allSatisfy { piece.place.start <= $0.place.start && $0.place.end <= piece.place.end }
        #expect(inside && piece.place.end <= text.unicodeScalars.count, "\(text)")
      }
    }
  }

  @Test(arguments: 0..<20) func `an answer is the same twice, and holds for every value that was withheld`(seed: Int)
    throws
  {
    var answered = 0
    for text in GrammarPropertyTests.texts(seed) {
      let expression = try Expression(text, names: Set(GrammarPropertyTests.names))
      let evaluate = { (x: Value) in
        expression.evaluate(in: GrammarPropertyTests.context(x), limits: GrammarPropertyTests.limits)
      }
      let withheld = evaluate(.unknown(Unknown("x")))
      #expect(evaluate(.unknown(Unknown("x"))).value.text == withheld.value.text, "\(text)")
      guard !withheld.value.holdsUnknown, !withheld.isStopped else { continue }
      answered += 1
      for value: Value in [1, 0, -3, .boolean(true), .boolean(false), "a", .null, [1, 2], [], ["a": 1]] {
        let told = evaluate(value)
        #expect(told.isStopped || told.value.text == withheld.value.text, "\(text) with \(value.text)")
      }
    }
    #expect(answered > 0)
  }

  @Test func `every built-in but the clock's is written`() {
    let written = Set(GrammarWriter.builtIns.map(\.0))
    #expect(Language.builtIns.subtracting(written) == Language.unrepeatable)
  }
}
