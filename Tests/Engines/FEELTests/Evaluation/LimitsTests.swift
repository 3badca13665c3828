import Dispatch
import FEEL
import Testing

import class Foundation.Thread

/// Hostile input ends within its bounds, with a clear answer.
struct LimitsTests {
  private static func repeated(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

  @Test(arguments: [
    repeated("(", 100_000) + "1", repeated("[", 100_000), repeated("-", 100_000) + "1", repeated("{a:", 50_000),
    repeated("if ", 50_000), "1" + repeated("+1", 50_000), "a" + repeated("[1]", 50_000), repeated("f(", 50_000),
    repeated("not(", 50_000), repeated("1 in (", 50_000), "a" + repeated(".a", 50_000),
    repeated("function(x) ", 50_000),
    repeated("for i in ", 50_000), "for i in [1]" + repeated(", i in [1]", 50_000) + " return 1",
    "some i in [1]" + repeated(", i in [1]", 50_000) + " satisfies true", "1 instance of " + repeated("list<", 50_000),
    "[1" + repeated("..[1", 50_000),
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
    // Parts that are shared: little to make, and no end to walking through.
    laughing("string(a29)"), laughing("{b: a29, r: a29 = b}.r"), laughing("count(flatten(a29))"), laughing("a29 + 1"),
    // Ranges, functions and lists inside each other, as deep as the loop is long.
    "for i in 1..6000 return (= if i = 1 then 0 else partial[-1])", "for i in 1..6000 return function() partial",
    "for i in 1..6000 return [if i = 1 then 0 else partial[-1]]",
    // Functions keep what they see.
    "{" + (0..<2_000).map { "a\($0): 1" }.joined(separator: ", ") + ", r: for i in 1..1000 return function() i}.r",
    // Each step is long.
    "{l: for i in 1..20000 return i, r: for i in 1..100000 return min(l)}.r",
    "{l: for i in 1..20000 return i, r: for i in 1..100000 return l = l}.r",
    "{l: for i in 1..20000 return i, r: for i in 1..100000 return -i in l}.r",
    "replace(string join(for i in 1..50000 return \"a\"), \"a*\", \"" + repeated("$0", 50_000) + "\")",
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

  /// Lists of two, each twice the one before.
  private static func laughing(_ result: String) -> String {
    let lists = (1..<30).map { "a\($0): [a\($0 - 1), a\($0 - 1)]" }
    return "{a0: [1, 1], " + lists.joined(separator: ", ") + ", r: \(result)}.r"
  }

  @Test(arguments: [
    "[1, 2][-9223372036854775808]", "for i in -9223372036854775808..1 return i", "sublist([1], -9223372036854775808)",
    "remove([1], -9223372036854775808)", "substring(\"a\", -9223372036854775808)",
    "{d: @\"P1M\" * -2305843009213693951, r: -(d + d + d + d - @\"P4M\")}.r",
    "{d: @\"P1M\" * -2305843009213693951, r: abs(d + d + d + d - @\"P4M\")}.r",
    "matches(\"a\", \"" + repeated("(", 5_000) + repeated(")", 5_000) + "\")",
  ])
  func `what lies at the end of the integers, or no pattern should be, is null with a word`(text: String) throws {
    let evaluation = try Expression(text).evaluate()
    #expect(evaluation.value == .null && !evaluation.warnings.isEmpty && !evaluation.isStopped)
  }

  @Test func `a power beyond the integers is a number`() throws {
    #expect(try evaluate("2 ** -9223372036854775808") == 0)
    #expect(try evaluate("1 ** -9223372036854775808") == 1)
  }

  @Test(arguments: [
    "{" + (0..<20_000).map { "a\($0): 1" }.joined(separator: ", ") + "}",
    "{" + (0..<20_000).map { "a \($0): 1" }.joined(separator: ", ") + ", r: [" + repeated("a 1, ", 20_000) + "1]}",
    repeated("for i in 1 return ", 60) + "[" + repeated("1, ", 20_000) + "1]",
    repeated("1 in (", 60) + "[" + repeated("1, ", 20_000) + "1]" + repeated(")", 60),
  ])
  func `reading takes time by the length of a text`(text: String) throws {
    let time = try ContinuousClock().measure { _ = try Expression(text) }
    #expect(time < .seconds(20))
  }

  @Test func `a name in a text is not longer than the limits`() {
    #expect(throws: SyntaxError.self) { try Expression("{" + LimitsTests.repeated("a ", 600) + "b: 1}") }
  }

  @Test func `a text that is looked for in another is found in one pass`() throws {
    let text =
      "{s: string join(for i in 1..40000 return \"a\"), t: string join(for i in 1..20000 return \"a\") + \"b\", "
    var found: Value?
    let time = try ContinuousClock().measure { found = try evaluate(text + "r: contains(s, t)}.r") }
    #expect(found == false && time < .seconds(10))
    #expect(try evaluate("substring before(\"abababc\", \"ababc\")") == "ab")
    #expect(try evaluate("substring after(\"aabaab\", \"aab\")") == "aab")
    #expect(try evaluate("contains(\"abc\", \"\")") == true)
  }

  @Test func `a warning quotes no more than a person reads`() throws {
    let evaluation = try Expression("date(string join(for i in 1..10000 return \"abcdefgh\"))").evaluate()
    #expect(evaluation.warnings.count == 1 && evaluation.warnings[0].sentence.count < 600)
  }

  @Test func `the standard limits keep to the stack that they say they need`() {
    let texts = [
      "{f: function(n, g) if n = 0 then g else f(n - 1, function() g()), r: f(900, 1)}.r",
      "{f: function(n) count(sort([1, 2, 3, 4, 5], function(a, b) f(n - 1) > 0)), r: f(900)}.r",
      "{f: function(n) for a in [1]" + LimitsTests.repeated(", a in [1]", 150) + " return f(n - 1), r: f(900)}.r",
    ]
    for text in texts {
      let done = DispatchSemaphore(value: 0)
      let thread = Thread {
        #expect((try? Expression(text).evaluate())?.isStopped == true)
        done.signal()
      }
      thread.stackSize = LimitsTests.stack
      thread.start()
      done.wait()
    }
  }

  /// What the README says; without the compiler's optimisation calls take several times as much.
  private static let stack: Int = {
    #if DEBUG
      16 << 20
    #else
      2 << 20
    #endif
  }()

  @Test func `warnings do not pile up`() throws {
    #expect(try Expression("for i in 1..10000 return nobody").evaluate().warnings.count == Limits.standard.warnings)
  }

  @Test(arguments: ["[1..5", "\"\\u00", "@\"", "1..", "?", "}", "{:}", "f(a:", "]", "x in", "x.", "\u{0}", "«", "\\"])
  func `no scrap of text stops the parser but with an error`(text: String) {
    if text == "?" { return }
    #expect(throws: SyntaxError.self) { try Expression(text) }
  }
}
