import DMN
import FEEL
import Foundation
import Testing

struct ModelTests {
  @Test func `decisions are evaluated by what they require`() throws {
    let model = try model(
      input("income", type: "number") + decision("share", literal("income / 2"), inputs: ["income"])
        + decision("answer", literal("share > 100"), decisions: ["share"]))
    #expect(try model.value("answer", in: ["income": 300]) == true)
    #expect(try model.value("answer", in: ["income": 100]) == false)
    let answer = try #require(model.evaluate("answer", in: ["income": 300]))
    #expect(answer.steps.map(\.element) == ["share", "answer"])
    #expect(answer.steps.map(\.value) == [150, true])
  }

  @Test func `a decision sees only what it requires`() throws {
    let model = try model(decision("a", literal("1")) + decision("b", literal("a + 1")))
    let answer = try #require(model.evaluate("b"))
    #expect(answer.value == .null)
    #expect(answer.warnings.map(\.code).contains(.unknownName))
  }

  @Test func `names of several words are known where they stand`() throws {
    let model = try model(
      input("monthly income", type: "number")
        + decision("family's share", literal("monthly income / 2"), inputs: ["monthly income"])
        + decision("parts", literal("{first part: family's share, rest: 1}"), decisions: ["family's share"])
        + decision("end", literal("parts.first part + 1"), decisions: ["parts"]))
    #expect(try model.value("end", in: ["monthly income": 10]) == 6)
  }

  @Test func `what is unknown stays so where it could decide, and not where it could not`() throws {
    let model = try model(
      input("income", type: "number") + decision("low", literal("income < 100"), inputs: ["income"])
        + decision("any", literal("low or true"), decisions: ["low"]))
    let unknown = Value.unknown(Unknown("income"))
    #expect(try model.value("low", in: ["income": unknown]) == unknown)
    #expect(try model.value("any", in: ["income": unknown]) == true)
  }

  @Test func `a value of another type is null, and said with its place`() throws {
    let model = try model("\n" + decision("a", literal("1 + 1"), type: "string"))
    let answer = try #require(model.evaluate("a"))
    #expect(answer.value == .null)
    let warning = try #require(answer.warnings.first)
    #expect(warning.code == .wrongType && warning.element == "a" && warning.line == 4)
  }

  @Test func `a text that cannot be read is a problem with its line, and null where it is asked`() throws {
    let model = try model(
      decision("a", "\n<literalExpression>\n<text>1 +\n+</text></literalExpression>") + decision("b", literal("2")))
    #expect(model.problems.map(\.element) == ["a"])
    #expect(model.problems.map(\.line) == [6])
    #expect(try model.value("a") == .null)
    #expect(try model.value("b") == 2)
  }

