import Accounts
import ArgumentParser
import Directory
import Foundation
import Kit
import Municipality

/// Makes a new house: the municipality, its structures, the first administrator and the first social worker.
struct Setup: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Set up a municipality, its first administrator and its first social worker. Once.",
    discussion: """
      What is not given is asked for. Passwords are never arguments: they are typed unseen, or read from a file of two \
      lines, the administrator's first and the social worker's second.
      """)

  @OptionGroup var place: Place
  @OptionGroup var told: SetupOptions

  func run() async throws {
    let opening = place.opening
    try await opening.refuseWhereFounded()
    let answers = try told.answers()
    _ = try Roles.committed(for: Rooms.all)
    try place.makeFolder()
    _ = try await opening.migrate()
    let house = try await opening.house()
    try await house.run("setup", by: NSUserName()) { try await Self.setUp(answers, at: $0, in: house) }
    if house.house.keys.areNew { Terminal.say(Keys.words(for: opening.keys)) }
    print("\(answers.founding.name) is set up. Next: merimna programmes publish, then merimna serve.")
  }

  /// All of it in one transaction, or nothing.
  private static func setUp(_ answers: SetupAnswers, at desk: Desk, in house: OpenHouse) async throws {
    let entrance = try house.entrance()
    let administrator = try await entrance.hashed(answers.administrator.password)
    let socialWorker = try await entrance.hashed(answers.socialWorker.password)
    guard let administration = entrance.roles["administrator"], let socialWork = entrance.roles["social_worker"] else {
      throw Failure("roles.yaml lists no administrator or no social_worker. Install the program anew.")
    }
    try await desk.write(.setUp) { work in
      let structures = try work.found(answers.founding)
      for (new, password, role) in [
        (answers.administrator, administrator, administration), (answers.socialWorker, socialWorker, socialWork),
      ] {
        let account = try work.engage(new, password)
        for structure in structures { try work.appoint(account.id, as: role, in: structure.id, since: work.today) }
      }
    }
  }
}
