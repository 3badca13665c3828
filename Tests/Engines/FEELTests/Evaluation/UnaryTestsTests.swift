import FEEL
import Testing

struct UnaryTestsTests {
  @Test(arguments: [
    (5 as Value, "< 10", true), (5, "-", true), (5, "[1..4], 5", true), (5, "not(5)", false), (5, "not(4, 6)", true),
    (5, "? * 2 = 10", true),
    (5, "(5..9]", false), ("a", "\"a\", \"b\"", true), ("c", "\"a\", \"b\"", false), (true, "true", true),
    (true, "false", false), (5, "[1, 5]", true),
    (5, "!= 5", false), (5, "count([1, 2]) = 2", true),
  ])
  func `a value passes or does not`(value: Value, tests: String, answer: Bool) throws {
    #expect(try passes(value, tests) == .boolean(answer))
  }

  @Test func `what cannot be compared neither passes nor fails`() throws {
    #expect(try passes("a", "> 5") == .null)
    #expect(try passes(.null, "> 5") == .null)
    #expect(try passes(.null, "null") == true)
  }

  @Test func `tests speak of the context too`() throws {
    #expect(try passes(70, ">= lifelong limit", in: ["lifelong limit": 67]) == true)
    #expect(try passes(70, ">= lifelong limit", in: ["lifelong limit": unknown("limit")]) == unknown("limit"))
  }
}
