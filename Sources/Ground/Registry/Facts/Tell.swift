public import Civil
public import Foundation
import Kit

/// What somebody at the counter answers to a question of the vocabulary.
public struct Tell: Sendable {
  /// Whence they know.
  public enum Evidence: Hashable, Sendable {
    /// A register of the State says so.
    case registry
    /// The fact's paper was seen on a day; until when it holds, where it says so.
    case paper(seen: CivilDate, until: CivilDate? = nil)
    /// The person says so.
    case declaration
  }

  /// The fact's name in the vocabulary, without its subject.
  public let fact: String
  public let holder: Holder
  /// The answer as typed or chosen: one text, or the people of a list by their identities.
  public let typed: [String]
  public let evidence: Evidence
  /// The form's own number, by which a second click is known.
  public let form: UUID
  /// What had been told last when the form was made (`FactAsSeen.mark`); nil where nobody was shown any.
  let over: String?

  public init(
    _ fact: String, of holder: Holder, _ typed: [String], by evidence: Evidence, form: UUID, over: String? = nil
  ) {
    self.fact = fact
    self.holder = holder
    self.typed = typed
    self.evidence = evidence
    self.form = form
    self.over = over
  }

  var source: Source {
    switch evidence {
    case .registry: .registry
    case .paper: .paper
    case .declaration: .declaration
    }
  }

  /// The day on which it was known: when the paper was seen, or today.
  func day(_ today: CivilDate) -> CivilDate {
    if case .paper(let seen, _) = evidence { seen } else { today }
  }
}
