import Audit
import Kit
import Storage
import TestHouse
import Testing

struct SightingTests {
  @Test(arguments: TestHouse.engines) func `who looked at her is one query, the latest first`(engine: Engine)
    async throws
  {
    let house = try await SealedHouse(on: engine)
    let slips = try await house.write(2)
    house.clock.pass(seconds: 1)
    try await house.look(at: slips[0])
    try await house.look(at: slips[1])
    house.clock.pass(seconds: 1)
    _ = try await house.list()
    try await house.sealer.seal()
    let sightings = try await sightings(of: slips[0], in: house)
    #expect(sightings.map(\.why) == [nil, "counter", nil])
    #expect(Set(sightings.map(\.who)) == ["system test for nobody"])
  }

  @Test(arguments: TestHouse.engines) func `who may not see her does not read who did`(engine: Engine) async throws {
    let house = try await SealedHouse(on: engine)
    let slips = try await house.write(1)
    let visitor = house.house.desk(for: .visitor)
    await #expect(throws: Refusal.notFound) {
      try await visitor.see(.readTrail, Slip.self, slips[0], for: .check) { slip, look in
        try look.sightings(of: slip.id)
      }
    }
  }

  private func sightings(of slip: ID<Slip>, in house: SealedHouse) async throws -> [Sighting] {
    try await house.desk.see(.readTrail, Slip.self, slip, for: .check) { slip, look in
      try look.sightings(of: slip.id)
    }
  }
}
