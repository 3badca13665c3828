import Kit
import Pages
import Storage
import TestHouse
import Testing

@testable import Directory

struct FoundingTests {
  @Test(arguments: TestHouse.engines) func `a municipality is entered with its communities and structures`(
    engine: Engine
  ) async throws {
    let house = try await TestHouse(on: engine)
    try await found(Self.platanos, in: house)
    let desk = house.desk(everywhere: [.viewDirectory])
    let codes: [String?] = try await desk.list(.viewDirectory, Organisation.self) { scope, look in
      [try look.municipality(in: scope)?.code]
    }
    let structures: [Structure] = try await desk.list(.viewDirectory, Structure.self) { scope, look in
      try look.structures(in: scope).filter { !["Α", "Β"].contains($0.name) }
    }
    let communities: [Community] = try await desk.list(.viewDirectory, Community.self) { scope, look in
      try look.communities(in: scope)
    }
    let seat = communities.first { $0.name == "Πλάτανος" }
    #expect(codes == ["9301"] && structures.map(\.name) == ["Κοινωνική Υπηρεσία", "Παντοπωλείο"])
    #expect(seat != nil && structures.allSatisfy { $0.community == seat?.id })
  }

  @Test(arguments: TestHouse.engines) func `there is one municipality, also where two are entered at once`(
    engine: Engine
  ) async throws {
    let house = try await TestHouse(on: engine)
    let other = Founding(name: "Δήμος Άλλος", code: "9302", structures: ["Γραφείο"])
    async let first = outcome(Self.platanos, in: house)
    async let second = outcome(other, in: house)
    let outcomes = await [first, second]
    #expect(outcomes.count { $0 } == 1)
    await #expect(throws: Refusal.notNow("Directory.Organisation.founded")) { try await found(other, in: house) }
    #expect(try await house.all("SELECT COUNT(*) FROM organisation WHERE kind = 'municipality'") == [1])
    let structures: [Int] = try await house.all("SELECT COUNT(*) FROM structure WHERE name NOT IN ('Α', 'Β')")
    #expect(structures == [1] || structures == [2])
  }

  @Test(arguments: [
    (Founding(name: " ", code: "9301", structures: ["Α"]), ["municipality"]),
    (Founding(name: "Δ", code: "930", structures: ["Α"]), ["code"]),
    (Founding(name: "Δ", code: "٩٣٠١", structures: ["Α"]), ["code"]),
    (Founding(name: "Δ", code: "9301", structures: []), ["structure"]),
    (Founding(name: "Δ", code: "9301", communities: ["Κ", "Κ "], structures: ["Α", ""]), ["community", "structure"]),
    (Founding(name: "", code: "", structures: []), ["municipality", "code", "structure"]),
    (Founding(name: "Δ", code: " 0001 ", structures: ["Α"]), []),
  ])
  func `what is missing or wrong is said at its field, all of it at once`(founding: Founding, fields: [String]) {
    #expect(founding.errors().map(\.field) == fields)
    for error in founding.errors() { #expect(error.reason[.el] != error.reason[.en]) }
  }

  @Test(arguments: TestHouse.engines) func `who may only see the directory founds nothing`(engine: Engine) async throws
  {
    let house = try await TestHouse(on: engine)
    await #expect(throws: Refusal.notAllowed) {
      try await house.desk(everywhere: [.viewDirectory]).write(.editDirectory) { try $0.found(Self.platanos) }
    }
  }

  private func found(_ founding: Founding, in house: TestHouse) async throws {
    _ = try await house.desk(everywhere: [.editDirectory]).write(.editDirectory) { try $0.found(founding) }
  }

  private func outcome(_ founding: Founding, in house: TestHouse) async -> Bool {
    do { try await found(founding, in: house) } catch { return false }
    return true
  }

  private static let platanos = Founding(
    name: "Δήμος Πλατάνου", code: "9301", communities: ["Πλάτανος", "Προσφυγικά"],
    structures: ["Παντοπωλείο", "Κοινωνική Υπηρεσία"])
}
