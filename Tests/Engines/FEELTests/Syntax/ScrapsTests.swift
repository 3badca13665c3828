import FEEL
import Testing

/// Scraps of FEEL in any order: each is read or refused with a place in the text, and what is read is evaluated
/// within its bounds.
struct ScrapsTests {
  private static let scraps = [
    "1", "0.5", "x", "y", "(", ")", "[", "]", "{", "}", "..", ",", ":", ".", "+", "-", "*", "/", "**", "=", "!=", "<",
    ">=", "if ", " then ",
    " else ", "for ", "i", " in ", " return ", "some ", " satisfies ", " and ", " or ", "not", "null", "true",
    " between ", " instance of ", "number",
    "function", "\"a\"", "@\"P1D\"", "@\"2026-11-22\"", "?", "count", "sort", "item", "partial", "list<", ">",
    "date and time", "//", "/*", "\n", "\\", "é", "a: ",
    "string", "sum(", "[1..5]", "1e400", "matches(\"a\", \"(\")", "range(\"[\")",
  ]

  @Test(arguments: 0..<20) func `are read or refused, and never more`(seed: Int) {
    var limits = Limits()
    (limits.steps, limits.size, limits.seconds) = (20_000, 20_000, 1)
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<300 {
      let count = Int.random(in: 1...14, using: &generator)
      let text = (0..<count).map { _ in ScrapsTests.scraps.randomElement(using: &generator) ?? "" }.joined()
      do {
        let evaluation = try Expression(text, limits: limits).evaluate(in: ["x": 2, "y": [1, "a"]], limits: limits)
        // Null without a word comes only from null itself, or from what holds nothing.
        let mayBeNull = ["null", "[", "@", "sum("].contains { text.contains($0) }
        #expect(!evaluation.value.isNull || !evaluation.warnings.isEmpty || mayBeNull, "\(text)")
      } catch {
        #expect((0...text.unicodeScalars.count).contains(error.offset), "\(text)")
      }
      if let tests = try? UnaryTests(text, limits: limits) { _ = tests.evaluate(1, limits: limits) }
    }
  }
}
