import ArgumentParser
import Foundation
import Kit
import Municipality

/// A command that works in an open house. What it did stands in the audit under the name of whoever typed it.
protocol HouseCommand: AsyncParsableCommand {
  /// Where the house stands.
  var place: Place { get }
  /// The command's words, as the audit writes them: `import people`.
  static var title: String { get }
  /// Does it.
  func run(at desk: Desk, in house: OpenHouse) async throws
}

extension HouseCommand {
  func run() async throws { try await runInHouse() }

  /// Opens the house and does it there.
  func runInHouse() async throws {
    let house = try await place.opening.house()
    try await house.run(Self.title, by: NSUserName()) { try await run(at: $0, in: house) }
  }
}
