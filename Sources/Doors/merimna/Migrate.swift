import ArgumentParser
import Municipality

/// Brings the database to this program's schema.
struct Migrate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Bring the database to this program's schema. Keep a backup before.")

  @OptionGroup var place: Place

  func run() async throws {
    let steps = try await place.opening.migrate()
    print(steps.isEmpty ? "The database is up to date." : "\(steps.count) steps taken, up to \(steps.last ?? "").")
  }
}
