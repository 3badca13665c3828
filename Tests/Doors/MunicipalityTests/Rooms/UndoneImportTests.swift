import Foundation
import Kit
import Programmes
import Registry
import Storage
import TestHouse
import Testing

/// That somebody looked at who was brought in is no work that stands on them: what they were answered goes with them.
struct UndoneImportTests {
  private static let headings = "ΑΡ. ΜΗΤΡΩΟΥ;ΕΠΩΝΥΜΟ;ΟΝΟΜΑ;ΑΦΜ;ΚΩΔ. ΝΟΙΚΟΚΥΡΙΟΥ;ΣΧΕΣΗ;ΗΜ/ΝΙΑ ΑΙΤΗΣΗΣ"

  @Test(arguments: TestHouse.engines) func `an undone import takes the answers along that rest on its people`(
    engine: Engine
  ) async throws {
    let house = try await TestHouse(on: engine)
    try await adopt("social-grocery", in: house)
    let desk = house.desk(
      everywhere: [.importPeople, .viewPerson, .viewProgrammes, .giveAnswers, .replayAnswers], in: [.women])
    try await bring(["1;ΠΑΠΠΑ;ΕΛΕΝΗ;090000045;Ν1;ΥΠΟΧΡΕΟΣ;01/02/2026"], desk)
    try await answer("Ν1", desk)
    let before = try await answers(house)
    #expect(before.count == 1)
    try await bring(
      ["2;ΠΑΠΠΑΣ;ΟΘΩΝ;123456783;Ν1;ΣΥΖΥΓΟΣ;01/03/2026", "3;ΡΗΓΑ;ΖΩΗ;100000003;Ν2;ΥΠΟΧΡΕΟΣ;01/03/2026"], desk)
    for number in ["Ν1", "Ν2"] { try await answer(number, desk) }
    #expect(try await answers(house).count == 3)
    let latest = try #require(try await desk.imports().first)
    _ = try await desk.undoImport(latest.id)
    #expect(try await answers(house) == before)
    let left: [Int] = try await house.all("SELECT COUNT(*) FROM answer_member")
    #expect(left == [1])
    #expect(try await desk.replay { _ in }.summary == "1 passed, 0 failed")
  }

  private func bring(_ rows: [String], _ desk: Desk) async throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "register-\(UUID()).csv")
    try Data(([Self.headings] + rows).joined(separator: "\r\n").utf8).write(to: file)
    let outcome = try await desk.importPeople(ImportOrder(file, holder: "test"))
    try FileManager.default.removeItem(at: file)
    #expect(outcome.imported == rows.count && outcome.refused == 0)
  }

  private func answer(_ number: String, _ desk: Desk) async throws {
    let answers = try await Entitlements().give(desk, desk.household(number: number))
    #expect(answers.count == 1)
  }

  private func answers(_ house: TestHouse) async throws -> [String] {
    try await house.all("SELECT facts || answered || trace || given_by AS text FROM answer ORDER BY id")
  }

  private func adopt(_ slug: String, in house: TestHouse) async throws {
    let path = URL(filePath: #filePath).appending(path: "../../../../../Programmes").standardized
    let text = try #require(try ProgrammeFolder(path).texts.first { $0.slug == slug && $0.template == nil })
    let (author, second) = (officer("Νίκη", house), officer("Άννα", house))
    let id = try await author.publish(text).edition
    try await second.approve(id, version: 1, decision: "1/2026")
  }

  private func officer(_ name: String, _ house: TestHouse) -> Desk {
    house.house.desk(for: .system(job: "programmes publish", order: name))
  }
}
