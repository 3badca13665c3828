import DMN
import FEEL
import Foundation
import Testing

/// What a check finds in the types of a model, with its element and line.
struct TypeConflictTests {
  private let income = input("income", type: "number") + input("name", type: "string") + input("born", type: "date")

  private let person = """
    <itemDefinition name="tPerson"><itemComponent name="age"><typeRef>number</typeRef></itemComponent>
    <itemComponent name="town"><typeRef>string</typeRef></itemComponent></itemDefinition>
    <itemDefinition name="tPeople" isCollection="true"><typeRef>tPerson</typeRef></itemDefinition>
    """

  private func found(_ elements: String, imports: [Definitions] = []) throws -> [String] {
    try model(elements, imports: imports).check().map(\.description)
  }

  /// A table over one input, a line for each of its parts.
  private func table(
    _ expression: String, type: String? = nil, output: String = "<output/>", _ rules: [(test: String, result: String)]
  ) -> String {
    let typeRef = type.map { " typeRef=\"\($0)\"" } ?? ""
    let rows = rules.map { test, result in
      "<rule><inputEntry><text>\(test)</text></inputEntry>\n<outputEntry><text>\(result)</text></outputEntry></rule>"
    }
    return "<decisionTable hitPolicy=\"FIRST\"><input><inputExpression\(typeRef)><text>\(expression)</text>"
      + "</inputExpression></input>\n\(output)\n\(rows.joined(separator: "\n"))</decisionTable>"
  }

  @Test func `a decision that is never of its type`() throws {
    let model = income + "\n" + decision("a", literal("[name]"), type: "string", inputs: ["name"])
    #expect(try found(model) == [])
    let other = income + "\n" + decision("a", literal("income > 1"), type: "date", inputs: ["income"])
    #expect(try found(other) == ["line 4, a: date is due here, and this is always boolean."])
  }

  @Test func `an operation on what is required, with its column`() throws {
    let model = income + decision("a", "\n" + literal("1 +\n(income + name)"), inputs: ["income", "name"])
    #expect(try found(model) == ["line 5, a: column 2, “income + name”: a number + a text has no meaning."])
  }

