import Foundation
import Testing

/// Expressions and models at the command line, where no house is needed.
struct DMNCommandTests {
  private static let model = """
    <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" name="m" namespace="urn:m">
    <inputData name="born" id="b"><variable name="born" typeRef="date"/></inputData>
    <decision name="year" id="y"><variable name="year" typeRef="number"/>
    <informationRequirement><requiredInput href="#b"/></informationRequirement>
    <literalExpression><text>born.year</text></literalExpression></decision>
    </definitions>
    """

  private func write(_ text: String, _ name: String, _ program: Program) throws -> String {
    try text.write(toFile: program.path(name), atomically: true, encoding: .utf8)
    return program.path(name)
  }

  @Test func `an expression is evaluated, with names from a file`() throws {
    let program = try Program()
    let names = try write(#"{"yearly income": [100, 0.5]}"#, "names.json", program)
    let end = try program.run(["feel", "sum(yearly income) * 2", "--context", names])
    #expect(end.status == 0 && end.output == "201\n" && end.errors.isEmpty, "\(end)")
    let odd = try program.run(["feel", "1 + \"a\""])
    #expect(odd.status == 0 && odd.output == "null\n" && odd.errorLines.count == 1, "\(odd)")
    let wrong = try program.run(["feel", "1 +"])
    #expect(wrong.status == 1 && wrong.errorLines.count == 1 && wrong.errors.contains("column 4"), "\(wrong)")
  }

  @Test func `a model is run and checked`() throws {
    let program = try Program()
    let file = try write(DMNCommandTests.model, "m.dmn", program)
    let input = try write(#"{"born": "2001-02-03"}"#, "in.json", program)
    #expect(try program.run(["dmn", "run", file, "--input", input]).output == "{\"year\": 2001}\n")
    #expect(try program.run(["dmn", "run", file, "--input", input, "--decision", "year"]).output == "2001\n")
    let nobody = try program.run(["dmn", "run", file, "--decision", "nobody"])
    #expect(nobody.status == 1 && nobody.errorLines.count == 1, "\(nobody)")
    #expect(try program.run(["dmn", "check", file]).status == 0)
    let faulty = try write(DMNCommandTests.model.replacing("born.year", with: "birth.year"), "f.dmn", program)
    let checked = try program.run(["dmn", "check", faulty])
    #expect(
      checked.status == 1 && checked.output.contains("line 5, year: Nothing here is called “birth”."), "\(checked)")
  }

  @Test func `cases are judged, counted last, and reported`() throws {
    let program = try Program()
    _ = try write(DMNCommandTests.model, "m.dmn", program)
    let cases = """
      <testCases xmlns="http://www.omg.org/spec/DMN/20160719/testcase"
        xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xsd="http://www.w3.org/2001/XMLSchema">
      <modelName>m.dmn</modelName>
      <testCase id="1"><inputNode name="born"><value xsi:type="xsd:date">2001-02-03</value></inputNode>
      <resultNode name="year"><expected><value xsi:type="xsd:decimal">2001</value></expected></resultNode></testCase>
      <testCase id="2"><inputNode name="born"><value xsi:type="xsd:date">2001-02-03</value></inputNode>
      <resultNode name="year"><expected><value xsi:type="xsd:decimal">2002</value></expected></resultNode></testCase>
      </testCases>
      """
    _ = try write(cases, "cases.xml", program)
    let end = try program.run(["dmn", "tck", program.folder.path, "--report", program.path("report.csv")])
    let lines = end.output.split(separator: "\n").map(String.init)
    #expect(end.status == 1 && lines == ["cases.xml 2 year: expected 2002, got 2001", "1 passed, 1 failed"], "\(end)")
    let report = try String(contentsOfFile: program.path("report.csv"), encoding: .utf8)
    #expect(report.contains("cases.xml,1,passed,,,\r\n") && report.contains("cases.xml,2,failed,year,2002,2001\r\n"))
    #expect(try program.run(["dmn", "tck", program.path("nowhere")]).status == 1)
  }
}
