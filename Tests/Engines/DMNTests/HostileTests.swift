import DMN
import FEEL
import Foundation
import Testing

/// Hostile models end within their bounds, with a clear error.
struct HostileTests {
  private let head = "<definitions xmlns=\"https://www.omg.org/spec/DMN/20230324/MODEL/\" name=\"x\" namespace=\"x\">"

  private func error(_ xml: String, _ bounds: Bounds = .standard) -> ModelError? {
    do throws(ModelError) {
      _ = try Definitions(xml: Data(xml.utf8), bounds: bounds)
      return nil
    } catch {
      return error
    }
  }

  @Test func `a document type is refused, and with it every entity`() {
    let laughs =
      "<?xml version=\"1.0\"?>\n<!-- a -->\n<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]>\n" + head
      + "</definitions>"
    #expect(error(laughs)?.sentence.contains("DOCTYPE") == true)
    #expect(error(laughs)?.line == 3)
    #expect(error("<!DOCTYPE x SYSTEM \"file:///etc/passwd\">" + head + "</definitions>") != nil)
    #expect(error(head + "<description>&nobody;</description></definitions>") != nil)
  }

  @Test func `a document type is refused wherever it stands`() {
    let entity = "<!DOCTYPE x [<!ENTITY a \"ha\">]>"
    #expect(error("<!--> <x> -->" + entity + head + "<description>&a;</description></definitions>")?.line == 1)
    #expect(error(head + entity + "</definitions>")?.sentence.contains("DOCTYPE") == true)
    #expect(error("<?x ?>" + entity + head + "</definitions>")?.sentence.contains("DOCTYPE") == true)
    #expect(error("<!-- " + entity + " --><?x " + entity + "?>" + head + "</definitions>") == nil)
  }

  @Test func `what made the system's reader fall is read or refused`() {
    #expect(error("<?S?>" + head + "</definitions>") == nil)
    let bytes = Data([0x3C, 0xF6, 0xF6, 0xF6, 0xF6, 0xFE, 0xFF, 0xFF])
    #expect(throws: ModelError.self) { try Definitions(xml: bytes) }
  }

  @Test(arguments: [
    "<a></b>", "<a>", "</a>", "<a b=\"1\" b=\"2\"/>", "<a b=1/>", "<a b/>", "<a b=\"<\"/>", "<a>&#0;</a>",
    "<a>&#xD800;</a>",
    "<a>&#;</a>", "<a>&lt</a>", "<a>]]></a>", "<a><!-- a -- b --></a>", "<a><?xml version=\"1.0\"?></a>", "<p:a/>",
    "<a:b:c/>", "< a/>",
    "<a b=\"1\"c=\"2\"/>", "<a>\u{1}</a>", "<a>\u{FFFE}</a>", "<a b='1\"/>", "<![CDATA[x", "<a><![CDATA[x</a>",
  ])
  func `what is not well-formed is refused`(xml: String) {
    #expect(error(head + xml + "</definitions>")?.sentence.contains("well-formed") == true)
  }

  @Test func `many attributes take time by their length`() {
    let attributes = (0..<20_000).map { " a\($0)=\"1\"" }.joined()
    let time = ContinuousClock().measure { #expect(error(head + "<x" + attributes + "/></definitions>") == nil) }
    #expect(time < .seconds(20))
  }

  @Test func `a model that takes too long to be made ready is refused`() throws {
    let entries = (0..<3_000).map { "<contextEntry><variable name=\"a \($0)\"/>\(literal("1"))</contextEntry>" }
    let large = try definitions(decision("d", "<context>" + entries.joined() + "</context>"))
    var bounds = Bounds()
    bounds.seconds = 0.01
    #expect(throws: ModelError.self) { try Model(large, bounds: bounds) }
  }

  @Test func `a box of very many entries ends with the time that a model may take`() throws {
    let entries = (0..<20_000).map { "<contextEntry><variable name=\"a \($0)\"/>\(literal("1"))</contextEntry>" }
    let large = try definitions(decision("d", "<context>" + entries.joined() + "</context>"))
    var bounds = Bounds()
    bounds.seconds = 0.5
    let time = ContinuousClock().measure { #expect(throws: ModelError.self) { try Model(large, bounds: bounds) } }
    #expect(time < .seconds(20))
  }

  @Test func `deep, many and large are refused`() {
    let deep = head + String(repeating: "<context><contextEntry>", count: 5_000)
    #expect(error(deep)?.sentence.contains("inside each other") == true)
    var bounds = Bounds()
    bounds.count = 100
    #expect(
      error(head + String(repeating: "<import/>", count: 1_000) + "</definitions>", bounds)?.sentence.contains(
        "elements") == true)
    bounds.size = 10
    #expect(error(head, bounds)?.sentence.contains("bytes") == true)
  }

  @Test(arguments: ["", "<", "text", "<a/>", "<definitions/>", "<definitions xmlns=\"urn:x\"/>", "\u{0}", "<?xml"])
  func `what is no model is refused`(xml: String) {
    #expect(error(xml) != nil)
  }

  @Test func `another encoding than the file's is refused`() {
    let utf16 = (head + "</definitions>").data(using: .utf16) ?? Data()
    #expect(throws: ModelError.self) { try Definitions(xml: utf16) }
    #expect(error("<?xml version=\"1.0\" encoding=\"UTF-7\"?>" + head + "</definitions>") != nil)
  }

  @Test func `a chain of decisions deeper than the limits is stopped, not followed`() throws {
    let chain = (1...3_000).map { decision("d\($0)", literal("d\($0 - 1) + 1"), decisions: ["d\($0 - 1)"]) }
    let model = try model(decision("d0", literal("0")) + chain.joined())
    #expect(try model.value("d50") == 50)
    #expect(model.evaluate("d3000")?.isStopped == true)
  }

  @Test func `models that import each other without end are refused`() throws {
    let link = { (space: String) in
      "<import name=\"\(space)\" namespace=\"\(space)\" importType=\"https://www.omg.org/spec/DMN/20230324/MODEL/\"/>"
    }
    let (one, two) = (try definitions(link("b"), namespace: "a"), try definitions(link("a"), namespace: "b"))
    #expect(throws: ModelError.self) { try Model(one, imports: [one, two]) }
    // Each of thirty models imports the next one twice.
    let chain = try (0..<30).map { index in
      let name = link("m\(index + 1)")
      return try definitions(name + name.replacing("name=\"m", with: "name=\"n"), namespace: "m\(index)")
    }
    #expect(throws: ModelError.self) { try Model(chain[0], imports: chain + [try definitions("", namespace: "m30")]) }
  }

  @Test func `an evaluation's limits hold over all decisions together`() throws {
    let model = try model(decision("a", literal("count(for i in 1..1000000 return for j in 1..1000000 return i)")))
    var limits = Limits()
    (limits.steps, limits.size) = (100_000, 100_000)
    #expect(model.evaluate("a", limits: limits)?.isStopped == true)
  }
}
