import FEEL
import Testing

/// The clauses of FEEL, one line each.
struct ExpressionTests {
  @Test(arguments: [
    Example("0.1 + 0.2 = 0.3", "true"), Example("1 / 3", "0.3333333333333333333333333333333333"),
    Example("1 / 0", "null"), Example("\"a\" + \"b\"", "ab"), Example("\"a\" + 1", "null"),
    Example("date(\"2026-01-31\") + duration(\"P1M\")", "2026-02-28"),
    Example("@\"2026-11-24\" - @\"2026-11-22\"", "P2D"),
    Example("@\"P1Y\" / 2", "P6M"), Example("2 * @\"PT1H30M\"", "PT3H"), Example("@\"P1Y\" / @\"P6M\"", "2"),
    Example("@\"23:30:00\" + @\"PT1H\"", "00:30:00"),
    Example("@\"2026-11-22T23:00:00Z\" + @\"PT2H\"", "2026-11-23T01:00:00Z"),
    Example("-@\"P1D\"", "-P1D"), Example("[2] * 2", "null"),
  ])
  func `arithmetic`(example: Example) throws { #expect(try example.found() == example.value) }

  @Test(arguments: [
    Example("null = null", "true"), Example("null = 1", "false"), Example("1 = \"1\"", "null"),
    Example("1 < null", "null"),
    Example("\"a\" < \"β\"", "true"), Example("1 != 2", "true"), Example("[1, 2] = [1, 2.0]", "true"),
    Example("{a: 1, b: 2} = {b: 2, a: 1}", "true"), Example("3 between 1 and 3", "true"),
    Example("3 between 4 and null", "null"),
    Example("@\"2026-11-22T12:00:00Z\" = @\"2026-11-22T14:00:00+02:00\"", "true"), Example("[1..3] = [1..3)", "false"),
  ])
  func `comparison`(example: Example) throws { #expect(try example.found() == example.value) }

  @Test(arguments: [
    Example("true and null", "null"), Example("false and null", "false"), Example("true or null", "true"),
    Example("false or null", "null"), Example("false and \"a\"", "false"), Example("not(null)", "null"),
    Example("5 in [1..5]", "true"), Example("5 in [1..5)", "false"), Example("5 in (> 3, < 1)", "true"),
    Example("5 in (1, 5)", "true"), Example("5 in [1, 2]", "false"), Example("5 in (>= 5)", "true"),
    Example("\"b\" in [\"a\"..\"c\"]", "true"),
    Example("1 instance of number", "true"), Example("[1] instance of list<number>", "true"),
    Example("null instance of Any", "false"),
    Example("{a: 1} instance of context<a: number>", "true"),
  ])
  func `logic, membership and types`(example: Example) throws { #expect(try example.found() == example.value) }

  @Test(arguments: [
    Example("[1, 2, 3][2]", "2"), Example("[1, 2, 3][-1]", "3"), Example("[1, 2, 3][4]", "null"),
    Example("[1, 2, 3][item > 1]", "[2, 3]"),
    Example("[{a: 1}, {a: 2}][a = 2]", "[{a: 2}]"), Example("[{a: 1}, {a: 2}].a", "[1, 2]"), Example("5[1]", "5"),
    Example("{a: {b: 3}}.a.b", "3"),
    Example("[[1], [2, 3]][count(item) = 2]", "[[2, 3]]"), Example("{a: 1}.b", "null"),
    Example("@\"2026-11-22\".weekday", "7"), Example("@\"P1Y6M\".months", "6"),
    Example("[1..9).end included", "false"), Example("[{a: [1, 2]}][a[item > 1] = [2]]", "[{a: [1, 2]}]"),
  ])
  func `selection`(example: Example) throws { #expect(try example.found() == example.value) }

  @Test(arguments: [
    Example("for i in 1..3 return i * i", "[1, 4, 9]"), Example("for i in 3..1 return i", "[3, 2, 1]"),
    Example("for i in [1..3) return i", "[1, 2]"),
    Example("for i in [1, 2], j in [i, 10] return i * j", "[1, 10, 4, 20]"),
    Example("for i in 1..5 return if i = 1 then 1 else i * partial[-1]", "[1, 2, 6, 24, 120]"),
    Example("some i in [1, 2] satisfies i > 1", "true"), Example("every i in [] satisfies false", "true"),
    Example("some i in [null, 1] satisfies i > 1", "null"),
    Example("if null then 1 else 2", "2"),
    Example("for d in @\"2026-02-27\"..@\"2026-03-01\" return d.day", "[27, 28, 1]"),
  ])
  func `loops and choices`(example: Example) throws { #expect(try example.found() == example.value) }

  @Test(arguments: [
    Example("(function(x: number) x + 1)(2)", "3"), Example("(function(x: number) x + 1)(\"a\")", "null"),
    Example("(function(x, y) x - y)(y: 1, x: 5)", "4"),
    Example("{f: function(n) if n <= 1 then 1 else n * f(n - 1), r: f(5)}.r", "120"),
    Example("{a: 2, f: function(x) x * a, r: for a in [10] return f(3)}.r", "[6]"),
    Example("sort([3, 1, 2], function(x, y) x > y)", "[3, 2, 1]"), Example("nobody(1)", "null"),
    Example("substring(string: \"foobar\", start position: 4)", "bar"),
  ])
  func `functions`(example: Example) throws { #expect(try example.found() == example.value) }

  @Test(arguments: [
    ("\"a\" + 1", Warning.Code.wrongType), ("1 / 0", .notANumber), ("nobody", .unknownName),
    ("nobody()", .unknownFunction),
    ("{a: 1}.b", .noSuchMember), ("date(\"2026-02-30\")", .notReadable), ("abs(1, 2)", .wrongArguments),
    ("[1][5]", .notAllowed), ("count(1, 2)", .wrongArguments),
    ("1 < \"a\"", .wrongType), ("true and 1", .wrongType), ("not(1)", .wrongType), ("1 or false", .wrongType),
    ("true in 1", .wrongType), ("substring(\"abc\", 0)", .notAllowed),
  ])
  func `a mistake answers null and says why`(text: String, code: Warning.Code) throws {
    #expect(try evaluate(text) == .null)
    #expect(try warnings(text) == [code])
  }

  @Test func `a warning says where in the text`() throws {
    let warning = try #require(try Expression("1 + (2 * \"a\")").evaluate().warnings.first)
    #expect(warning.place == Place(start: 5, end: 12))
    #expect(warning.sentence == "a number * a text has no meaning.")
  }

  @Test func `one expression is evaluated from many tasks at once`() async throws {
    let expression = try Expression("sum(for i in 1..n return i)")
    let sums = await withTaskGroup(of: Value.self) { group in
      for n in 1...50 { group.addTask { expression.evaluate(in: ["n": .integer(n)]).value } }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(Set(sums.map(\.text)) == Set((1...50).map { "\($0 * ($0 + 1) / 2)" }))
  }

  @Test func `contexts may bear their names in any order, also on many tasks at once`() async throws {
    let expression = try Expression("a * 100 + sum(items[wanted].price) + b.c")
    let count = await withTaskGroup(of: Int.self) { group in
      for _ in 0..<4 {
        group.addTask {
          (0..<500).count { turn in
            let items = (0..<6).map { index in
              Value.context(
                Context(
                  [("price", .integer(index)), ("wanted", .boolean(index > 3)), ("n\(turn % 3)", 0)].shuffled()))
            }
            let names: [(String, Value)] = [
              ("a", .integer(turn)), ("b", ["x": 0, "c": 7]), ("items", .list(List(items))), ("z", 1),
            ]
            return expression.evaluate(in: Context(names.shuffled())).value == .integer(turn * 100 + 9 + 7)
          }
        }
      }
      return await group.reduce(0, +)
    }
    #expect(count == 2_000)
  }
}
