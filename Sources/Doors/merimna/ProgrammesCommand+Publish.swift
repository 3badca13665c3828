import ArgumentParser
import Foundation
import Kit
import Municipality
import Programmes
import Registry
import Storage

/// Publishes the programmes of a folder as editions.
struct ProgrammesPublish: HouseCommand {
  static let title = "programmes publish"
  static let configuration = CommandConfiguration(
    commandName: "publish", abstract: "Publish the programmes of a folder as editions.",
    discussion: """
      What passes its check and tests is kept, text and vocabulary, as a proposed edition; templates are kept to be adopted. \
      It comes in force only when somebody else than you approves it by a decision: name them, if they stand beside you, by \
      --approved-by and --decision. Both names are in the audit. Without them the editions stay proposed, and a colleague \
      approves them later.
      """)

  @Argument(help: ArgumentHelp("The folder that holds facts.yaml (default: Programmes).", valueName: "dir"))
  var folder = "Programmes"
  @Option(help: ArgumentHelp("Who approves: another person than who types this.", valueName: "name"))
  var approvedBy: String?
  @Option(
    help: ArgumentHelp("The decision that puts them in force: its ADA, or the act of who decides.", valueName: "ada"))
  var decision: String?
  @Flag(help: "End the older edition of a programme on the new one's first day.")
  var endOlder = false

  @OptionGroup var place: Place

  func validate() throws {
    guard (approvedBy == nil) == (decision == nil) else {
      throw ValidationError("--approved-by and --decision go together: who approves, and by which decision.")
    }
    if let approvedBy, approvedBy.trimmingCharacters(in: .whitespaces).isEmpty {
      throw ValidationError("--approved-by takes the name of a person.")
    }
  }

  func run(at desk: Desk, in house: OpenHouse) async throws {
    let folder = try ProgrammeFolder.named(folder).sound(self.folder)
    let report = folder.runTests()
    guard report.failed == 0, !report.mistakes.contains(where: { $0.weight == .stops }) else {
      throw Failure("The tests fail or leave gaps. Nothing was published. See merimna programmes check \(self.folder)")
    }
    let approver = approvedBy.map { house.desk(for: Self.title, by: $0.trimmingCharacters(in: .whitespaces)) }
    for text in folder.texts { try await publish(text, desk, approver) }
  }

  private func publish(_ text: EditionText, _ desk: Desk, _ approver: Desk?) async throws {
    let publication = try await desk.publish(text)
    let edition = try await desk.editions().first { $0.id == publication.edition }
    var state = edition?.state.rawValue ?? ""
    if let edition, edition.state == .proposed, let approver, let decision {
      try await approver.approve(edition.id, version: edition.version, decision: decision, endingOlder: endOlder)
      state = Edition.State.inForce.rawValue
    }
    let isNew = if case .published = publication { "published" } else { "already there" }
    print([text.slug, text.template ?? "-", "\(text.from)", isNew, state].joined(separator: "\t"))
  }
}

/// Lists the editions.
struct ProgrammesList: HouseCommand {
  static let title = "programmes list"
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the editions: programme, template, from, until, state, SHA-256, proposed by, approved by, decision."
  )

  @OptionGroup var place: Place

  func run(at desk: Desk, in house: OpenHouse) async throws {
    let editions = try await desk.editions()
    if editions.isEmpty { Terminal.say("No programme was published yet. See merimna programmes publish --help") }
    for line in editions {
      let fields = [
        line.slug, line.template ?? "-", "\(line.validFrom)", line.ended.map { "\($0)" } ?? "-", line.state.rawValue,
        String(line.sha256.prefix(12)), line.proposedBy, line.approvedBy ?? "-", line.decision ?? "-",
      ]
      print(fields.joined(separator: "\t"))
    }
  }
}
