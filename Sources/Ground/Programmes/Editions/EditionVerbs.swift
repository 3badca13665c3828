public import Civil
import Foundation
import Hellenic
public import Kit
import Pages
import Registry
public import Storage

extension Desk {
  /// What became of a text that was published.
  public enum Publication: Sendable, Hashable {
    case published(ID<Edition>)
    case alreadyThere(ID<Edition>)

    public var edition: ID<Edition> {
      switch self {
      case .published(let id), .alreadyThere(let id): id
      }
    }
  }

  /// Keeps a text as an edition: proposed, or a draft where it is a template. The same text is kept once.
  public func publish(_ text: EditionText) async throws -> Publication {
    let author = caller.identity
    return try await write(.proposeProgrammes) { work in
      let programme = try work.guardedProgramme(text.slug)
      if let edition = try work.edition(text, of: programme.id) { return .alreadyThere(edition.id) }
      var edition = Edition(text, of: programme.id, by: author, at: work.now)
      if text.template == nil { try edition.propose(by: author, at: work.now) }
      try work.insert(edition)
      return .published(edition.id)
    }
  }

  /// Puts a proposed edition in force, by somebody else than who proposed it and by the council's decision. The municipality
  /// runs the programme from then on. Throws `invalid` where it is the same person, where no decision is named, or where
  /// another edition would be in force on the same day; `endingOlder` ends that one on the new one's first day.
  public func approve(
    _ id: ID<Edition>, version: Int, decision: String, endingOlder: Bool = false
  ) async throws {
    let approver = caller.identity
    try await change(.approveProgrammes, Edition.self, id, version: version) { edition, work in
      let decision = decision.trimmingCharacters(in: .whitespacesAndNewlines)
      guard !decision.isEmpty, decision.count <= 200 else { throw Refusal.invalid([.noDecision]) }
      guard Greek.fold(approver) != Greek.fold(edition.proposedBy) else { throw Refusal.invalid([.samePerson]) }
      try work.clearTheWay(for: edition, endingOlder: endingOlder)
      try edition.approve(by: approver, at: work.now, decision: decision)
      guard try !work.isAdopted(edition.programme) else { return }
      try work.insert(
        Adoption(edition, decision: decision, by: approver),
        unscoped: "That a programme is run says nothing of anybody.")
    }
  }

  /// Takes a template over as the municipality's own proposal, to be edited and approved.
  public func adopt(_ template: ID<Edition>) async throws -> ID<Edition> {
    let author = caller.identity
    return try await write(.proposeProgrammes) { work in
      guard let found = try work.editions([template]).first else { throw Refusal.notFound }
      guard found.template != nil else { throw Refusal.notNow("Programmes.Edition.noTemplate") }
      var edition = Edition(EditionText(adopting: found), of: found.programme, by: author, at: work.now)
      try edition.propose(by: author, at: work.now)
      try work.insert(edition)
      return edition.id
    }
  }

  /// Ends an edition: from that day on it holds no more.
  public func end(_ id: ID<Edition>, version: Int, on day: CivilDate) async throws {
    try await change(.approveProgrammes, Edition.self, id, version: version) { edition, _ in
      guard day >= edition.validFrom else { throw Refusal.invalid([.endsTooEarly(edition.validFrom)]) }
      try edition.end(on: day)
    }
  }

  /// The edition of a programme that holds today; where none does, the one that was proposed last. Throws `notFound`.
  public func edition(of slug: String) async throws -> Edition {
    let found = try await list(.viewProgrammes, Edition.self) { _, look in
      let lines = try EditionLine.all(look).filter { $0.slug == slug && $0.template == nil }
      let holding = try EditionLine.inForce(on: look.today, look).first { $0.slug == slug }
      return try look.editions([holding ?? lines.first].compactMap { $0?.id })
    }
    guard let edition = found.first else { throw Refusal.notFound }
    return edition
  }

  /// All editions, those of one programme together.
  public func editions() async throws -> [EditionLine] {
    try await list(.viewProgrammes, Edition.self) { _, look in try EditionLine.all(look) }
  }
}

extension Work {
  /// Sees to it that no two editions are in force on one day.
  fileprivate func clearTheWay(for edition: Edition, endingOlder: Bool) throws {
    for var other in try editions(of: edition.programme, holdingFrom: edition.validFrom) where other.id != edition.id {
      guard endingOlder, other.state == .inForce, other.validFrom < edition.validFrom else {
        throw Refusal.invalid([.twoInForce(until: edition.validFrom, other.validFrom)])
      }
      try other.end(on: edition.validFrom)
      try update(&other)
    }
  }
}

extension EditionText {
  init(adopting edition: Edition) {
    self.init(
      slug: "", template: nil, bytes: edition.text, sha256: edition.sha256, vocabulary: edition.vocabulary,
      vocabularySha256: edition.vocabularySha256, from: edition.validFrom, compartment: edition.compartment)
  }
}

extension FieldError {
  static let noDecision = FieldError(
    "decision",
    Word(
      el: "Γράψτε την απόφαση που το θέτει σε ισχύ, με τον ΑΔΑ της.",
      en: "Name the decision that puts it in force, by its ADA."))
  static let samePerson = FieldError(
    "approved by",
    Word(
      el: "Την έκδοση εγκρίνει άλλο πρόσωπο από εκείνο που την πρότεινε.",
      en: "Somebody else than who proposed the edition approves it."))

  static func twoInForce(until day: CivilDate, _ from: CivilDate) -> FieldError {
    let (day, from) = (day.words, from.words)
    return FieldError(
      "valid from",
      Word(
        el: "Δύο εκδόσεις θα ίσχυαν την ίδια ημέρα. Η έκδοση από \(from[.el]) πρέπει να λήξει στις \(day[.el]).",
        en: "Two editions would be in force on one day. The one from \(from[.en]) must end on \(day[.en])."))
  }

  static func endsTooEarly(_ from: CivilDate) -> FieldError {
    FieldError(
      "ended",
      Word(
        el: "Η έκδοση ισχύει από \(from.words[.el])· δεν λήγει νωρίτερα.",
        en: "The edition holds from \(from.words[.en]); it does not end before."))
  }
}
