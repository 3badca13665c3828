public import Civil
public import Foundation
public import Kit
public import Pages
public import Registry

/// One edition of a programme, read, checked and compiled: who is entitled, to how much, with which papers, by which law.
public struct Programme: Sendable {
  /// Whether it is asked once of a household, or of each member concerned.
  public enum Subject: String, CaseIterable, Sendable { case household, member }

  /// The day whose facts count, where it is not today.
  public enum FactsAsOf: String, CaseIterable, Sendable { case submission, deadline, decision }

  public let slug: String
  public let title: Word
  public let audience: Word
  public let law: String
  /// Who decides; if not the municipality, the answer is advice.
  public let decidedBy: String
  public let subject: Subject
  public let delivers: Word
  /// The compartment in which its files lie.
  public let confidentiality: Compartment
  /// The first day on which it is in force.
  public let from: CivilDate
  public let factsAsOf: FactsAsOf?
  /// The amounts that say how long a grant and the window for objections last.
  public let lasts: String?
  public let objections: String?
  public let amounts: [Amount]
  /// Decisions and conditions, in the order of the file.
  public let decisions: [Decision]
  public let documents: [DocumentRule]
  public let ranking: Ranking?
  public let capacity: Capacity?
  public let quotas: [Quota]
  /// The file as it was written, and its SHA-256.
  public let bytes: Data
  public let sha256: String

  let concerns: Formula?
  /// Its decisions in order; made by the check.
  var plan = Plan([])
}

/// One of the figures that the law or the council set, with each value from its first day.
public struct Amount: Sendable {
  public let name: String
  /// What people call it; nil in an edition that was published before figures had labels.
  public let label: Word?
  /// By first day, the earliest first.
  public let values: [DatedValue]
  let line: Int

  /// A value from a day on: unknown where nobody has given the figure.
  public struct DatedValue: Sendable {
    public let from: CivilDate
    public let value: Figure?
    public let unit: String?
    public let source: String
    public let confirmed: Confirmation?
  }

  /// A number, or a length of time.
  public enum Figure: Hashable, Sendable {
    case number(FactNumber)
    case months(YearsAndMonths)
    case time(DaysAndTime)
  }

  /// The last value not after a day.
  public func value(on day: CivilDate) -> DatedValue? { values.last { $0.from <= day } }
}

/// A paper that is asked for, and of whom.
public struct DocumentRule: Sendable {
  /// Whose paper it is.
  public enum Holder: String, CaseIterable, Sendable { case household, person, members }

  public let document: String
  public let from: Holder
  let when: Formula?
}

/// In which order those entitled are taken.
public struct Ranking: Sendable {
  let first: Formula?
  let by: Formula
  public let ties: [Tie]

  /// What decides between equals: an expression, the lowest or the highest first; nil for the draw.
  public struct Tie: Sendable {
    let by: Formula?
    public let lowestFirst: Bool
    public let source: String?
    public let confirmed: Confirmation?
  }
}

/// How places are divided, and where their number is set.
public struct Capacity: Sendable {
  let by: Formula
  public let setIn: String
}

/// A share of the places for those of whom something holds.
public struct Quota: Sendable {
  let of: Formula
  /// The amount that is the most, or the least, of all places.
  public let atMost: String?
  public let atLeast: String?
  public let source: String
  public let confirmed: Confirmation?
}