  @Test func `what a decision gives goes on to those that require it, also without a type`() throws {
    let model =
      income + decision("half", literal("income / 2"), inputs: ["income"])
      + decision("a", literal("upper case(half)"), decisions: ["half"])
      + decision("b", literal("half.year"), type: "number", decisions: ["half"])
    #expect(
      try found(model) == [
        "line 3, b: a number has no “year”.", "line 3, a: upper case: “string” cannot be a number.",
      ])
  }

  @Test func `a filter on people of a declared type`() throws {
    let people = person + input("people", type: "tPeople")
    let ask = { (text: String) in try self.found(people + decision("a", literal(text), inputs: ["people"])) }
    #expect(try ask("people[age > 3].town") == [])
    #expect(
      try ask("people[age > town]") == ["line 5, a: column 8, “age > town”: a number and a text have no order."])
    #expect(
      try ask("people[town]")[0].contains("column 8, “town”: A condition or a position is due here"))
    #expect(try ask("sum(people.town)").count == 1)
  }

  @Test func `a function's result, and the arguments that it is called with`() throws {
    let function = { (type: String, body: String) in
      "<businessKnowledgeModel name=\"f\" id=\"f\"><variable name=\"f\" typeRef=\"\(type)\"/><encapsulatedLogic>"
        + "<formalParameter name=\"n\" typeRef=\"number\"/>\(literal(body))</encapsulatedLogic></businessKnowledgeModel>"
    }
    #expect(
      try found(function("string", "n * 2")) == ["line 3, f: string is due here, and this is always number."])
    let call = income + "\n" + decision("a", literal("f(name)"), inputs: ["name"], knowledge: ["f"])
    #expect(
      try found(function("number", "n * 2") + call) == [
        "line 4, a: “n” is to be number, and cannot be a text."
      ])
    let boxed = """
      <invocation><literalExpression><text>f</text></literalExpression><binding><parameter name="n"/>
      <literalExpression><text>born</text></literalExpression></binding></invocation>
      """
    let invoked = income + decision("a", boxed, inputs: ["born"], knowledge: ["f"])
    #expect(
      try found(function("number", "n * 2") + invoked) == ["line 3, a: “n” is to be number, and cannot be a date."])
    #expect(try found(function("string", "n * 2") + income + decision("a", literal("1"))).count == 1)
  }

  @Test func `a table's input, the tests on it, and its results, each with its line`() throws {
    let cells = table("income", [("&lt; 5", "1"), ("\"low\"", "2"), ("born", "3"), ("-", "4")])
    #expect(
      try found(income + "\n" + decision("a", cells, inputs: ["income", "born"])) == [
        "line 8, a: This test never holds: a number is tested, and here is a text."
      ])
    let input = table("name", type: "number", [("-", "1")])
    #expect(
      try found(income + decision("a", input, inputs: ["name"])) == [
        "line 3, a: number is due here, and this is always string."
      ])
    let output = table("income", output: "<output typeRef=\"string\"/>", [("&lt; 5", "\"a\""), ("-", "income * 2")])
    #expect(
      try found(income + decision("a", output, inputs: ["income"])) == [
        "line 8, a: string is due here, and this is always number."
      ])
    let otherwise = table(
      "income",
      output: "<output typeRef=\"string\"><defaultOutputEntry><text>1</text></defaultOutputEntry></output>",
      [("&lt; 5", "\"a\"")])
    #expect(
      try found(income + decision("a", otherwise, inputs: ["income"])).contains(
        "line 4, a: string is due here, and this is always number."))
    let whole = table("income", [("&lt; 5", "1"), ("-", "2")])
    #expect(
      try found(income + decision("a", whole, type: "string", inputs: ["income"])).map {
        $0.hasSuffix("always number.")
      }
        == [true])
  }

  @Test func `several results of a rule, each with its own line`() throws {
    let table = """
      <decisionTable><input><inputExpression><text>income</text></inputExpression></input>
      <output name="one" typeRef="number"/><output name="two" typeRef="string"/><output name="three" typeRef="number"/>
      <rule><inputEntry><text>-</text></inputEntry>
      <outputEntry><text>"a"</text></outputEntry>
      <outputEntry><text>"b"</text></outputEntry>
      <outputEntry><text>born</text></outputEntry></rule></decisionTable>
      """
    #expect(
      try found(income + decision("a", table, inputs: ["income", "born"])) == [
        "line 6, a: number is due here, and this is always string.",
        "line 8, a: number is due here, and this is always date.",
      ])
  }

  @Test func `conditions of boxes that are neither true nor false`() throws {
    let conditional = """
      <conditional><if>\(literal("income"))</if><then>\(literal("1"))</then><else>\(literal("2"))</else></conditional>
      """
    #expect(
      try found(income + decision("a", conditional, inputs: ["income"])) == [
        "line 3, a: True or false is due here, and this is always a number, so that “then” never comes."
      ])
    let filter = "<filter><in>\(literal("[1, 2]"))</in>\n<match>\(literal("1"))</match></filter>"
    #expect(
      try found(decision("a", filter)) == [
        "line 4, a: True or false is due here, and this is always a number, so that nothing is kept."
      ])
    #expect(try found(decision("a", filter.replacing(">1<", with: ">item &gt; 1<"))) == [])
    let unlisted = "<filter><in>\(literal("income"))</in><match>\(literal("true"))</match></filter>"
    #expect(
      try found(income + decision("a", unlisted, inputs: ["income"]))[0].contains("A filter needs a list"))
    let every =
      "<every iteratorVariable=\"x\"><in>\(literal("[1]"))</in><satisfies>\(literal("x + 1"))</satisfies></every>"
    #expect(try found(decision("a", every))[0].hasSuffix("this is always a number, of whatever item."))
  }

  @Test func `an entry of a box that is never of its type`() throws {
    let box = """
      <context><contextEntry><variable name="x" typeRef="number"/>\(literal("born"))</contextEntry>
      <contextEntry>\(literal("x + 1"))</contextEntry></context>
      """
    #expect(
      try found(income + decision("a", box, inputs: ["born"])) == [
        "line 3, a: number is due here, and this is always date."
      ])
  }

  @Test func `a decision that a service is given may be anything, and one of an import is what it is`() throws {
    let service = """
      <decisionService name="s" id="s"><variable name="s"/><outputDecision href="#sum"/><inputDecision href="#one"/>
      </decisionService>
      """
    let text = decision("sum", literal("one + \"a\""), decisions: ["one"])
    #expect(try found(service + decision("one", literal("1")) + text) == [])
    #expect(try found(decision("one", literal("1")) + text).count == 1)
    let other = try definitions(decision("age", literal("3")), namespace: "urn:other")
    let link =
      "<import name=\"o\" namespace=\"urn:other\" importType=\"https://www.omg.org/spec/DMN/20230324/MODEL/\"/>"
    let required = "<informationRequirement><requiredDecision href=\"urn:other#age\"/></informationRequirement>"
    let main =
      link + "<decision name=\"a\" id=\"a\"><variable name=\"a\"/>\(required)\(literal("o.age > \"a\""))</decision>"
    #expect(try found(main, imports: [other]) == ["line 3, a: a number and a text have no order."])
  }

  @Test func `what a table gives where no rule applies, and a box whose condition is none, may be no list and null`()
    throws
  {
    let collect = """
      <decisionTable hitPolicy="COLLECT"><input><inputExpression><text>income</text></inputExpression></input>
      <output><defaultOutputEntry><text>"none"</text></defaultOutputEntry></output>
      <rule><inputEntry><text>&gt; 5</text></inputEntry><outputEntry><text>1</text></outputEntry></rule></decisionTable>
      """
    let tables = income + decision("a", collect, inputs: ["income"])
    #expect(try model(tables + decision("b", literal("upper case(a)"), decisions: ["a"])).conflicts() == [])
    #expect(try model(tables + decision("b", literal("-a"), decisions: ["a"])).conflicts().count == 1)
    let conditional = """
      <conditional><if>\(literal("any"))</if><then>\(literal("1"))</then><else>\(literal("2"))</else></conditional>
      """
    let boxed = input("any", type: "Any") + decision("a", conditional, inputs: ["any"])
    #expect(try found(boxed + decision("b", literal("a in (null)"), decisions: ["a"])) == [])
    #expect(try found(boxed + decision("b", literal("a in (\"x\")"), decisions: ["a"])).count == 1)
  }

  @Test func `a model is made ready without looking at its types`() throws {
    let model = try model(decision("a", literal("1 + \"a\"")))
    #expect(model.problems == [])
    #expect(model.check().count == 1)
  }

  @Test func `a long chain of decisions ends without a deep stack`() throws {
    let chain = (1..<2_000).map { decision("d\($0)", literal("d\($0 - 1) + 1"), decisions: ["d\($0 - 1)"]) }.joined()
    let model = decision("d0", literal("1")) + chain + decision("end", literal("d1999.x"), decisions: ["d1999"])
    #expect(try found(model) == ["line 3, end: a number has no “x”."])
  }

  @Test(.enabled(if: Kit.folder != nil, Kit.absence))
  func `what the check says of the kit's models is null or an error in each of their cases`() throws {
    var count = 0
    for (file, cases, model) in try kitCases() {
      let conflicts = model.conflicts()
      count += conflicts.count
      for element in Set(conflicts.map(\.element)) {
        for item in cases.cases {
          for result in item.results where result.name == element { #expect(result.expected.isNull, "\(file.path)") }
          if case .decisions = item.asks, let answer = model.evaluate(element, in: item.inputs) {
            #expect(answer.value.isNull, "\(file.path) \(element)")
          }
        }
      }
    }
    #expect(count > 0)
  }

  @Test(.enabled(if: Kit.folder != nil, Kit.absence))
  func `the type that is inferred of a decision is that of its value in each of the kit's cases`() throws {
    var count = 0
    for (file, cases, model) in try kitCases() {
      let types = model.inferredTypes()
      for item in cases.cases {
        for result in item.results {
          guard let type = types[result.name], type != .named("Any"),
            let value = model.evaluate(result.name, in: item.inputs)?.value, !value.isNull
          else { continue }
          count += 1
          #expect(value.isOf(type), "\(file.lastPathComponent) \(result.name): \(value.text) is no \(type.text)")
        }
      }
    }
    #expect(count > 500)
  }

  /// Each file of the kit's cases, with its model.
  private func kitCases() throws -> [(file: URL, cases: CaseFile, model: Model)] {
    let folder = try #require(Kit.folder)
    let files = try #require(FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
    return try files.compactMap { $0 as? URL }.filter { $0.pathExtension == "xml" }.map { file in
      let cases = try CaseFile(xml: try Data(contentsOf: file))
      return (file, cases, try kitModel(cases.model, beside: file))
    }
  }

  private func kitModel(_ name: String, beside file: URL) throws -> Model {
    let folder = file.deletingLastPathComponent()
    let main = try Definitions(xml: try Data(contentsOf: folder.appending(path: name)))
    guard !main.imports.isEmpty else { return try Model(main) }
    let others = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter {
      $0.hasSuffix(".dmn") && $0 != name
    }
    return try Model(
      main, imports: try others.map { try Definitions(xml: try Data(contentsOf: folder.appending(path: $0))) })
  }
}

extension Value {
  /// Whether it is of a type that was inferred; null is of every type.
  fileprivate func isOf(_ type: TypeName) -> Bool {
    switch (type, self) {
    case (.named("Any"), _), (_, .null): true
    case (.list(let item), .list(let list)): list.allSatisfy { $0.isOf(item) }
    case (.context(let members), .context(let context)):
      members.allSatisfy { context[$0.name]?.isOf($0.type) ?? false }
    case (.range, .range), (.named("range"), .range), (.named("list"), .list), (.named("context"), .context): true
    case (.named("function"), .function), (.named("boolean"), .boolean), (.named("number"), .number): true
    case (.named("string"), .string), (.named("date"), .date), (.named("time"), .time): true
    case (.named("date and time"), .dateTime), (.named("years and months duration"), .yearsAndMonths): true
    case (.named("days and time duration"), .daysAndTime): true
    default: false
    }
  }
}
