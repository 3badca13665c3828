import ArgumentParser
import Audit
import Municipality

/// What is asked about the audit trail.
struct AuditCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit", abstract: "Ask about the audit trail.", subcommands: [Verify.self])

  /// Tells whether the trail stands as it was written.
  struct Verify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Verify that nothing in the audit trail was altered, removed, inserted or cut off.",
      discussion: "Reads the database, the keys file and the anchor file beside it, and changes none of them.")

    @OptionGroup var place: Place

    func run() async throws {
      let verification = try await place.opening.verification()
      for finding in verification.findings { print(finding) }
      print(verification.summary)
      guard verification.findings.isEmpty else {
        throw Failure(
          "The audit trail does not hold. Keep the database and the anchor file as they are, and find out who.")
      }
    }
  }
}
