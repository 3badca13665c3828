import DMN
import Foundation
import Testing

/// What XML says a file means, seen by a model's words.
struct MarkupTests {
  private func description(_ content: String, before: String = "", attributes: String = "") throws -> String? {
    let xml =
      before
      + "<definitions xmlns=\"https://www.omg.org/spec/DMN/20230324/MODEL/\" name=\"m\" namespace=\"m\"\(attributes)>"
      + "<description>\(content)</description></definitions>"
    return try Definitions(xml: Data(xml.utf8)).description
  }

  @Test func `signs, references and blocks are what they stand for`() throws {
    #expect(try description("&lt;&gt;&amp;&quot;&apos;&#65;&#x41;&#x1F600;") == "<>&\"'AA😀")
    #expect(try description("a<![CDATA[<b> & ]]>c") == "a<b> & c")
    #expect(try description("a<!-- no --><?no more?>b") == "ab")
  }

  @Test func `an end of line is a line feed, and a blank in an attribute a space`() throws {
    #expect(try description("a\r\nb\rc\nd&#13;") == "a\nb\nc\nd\r")
    #expect(try description("<![CDATA[a\r\nb]]>") == "a\nb")
    let xml =
      "<definitions xmlns=\"https://www.omg.org/spec/DMN/20230324/MODEL/\" name=\"a\r\n\tb&#10;\" namespace='m\"'/>"
    let definitions = try Definitions(xml: Data(xml.utf8))
    #expect(definitions.name == "a  b\n" && definitions.namespace == "m\"")
  }

  @Test func `prefixes stand for namespaces where they are declared`() throws {
    let space = "https://www.omg.org/spec/DMN/20230324/MODEL/"
    let xml =
      "<d:definitions xmlns:d=\"\(space)\" name=\"m\" namespace=\"m\"><x xmlns:d=\"urn:other\"/><d:inputData name=\"i\"/>"
      + "</d:definitions>"
    #expect(try Definitions(xml: Data(xml.utf8)).inputs.map(\.name) == ["i"])
  }

  @Test func `Greek models are read in the encodings that they come in`() throws {
    let head = { (name: String) in
      "<?xml version=\"1.0\" encoding=\"\(name)\"?><definitions xmlns=\"https://www.omg.org/spec/DMN/20230324/MODEL/\" name=\""
    }
    for name in ["ISO-8859-7", "windows-1253"] {
      var bytes = Data(head(name).utf8)
      bytes += [0xC4, 0xDE, 0xEC, 0xEF, 0xF2]
      bytes += Data("\" namespace=\"m\"/>".utf8)
      #expect(try Definitions(xml: bytes).name == "Δήμος")
    }
    #expect(try description("é", before: "\u{FEFF}<?xml version='1.0'?>\n") == "é")
  }

  @Test func `a text stands on the line where its tag ends`() throws {
    let model = try model(
      "\n<decision name=\"d\" id=\"d\"><variable name=\"d\"/>\n<literalExpression>\n<text>1 +</text></literalExpression></decision>"
    )
    #expect(model.problems.first?.line == 6)
  }
}
