import FEEL
import Testing

struct InferenceTests {
  private static let types: [String: TypeName] = [
    "income": .named("number"), "name": .named("string"), "born": .named("date"), "is open": .named("boolean"),
    "rents": .list(.named("number")),
    "people": .list(
      .context([.init(name: "age", type: .named("number")), .init(name: "town", type: .named("string"))])),
  ]

  private func inference(_ text: String) throws -> Inference {
    try Expression(text, names: Set(InferenceTests.types.keys)).inference(InferenceTests.types)
  }

  /// The pieces in conflict as they are written, each with what is said of it.
  private func conflicts(_ text: String) throws -> [String] {
    let scalars = Array(text.unicodeScalars)
    return try inference(text).conflicts.map { conflict in
      let piece = String(String.UnicodeScalarView(scalars[conflict.place.start..<conflict.place.end]))
      return "\(conflict.code.rawValue) “\(piece)”: \(conflict.sentence)"
    }
  }

  @Test(arguments: [
    ("income * 2", "number"), ("\"Mr \" + name", "string"), ("born + duration(\"P1M\")", "date"),
    ("born - born", "days and time duration"), ("income > 2 and is open", "boolean"), ("rents[1]", "number"),
    ("rents[item > 2]", "Any"), ("mode(rents)[item]", "Any"), ("for r in rents return string(r)", "list<string>"),
    ("people.town", "list<string>"),
    ("people[1].age", "number"), ("{a: income, b: {c: name}}", "context<a: number, b: context<c: string>>"),
    ("{a: income, b: a + 1}.b", "number"), ("if is open then 1 else 2", "number"),
    ("if is open then 1 else name", "Any"),
    ("[1..income]", "range<number>"), ("function(x: number) x + 1", "function"),
    ("{f: function(x) x > 1, y: f(1)}.y", "boolean"),
    ("count(rents) + sum(rents)", "number"), ("max(rents)", "number"), ("split(name, \",\")", "list<string>"),
    ("concatenate(rents, [income])", "list<number>"), ("null", "Null"), ("nobody", "Any"), ("born.year", "number"),
    ("(for r in rents return r).x", "list<Null>"), ("every r in rents satisfies r > 1", "boolean"),
    ("income in [1..2]", "boolean"),
    ("abs(income)", "Any"), ("[]", "list<Any>"), ("[1, \"a\"]", "list<Any>"),
  ])
  func `the type that an expression certainly has is inferred`(text: String, type: String) throws {
    #expect(try inference(text).type.text == type)
  }

  @Test(arguments: [
    ("1 + (income + name)", "noValue “income + name”: a number + a text has no meaning."),
    ("-name", "noValue “-name”: There is no negative of a text."),
    ("income > name", "noValue “income > name”: a number and a text have no order."),
    ("[1..\"a\"]", "noValue “[1..\"a\"]”: There is no range from a number to a text."),
    (
      "income between \"a\" and 2",
      "neverTrue “income between \"a\" and 2”: a number is never between, since it has no order with a text."
    ),
    ("name.year", "noValue “name.year”: a text has no “year”."),
    ("{a: 1}.b", "noValue “{a: 1}.b”: There is no entry “b”."),
    ("income(1)", "noValue “income(1)”: a number cannot be called."),
    ("{f: function(x: number) x, y: f(name)}", "noValue “f(name)”: “x” is to be number, and cannot be a text."),
    ("{f: function(x) x, y: f(1, 2)}", "noValue “f(1, 2)”: The function takes “x”, and is given other arguments."),
    ("string length(income)", "noValue “string length(income)”: string length: “string” cannot be a number."),
    ("floor(1, 2, 3)", "noValue “floor(1, 2, 3)”: floor is not called with these arguments."),
    ("sum(people.town)", "noValue “sum(people.town)”: sum: it takes numbers only, not a text."),
    (
      "for i in \"a\"..3 return i", "noValue “for i in \"a\"..3 return i”: A loop cannot go through a text to a number."
    ),
    ("for p in people return p.age + p.town", "noValue “p.age + p.town”: a number + a text has no meaning."),
    ("[{age: 1, town: \"a\"}][age > town]", "noValue “age > town”: a number and a text have no order."),
    ("@\"soon\"", "noValue “@\"soon\"”: “soon” is no date, time or duration."),
  ])
  func `an operation that can have no value is a conflict with its place`(text: String, conflict: String) throws {
    #expect(try conflicts(text) == [conflict])
  }

  @Test(arguments: [
    (
      "if income then 1 else 2",
      "noCondition “income”: True or false is due here, and this is always a number, so that “then” never comes."
    ),
    (
      "is open and name",
      "noCondition “name”: True or false is due here, and this is always a text, so that “and” can never be true."
    ),
    (
      "is open or name",
      "noCondition “name”: True or false is due here, and this is always a text, so that “or” can never be false."
    ),
    (
      "some r in rents satisfies r",
      "noCondition “r”: True or false is due here, and this is always a number, of whatever item."
    ),
    (
      "[{town: \"a\"}][town]",
      "noCondition “town”: A condition or a position is due here, and this is always a text, so that nothing is kept."
    ),
    ("name = 1", "neverEqual “name = 1”: a text and a number are never equal."),
    ("1 != name", "neverEqual “1 != name”: a number and a text are never equal."),
    ("name in (1, \"a\")", "neverHolds “1”: This test never holds: a text is tested, and here is a number."),
    (
      "name in [1..2]", "neverHolds “[1..2]”: This test never holds: a text is tested, and here is a range of a number."
    ),
    ("name in < 1", "neverHolds “1”: This test never holds: a text is tested, and here is a number."),
  ])
  func `a condition or test that can never be true is a conflict with its place`(text: String, conflict: String) throws
  {
    #expect(try conflicts(text) == [conflict])
  }

