import Foundation
import Kit
import Storage
import TestHouse
import Testing

@testable import Registry

/// On the register that the project was given, where it is there: beside the repository, or where MERIMNA_REGISTER says.
@Suite(.serialized) struct RealRegisterTests {
  static let file: URL? = {
    let named = ProcessInfo.processInfo.environment["MERIMNA_REGISTER"].map { URL(filePath: $0) }
    let root = URL(filePath: #filePath).appending(path: "../../../../..").standardized
    let found = [named, root.appending(path: "../shared/data/register.csv").standardized].compactMap(\.self)
      .first { FileManager.default.isReadableFile(atPath: $0.path) }
    if found == nil {
      print("The real register is absent (../shared/data/register.csv, MERIMNA_REGISTER): not tested.")
    }
    return found
  }()

  @Test(.enabled(if: file != nil), arguments: TestHouse.engines)
  func `It comes in, comes in again, and goes out`(engine: Engine) async throws {
    let file = try #require(Self.file)
    let house = try await TestHouse(on: engine)
    let desk = house.desk(everywhere: [.importPeople])
    let before = try await house.contents()
    let first = try await desk.importPeople(ImportOrder(file, holder: "test"))
    #expect(first.summary == "9397 imported, 143 refused, 456 already there")
    let refused: [Int] = try await house.all("SELECT DISTINCT line FROM import_refusal ORDER BY line")
    #expect(refused == (try Self.planted(beside: file)))
    let between = try await house.contents()
    let second = try await desk.importPeople(ImportOrder(file, holder: "test"))
    #expect(second.summary == "0 imported, 143 refused, 9853 already there")
    #expect(try await house.contents() == between)
    for record in try await desk.imports() { _ = try await desk.undoImport(record.id) }
    #expect(try await house.contents() == before)
  }

  /// The rows, as Excel counts them, that the truth beside the register says were planted.
  private static func planted(beside file: URL) throws -> [Int] {
    let truth = try String(
      contentsOf: file.deletingLastPathComponent().appending(path: "register_truth.csv"), encoding: .utf8)
    let rows = truth.split(whereSeparator: \.isNewline).dropFirst()
    return rows.enumerated().compactMap { $0.element.split(separator: ",")[2] == "no" ? $0.offset + 2 : nil }
  }
}
