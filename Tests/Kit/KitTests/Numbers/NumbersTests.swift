import Civil
import Foundation
import Kit
import Storage
import TestHouse
import Testing

struct NumbersTests {
  @Test(arguments: TestHouse.engines) func `numbers have no gap, whoever takes them and whatever fails`(
    engine: Engine
  ) async throws {
    let annex = try await Annex(on: engine)
    let desk = annex.desk()
    let taken = await withTaskGroup(of: Int?.self) { group in
      for number in 0..<40 {
        group.addTask {
          do {
            return try await desk.write(Letter.editing) { work in
              let taken = try work.number("reference", in: .open)
              if number.isMultiple(of: 4) { throw Refusal.notNow("a test") }
              return taken
            }
          } catch {
            return nil
          }
        }
      }
      return await group.reduce(into: [Int]()) { if let number = $1 { $0.append(number) } }
    }
    #expect(taken.sorted() == Array(1...30))
  }

  @Test(arguments: TestHouse.engines) func `each name, year and compartment counts for itself`(engine: Engine)
    async throws
  {
    let annex = try await Annex(on: engine)
    let (open, sealed) = (annex.desk(), annex.desk(in: .women))
    #expect(try await next("reference", .open, open) == 1)
    #expect(try await next("reference", .women, sealed) == 1)
    #expect(try await next("reference", .open, open) == 2)
    #expect(try await next("receipt", .open, open) == 1)
    annex.clock.pass(seconds: 60 * 86_400)
    #expect(try await next("reference", .open, open) == 1)
    await #expect(throws: Misuse.compartment) { _ = try await next("reference", .open, sealed) }
  }

  private func next(_ name: StaticString, _ compartment: Compartment, _ desk: Desk) async throws -> Int {
    try await desk.write(Letter.editing) { try $0.number(name, in: compartment) }
  }
}