  @Test(arguments: [
    "income = null", "null = income", "name = income", "rents = 1", "[name] = name", "false and \"x\"",
    "true or income",
    "nobody + 1", "nobody.anything", "people[1].other", "people.other", "people[other = 1]", "sum(income, 1)",
    "sum([])",
    "if null then 1 else 2", "income in (null)", "income in (name)", "name in (is open)", "income in (? > 1)",
    "date(name)", "date([name])", "count(income)", "rents[income]", "income[1]", "income[item > 1]",
    "for i in income return i",
    "[null..1]", "[income..name]", "people[age > town]", "(= name)", "not(null)", "min(income, name)", "{a: 1, b: a}.b",
    "function(x) x + 1", "(function(x) x)(name)",
    "for i in [], j in null return j", "flatten(rents)", "append(rents, name)", "if is open then income + 1 else name",
    "(if is open then 1 else name) + 1", "rents[1] + 1", "income instance of string",
  ])
  func `what can have a value is no conflict`(text: String) throws {
    #expect(try conflicts(text) == [])
  }

  @Test func `one mistake is said once`() throws {
    #expect(try conflicts("((income + name) * 2 > 1) and (income + name).x").count == 2)
    #expect(try conflicts("for i in [1, 2, 3] return i + \"a\"").count == 1)
  }

  @Test func `tests that can never hold are found where they stand`() throws {
    let tests = try UnaryTests("< 5, \"a\", [@\"2026-01-01\"..@\"2026-12-31\"]")
    let found = tests.conflicts(of: .named("number"))
    #expect(found.map(\.code) == [.neverHolds, .neverHolds])
    #expect(found.map(\.place.start) == [5, 10])
    #expect(tests.conflicts(of: .named("Any")) == [])
    #expect(try UnaryTests("not(\"a\")").conflicts(of: .named("number")).count == 1)
  }

  @Test func `the types of the host are looked through, also where they go in a circle`() throws {
    let types = Types([
      "tAge": .init(.named("number"), allowed: try UnaryTests("[0..130]")),
      "tAges": .init(.named("tAge"), isCollection: true),
      "tPerson": .init(
        .context([.init(name: "age", type: .named("tAge")), .init(name: "parent", type: .named("tPerson"))])),
      "tLoop": .init(.named("tLoop")),
    ])
    let names: [String: TypeName] = ["p": .named("tPerson"), "ages": .named("tAges"), "loop": .named("tLoop")]
    let inference = { (text: String) throws -> Inference in try Expression(text).inference(names, types: types) }
    #expect(try inference("p.parent.parent.parent.age").type == .named("number"))
    #expect(try inference("p.parent.age + \"a\"").conflicts.count == 1)
    #expect(try inference("ages[1] > \"a\"").conflicts.count == 1)
    #expect(try inference("[p, p.parent, p.parent.parent][1].age").type == .named("number"))
    #expect(try inference("loop + 1").conflicts.isEmpty)
  }
}

/// Hostile texts are looked at in time by their length.
struct InferenceLimitsTests {
  @Test func `many entries and many names of them, and types that name each other often`() throws {
    let entries = (0..<20_000).map { "a\($0): \($0)" }.joined(separator: ", ")
    let names = (0..<20_000).map { "c.a\($0)" }.joined(separator: ", ")
    let wide = try Expression("{c: {\(entries)}, d: [\(names)]}")
    let members = (0..<12).map { TypeName.Member(name: "m\($0)", type: .named("t")) }
    let types = Types(["t": .init(.context(members)), "u": .init(.context(members.reversed()))])
    let items = (0..<2_000).map { $0 % 2 == 0 ? "t" : "u" }.joined(separator: ", ")
    let joined = try Expression("[\(items)][1].m1.m2.m3")
    let time = ContinuousClock().measure {
      #expect(wide.inference().conflicts.isEmpty)
      #expect(joined.inference(["t": .named("t"), "u": .named("u")], types: types).conflicts.isEmpty)
    }
    #expect(time < .seconds(20))
  }

  @Test func `the deepest text that can be read is looked at on a small stack`() throws {
    let deep = String(repeating: "(1 + ", count: 95) + "\"a\"" + String(repeating: ")", count: 95)
    #expect(try Expression(deep).inference().conflicts.count == 1)
    let lists = String(repeating: "[", count: 190) + "1" + String(repeating: "]", count: 190) + " = \"a\""
    // So deep a list may hold anything.
    #expect(try Expression(lists).inference().conflicts.isEmpty)
  }
}
