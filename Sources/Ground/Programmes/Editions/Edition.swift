public import Civil
public import Foundation
public import Kit
public import Storage

/// One edition of a programme: its text and the vocabulary of that day as they were written, and who answers for them.
public struct Edition: Scoped {
  /// Where an edition stands.
  public enum State: String, Lifecycle {
    case draft, proposed
    case inForce = "in force"
    case ended

    /// What may be done to an edition.
    public enum Move: String, CaseIterable, Sendable { case propose, approve, end }

    public static let start = State.draft

    public func after(_ move: Move) -> State? {
      switch (self, move) {
      case (.draft, .propose): .proposed
      case (.proposed, .approve): .inForce
      case (.inForce, .end): .ended
      case (.draft, _), (.proposed, _), (.inForce, _), (.ended, _): nil
      }
    }
  }

  public static let table: StaticString = "edition"
  public static let viewing = Permission.viewProgrammes
  public private(set) var id = ID<Edition>()
  public var version = 1
  public let programme: ID<ProgrammeRecord>
  /// Of which municipality it is a template; those are adopted, never put in force themselves.
  public let template: String?
  /// The file, byte for byte; never changed.
  public let text: Data
  public let sha256: String
  public let vocabulary: Data
  public let vocabularySha256: String
  public let validFrom: CivilDate
  /// From this day on another holds, or none.
  public var ended: CivilDate?
  public private(set) var state = State.start
  public private(set) var proposedBy: String
  public private(set) var proposedAt: Instant
  public private(set) var approvedBy: String?
  public private(set) var approvedAt: Instant?
  /// The decision that put it in force: the council's, by its ADA, or the act of whoever decides.
  public private(set) var decision: String?
  public let compartment: Compartment

  init(_ text: EditionText, of programme: ID<ProgrammeRecord>, by author: String, at now: Instant) {
    self.programme = programme
    template = text.template
    (self.text, sha256) = (text.bytes, text.sha256)
    (vocabulary, vocabularySha256) = (text.vocabulary, text.vocabularySha256)
    (validFrom, compartment) = (text.from, text.compartment)
    (proposedBy, proposedAt) = (author, now)
  }

  mutating func propose(by author: String, at now: Instant) throws(Refusal) {
    try state.take(.propose)
    (proposedBy, proposedAt) = (author, now)
  }

  mutating func approve(by approver: String, at now: Instant, decision: String) throws(Refusal) {
    try state.take(.approve)
    (approvedBy, approvedAt, self.decision) = (approver, now, decision)
  }

  mutating func end(on day: CivilDate) throws(Refusal) {
    try state.take(.end)
    ended = day
  }
}

/// A programme that editions are of, under the name of its folder.
public struct ProgrammeRecord: Record {
  public static let table: StaticString = "programme"
  public private(set) var id = ID<ProgrammeRecord>()
  public var version = 1
  public let slug: String

  init(_ slug: String) { self.slug = slug }
}

/// That the municipality runs a programme, since when, and by which decision.
public struct Adoption: Record {
  public static let table: StaticString = "adoption"
  public private(set) var id = ID<Adoption>()
  public var version = 1
  public let programme: ID<ProgrammeRecord>
  public let edition: ID<Edition>
  public let since: CivilDate
  public var ended: CivilDate?
  public let decision: String
  public let adoptedBy: String

  init(_ edition: Edition, decision: String, by adopter: String) {
    (programme, self.edition, since) = (edition.programme, edition.id, edition.validFrom)
    (self.decision, adoptedBy) = (decision, adopter)
  }
}

/// What an edition says, as it came from a folder.
public struct EditionText: Sendable {
  public let slug: String
  public let template: String?
  public let bytes: Data
  public let sha256: String
  public let vocabulary: Data
  public let vocabularySha256: String
  public let from: CivilDate
  public let compartment: Compartment
}