  @Test func `a graph that goes in a circle is refused`() throws {
    #expect(throws: ModelError.self) {
      try model(decision("a", literal("b"), decisions: ["b"]) + decision("b", literal("a"), decisions: ["a"]))
    }
    #expect(throws: ModelError.self) { try model(decision("a", literal("a"), decisions: ["a"])) }
  }

  @Test func `a reference to nothing is refused with its line`() throws {
    let error = #expect(throws: ModelError.self) {
      try model("\n\n" + decision("a", literal("b"), decisions: ["nobody"]))
    }
    #expect(error?.line == 5)
  }

  @Test func `a function may call itself, and one that never ends is stopped`() throws {
    let knowledge = { (body: String) in
      "<businessKnowledgeModel name=\"f\" id=\"f\"><variable name=\"f\"/><encapsulatedLogic>"
        + "<formalParameter name=\"n\" typeRef=\"number\"/>\(literal(body))</encapsulatedLogic></businessKnowledgeModel>"
    }
    let factorial = try model(
      knowledge("if n <= 1 then 1 else n * f(n - 1)") + decision("a", literal("f(5)"), knowledge: ["f"]))
    #expect(try factorial.value("a") == 120)
    #expect(factorial.call("f", with: ["n": 4])?.value == 24)
    let endless = try model(knowledge("f(n + 1)") + decision("a", literal("f(1)"), knowledge: ["f"]))
    #expect(endless.evaluate("a")?.isStopped == true)
  }

  @Test func `a decision service is a function of its inputs, apart from the graph around it`() throws {
    let service = """
      <decisionService name="s" id="s"><variable name="s"/><outputDecision href="#sum"/><inputDecision href="#one"/>
      <inputData href="#two"/></decisionService>
      """
    let model = try model(
      service + input("two", type: "number") + decision("one", literal("1"))
        + decision("sum", literal("one + two"), decisions: ["one"], inputs: ["two"])
        + decision("asked", literal("[s(10, 20), s(two: 5, one: 6), one]"), decisions: ["one"], knowledge: ["s"]))
    #expect(try model.value("asked", in: ["two": 0]) == [30, 11, 1])
    #expect(model.serve("s", in: ["one": 3, "two": 4])?.value == 7)
    #expect(model.serve("nobody") == nil)
  }

  @Test func `an imported model is used under its name, with inputs of its own`() throws {
    let other = try definitions(
      input("name", type: "string") + decision("greeting", literal("\"Hello, \" + name"), inputs: ["name"])
        + "<itemDefinition name=\"tAge\"><typeRef>number</typeRef><allowedValues><text>[0..130]</text></allowedValues></itemDefinition>",
      namespace: "urn:other")
    let link =
      "<import name=\"the other\" namespace=\"urn:other\" importType=\"https://www.omg.org/spec/DMN/20230324/MODEL/\"/>"
    let required = "<informationRequirement><requiredDecision href=\"urn:other#greeting\"/></informationRequirement>"
    let main =
      link
      + "<decision name=\"a\" id=\"a\"><variable name=\"a\"/>\(required)\(literal("the other.greeting + \"!\""))</decision>"
      + decision("age", literal("200"), type: "the other.tAge")
    let model = try model(main, imports: [other])
    #expect(try model.value("a", in: ["the other": ["name": "Anna"]]) == "Hello, Anna!")
    #expect(try model.value("age") == .null)
    #expect(throws: ModelError.self) { try DMNTests.model(main) }
  }

  @Test func `inputs come from JSON, dates where the types say so`() throws {
    let model = try model(
      input("born", type: "date") + input("amount", type: "number")
        + decision("a", literal("[born.year, amount]"), inputs: ["born", "amount"]))
    let inputs = try model.inputs(
      json: Data(#"{"born": "2001-02-03", "amount": 0.10000000000000000000000000001}"#.utf8))
    #expect(
      try model.value("a", in: inputs) == [2001, .number(try #require(Number("0.10000000000000000000000000001")))])
    #expect(try model.value("a", in: inputs).jsonText == "[2001, 0.10000000000000000000000000001]")
  }
}

struct CheckTests {
  @Test func `names that nothing bears are found with their lines`() throws {
    let model = try model(
      decision("a", "\n\n" + literal("1 + nobody")) + decision("b", literal("[{x: 1}][x = 1]"))
        + decision("c", literal("somebody(1)")))
    #expect(
      model.check().map(\.sentence) == ["Nothing here is called “nobody”.", "Nothing here is called “somebody”."])
    #expect(model.check().map(\.element) == ["a", "c"])
  }

  @Test func `a value that can never be of its type is found`() throws {
    let model = try model(
      decision("a", literal("1 + 1"), type: "string") + decision("b", literal("\"x\""), type: "string")
        + decision("c", literal("@\"2026-01-01\""), type: "date and time"))
    #expect(model.check().map(\.sentence) == ["string is due here, and this is always number."])
    #expect(model.check().map(\.element) == ["a"])
  }

  @Test func `gaps and overlaps of tables are found`() throws {
    let rule = { (test: String) in
      "<rule><inputEntry><text>\(test)</text></inputEntry><outputEntry><text>1</text></outputEntry></rule>"
    }
    let table = """
      <decisionTable hitPolicy="UNIQUE"><input><inputExpression><text>age</text></inputExpression></input><output/>
      \(rule("&lt;= 18") + rule("[18..65)") + rule("&gt; 65"))</decisionTable>
      """
    let model = try model(input("age", type: "number") + decision("a", table, inputs: ["age"]))
    #expect(
      model.check().map(\.sentence) == [
        "No rule applies where age is 65.", "The rules 1 and 2 both apply where age is 18.",
      ])
    let answer = try #require(model.evaluate("a", in: ["age": 30]))
    #expect(answer.steps.first?.tables.first?.rules == [.failed(input: "age"), .applied(1), .failed(input: "age")])
  }
}
