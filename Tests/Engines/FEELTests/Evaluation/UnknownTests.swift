import FEEL
import Testing

struct UnknownTests {
  private let context: Context = [
    "u": .unknown(Unknown("u")), "v": .unknown(Unknown("v")), "known": 5,
    "members": [["age": 40, "id": "a"], ["age": .unknown(Unknown("age of b")), "id": "b"]],
  ]

  @Test(arguments: [
    "u + 1", "-u", "u = 5", "u != u", "u < 5", "u = null", "u.year", "u[1]", "abs(u)", "string(u)", "u between 1 and 2",
    "true and u", "false or u",
    "not(u)", "u in [1..5]", "u in (1, 2)", "if u then 1 else 2", "some x in u satisfies x = 1", "for x in u return x",
    "count(u)", "sum([1, u])",
    "list contains([1, u], 7)", "[1, 2, 3][u]", "u instance of number", "5 in [u..9]", "any([u, true])",
    "all([u, false])", "max(1, u, 3)",
    "get value({a: 1}, [u])", "(> [u..u])", "count([u..1])", "[u..1] = null", "2 in (!= [u..0])",
  ])
  func `any operation on the unknown is unknown, and by the same cause`(text: String) throws {
    #expect(try evaluate(text, in: context) == unknown("u"))
    #expect(try warnings(text, in: context) == [])
  }

  @Test(arguments: [
    Example("false and u", "false"), Example("u and false", "false"), Example("true or u", "true"),
    Example("u or true", "true"),
    Example("some x in [1, u] satisfies x = 1", "true"), Example("every x in [u, 1] satisfies x > 1", "false"),
    Example("list contains([u, 7], 7)", "true"), Example("5 in (u, 5)", "true"), Example("if u then 1 else 1.0", "1"),
    Example("count([1, u])", "2"), Example("[1, u][1]", "1"), Example("{a: u, b: 2}.b", "2"),
    Example("get value({a: u, b: 2}, \"b\")", "2"),
    Example("members.id", "[\"a\", \"b\"]"), Example("count(members)", "2"),
    Example("if u > 3 then known else 5", "5"), Example("[u, 2] = [1]", "false"),
  ])
  func `an answer is given where nothing unknown could change it`(example: Example) throws {
    #expect(try evaluate(example.text, in: context).text == example.value)
  }

  @Test func `causes are united`() throws {
    #expect(try evaluate("u + v", in: context) == unknown("u", "v"))
    #expect(try evaluate("u and v", in: context) == unknown("u", "v"))
    #expect(try evaluate("if u then v else 1", in: context) == unknown("u", "v"))
    #expect(try evaluate("[u, v]", in: context).causes == ["u", "v"])
  }

  @Test func `a filter over an unknown member is unknown, and says which`() throws {
    #expect(try evaluate("members[age >= 18]", in: context) == unknown("age of b"))
    #expect(try evaluate("count(members[age >= 18])", in: context) == unknown("age of b"))
    #expect(try evaluate("members[id = \"a\"].age", in: context) == [40])
  }

  @Test func `no text can write it`() throws {
    #expect(try evaluate("unknown") == .null)
    #expect(try warnings("unknown") == [.unknownName])
  }
}
