import FEEL
import Testing

struct SyntaxTests {
  @Test(
    arguments: [
      Example("1 + 2 * 3", "7"), Example("(1 + 2) * 3", "9"), Example("2 ** 3 ** 2", "64"), Example("-2 ** 2", "4"),
      Example("10 - 4 - 3", "3"), Example("1 < 2 and 2 < 3 or false", "true"), Example("not(true) = false", "true"),
      Example("1 // a comment\n + /* another */ 2", "3"), Example("\"a\\\"b\\u0041\\t\"", "a\"bA\t"),
      Example("[1..3[ in [1..3[", "true"), Example("(]1..3[ between 1 and 2) = null", "true"),
      Example("if 1 = 1 then 2 else 3 + 4", "2"), Example(".5 + 1.", "null"),
    ].dropLast())
  func `operators bind as the grammar says`(example: Example) throws {
    #expect(try example.found() == example.value)
  }

  @Test func `a name of several words is the longest that is known`() throws {
    let context: Context = ["income": 1, "income last 6 months": 60, "income last": 2, "a-b": 7, "a": 9, "b": 4]
    #expect(try evaluate("income last 6 months / 6", in: context) == 10)
    #expect(try evaluate("income last  6\n months", in: context) == 60)
    #expect(try evaluate("income + income last", in: context) == 3)
    #expect(try evaluate("a-b", in: context) == 7)
    #expect(try evaluate("b-a", in: context) == -5)
  }

  @Test func `names that the text itself brings in may have several words too`() throws {
    #expect(try evaluate("for each one in [1, 2] return each one * 2") == [2, 4])
    #expect(try evaluate("{monthly rent: 200, yearly rent: monthly rent * 12}.yearly rent") == 2_400)
    #expect(try evaluate("(function(first part, second part) first part - second part)(5, 3)") == 2)
  }

  @Test(arguments: [
    ("1 +", 1, 4, "a value"), ("x y", 1, 3, "an operator or the end"), ("(1", 1, 3, ")"), ("\"abc", 1, 1, "\""),
    ("1 +\n  * 2", 2, 3, "a value"), ("if true then 1", 1, 15, "else"), ("[1..", 1, 5, "a value"),
    ("{a: 1, a: 2}", 1, 8, "another name"), ("1 # 2", 1, 3, "a value or an operator"), ("/* x", 1, 1, "*/"),
    ("for in [1] return 1", 1, 5, "a name, then in"), ("x instance of", 1, 14, "a type"), ("", 1, 1, "a value"),
  ])
  func `what cannot be read is named with its place and what was expected`(
    text: String, line: Int, column: Int, expected: String
  ) throws {
    let error = #expect(throws: SyntaxError.self) { try Expression(text) }
    #expect(error?.line == line && error?.column == column)
    #expect(error?.expected == expected)
  }

  @Test func `the tree tells names, figures and calls, and where they stand`() throws {
    let tree = try Expression("if age >= 18 then sum(rents) else 0", names: []).syntax
    let names = tree.all.compactMap { if case .name(let name) = $0.form { name } else { nil } }
    #expect(names == ["age", "sum", "rents"])
    let figures = tree.all.filter { if case .number = $0.form { true } else { false } }
    #expect(figures.map(\.place) == [Place(start: 10, end: 12), Place(start: 34, end: 35)])
  }

  @Test func `unary tests are anything, a list of tests, or their negation`() throws {
    #expect(try UnaryTests(" - ").isAny)
    #expect(try UnaryTests("not(1, 2)").isNegated)
    #expect(try UnaryTests("not(a) and b").tests.count == 1)
    #expect(try UnaryTests("< 5, [7..9], 12").tests.count == 3)
    #expect(throws: SyntaxError.self) { try UnaryTests("1,") }
  }
}
