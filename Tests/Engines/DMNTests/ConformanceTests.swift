import DMN
import Foundation
import Testing

/// The public kit, where it lies beside the repository or where `DMN_TCK` says.
enum Kit {
  static let folder: URL? = {
    if let named = ProcessInfo.processInfo.environment["DMN_TCK"] { return URL(filePath: named) }
    let beside = URL(filePath: #filePath).appending(path: "../../../../../shared/dmn-tck").standardized
    return FileManager.default.fileExists(atPath: beside.path) ? beside : nil
  }()

  static let absence: Comment =
    "The kit is not here: set DMN_TCK to its folder, or put it at ../shared/dmn-tck. Nothing was judged."
}

struct ConformanceTests {
  @Test(.enabled(if: Kit.folder != nil, Kit.absence))
  func `every case of the kit passes but those that contradict the standard`() throws {
    let folder = try #require(Kit.folder)
    let verdicts = try Conformance(folder: folder).verdicts()
    let failed = verdicts.filter { !$0.isPassed }
    print("\(verdicts.count - failed.count) of \(verdicts.count) cases of the kit pass")
    #expect(!verdicts.isEmpty)
    #expect(failed.map { "\($0.file) \($0.id)" } == [])
  }

  @Test(.enabled(if: Kit.folder != nil, Kit.absence))
  func `every model of the kit is the same after it was written and read again`() throws {
    let folder = try #require(Kit.folder)
    let files = try #require(FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
    var count = 0
    for case let file as URL in files where file.pathExtension == "dmn" {
      let read = try Definitions(xml: try Data(contentsOf: file))
      #expect(try Definitions(xml: Data(read.xml.utf8)) == read, "\(file.lastPathComponent)")
      count += 1
    }
    #expect(count > 0)
  }

  @Test func `a case that differs says what was expected and what came`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let model = try definitions(decision("a", literal("1 + 1")))
    try model.xml.write(to: folder.appending(path: "m.dmn"), atomically: true, encoding: .utf8)
    let cases = """
      <testCases xmlns="http://www.omg.org/spec/DMN/20160719/testcase"
        xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xsd="http://www.w3.org/2001/XMLSchema">
        <modelName>m.dmn</modelName>
        <testCase id="1"><resultNode name="a"><expected><value xsi:type="xsd:decimal">2</value></expected></resultNode></testCase>
        <testCase id="2"><resultNode name="a"><expected><value xsi:type="xsd:decimal">3</value></expected></resultNode></testCase>
        <testCase id="3"><resultNode name="b"><expected><value xsi:nil="true"/></expected></resultNode></testCase>
      </testCases>
      """
    try cases.write(to: folder.appending(path: "m.xml"), atomically: true, encoding: .utf8)
    let verdicts = try Conformance(folder: folder).verdicts()
    #expect(verdicts.map(\.isPassed) == [true, false, false])
    #expect(verdicts[1].differences.map(\.expected) == ["3"] && verdicts[1].differences.map(\.actual) == ["2"])
    #expect(verdicts[2].differences.map(\.actual) == ["no such element"])
  }
}
