import Foundation
import Registry
import Testing

@testable import Programmes

struct ShippedTests {
  @Test func `what is shipped has no mistake, and passes its tests`() throws {
    let folder = try Shipped.folder()
    #expect(folder.programmes.map(\.slug) == ["minimum-guaranteed-income", "nursery", "social-grocery"])
    #expect(folder.mistakes == [])
    let report = folder.runTests()
    #expect(report.failed == 0 && report.passed >= 99)
    #expect(report.mistakes.filter { $0.weight == .stops } == [])
    #expect(report.mistakes.allSatisfy { $0.file.contains("/templates/") }, "Every border of a programme is reached.")
  }

  @Test func `a figure without a label is named, yet an edition that was published so is read`() throws {
    let folder = URL.temporaryDirectory.appending(path: "merimna-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let slug = folder.appending(path: "nursery")
    try FileManager.default.createDirectory(at: slug, withIntermediateDirectories: true)
    let vocabulary = try Shipped.folder().vocabulary
    try vocabulary.bytes.write(to: folder.appending(path: "facts.yaml"))
    let shipped = try Shipped.programme("nursery").0
    let text = String(decoding: shipped.bytes, as: UTF8.self)
    let bare = text.split(separator: "\n", omittingEmptySubsequences: false).filter { !$0.hasPrefix("    label:") }
    let bytes = Data(bare.joined(separator: "\n").utf8)
    try bytes.write(to: slug.appending(path: "programme.yaml"))
    let says = try ProgrammeFolder(folder).mistakes.map(\.says)
    #expect(says.count { $0.hasPrefix("The amount ") && $0.hasSuffix("has no label.") } == shipped.amounts.count)
    #expect(says.count { $0.hasPrefix("The table ") && $0.hasSuffix("has no label.") } == 4)
    #expect(try Programme(reading: bytes, over: vocabulary).amounts.allSatisfy { $0.label == nil })
    #expect(shipped.amounts.allSatisfy { $0.label != nil })
  }

  @Test func `what is shipped cites Greek law and Greek sources in Greek`() throws {
    let english = /\b(art|article|circular|press|memory|regulation|council|calculator|statement|months)\b/
    for programme in try Shipped.folder().programmes {
      let citations =
        [programme.law] + programme.decisions.flatMap { [$0.law, $0.source ?? ""] }
        + programme.amounts.flatMap { $0.values.map(\.source) }
      #expect(citations.filter { $0.firstMatch(of: english) != nil } == [], "\(programme.slug)")
    }
  }

  @Test func `a test that fails says what was to be and what is`() throws {
    let (programme, lexicon) = try Shipped.programme("social-grocery")
    let tests = """
      today: 2026-11-21
      household: {members complete: yes, yearly income: 5500, other food programme: no}
      member: {resident: yes, residence right: Greek, disability rate: 0, dependent: no, spouse: [], parents: []}
      tests:
        - name: Wrong
          members: [{id: anna, birth date: 1980-05-01}]
          expect: {status: not eligible}
      """
    let entry = ProgrammeFolder.Entry(
      programme: programme, file: "social-grocery/programme.yaml", tests: .init(tests.utf8), isTemplate: false,
      uses: Uses())
    let report = ProgrammeFolder.run(entry, lexicon)
    #expect(report.failed == 1)
    let says = report.mistakes.map(\.says)
    #expect(says.first == "“Wrong”: status was to be not eligible, and is eligible.")
    #expect(says.contains("No test has low income not met."))
    #expect(says.contains("No test has permanent resident not met."))
  }
}
