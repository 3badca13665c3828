public import Civil
public import Pages
public import Registry

/// What one programme answers to one household or person, and why. Its JSON is that of `merimna eligibility`.
public struct Entitlement: Hashable, Sendable {
  /// What is said. Where a rule failed nothing is.
  public enum Status: String, Codable, Sendable {
    case eligible
    case notEligible = "not eligible"
    case tellMe = "tell me"
  }

  /// The figures that a programme may decide.
  public enum Figure: String, CaseIterable, Sendable { case amount, points, fee }

  public var programme: String
  public var title: Word
  /// Who asks, or the member who is asked for: by the household's key.
  public var person: String
  public var decidedBy: String
  /// Nil where a rule failed, and `fault` says which.
  public var status: Status?
  /// What has to be told first, the most decisive first.
  public var missing: [Missing] = []
  /// The figures that the programme decides at all.
  public var figures: Set<Figure> = []
  /// Nil where the programme decides none, or nobody is entitled to it.
  public var amount: Money?
  public var points: Points?
  public var fee: Money?
  public var reasons: [Reason] = []
  public var changes: [Change] = []
  public var documents: [NeededDocument] = []
  public var edition: EditionMark
  public var fault: Fault?
  /// Where the figures behind amount, points and fee come from.
  public var sources: [Figure: [Source]] = [:]
}

extension Entitlement {
  /// A fact that nobody has told.
  public struct Missing: Hashable, Codable, Sendable {
    /// `household.deposits`, or `<member>.employment`.
    public var fact: String
    public var question: Word
    public var paper: String?
    public var answeredBy: [String]
    /// The share of its possible answers that alone settles what is open.
    public var decides: Double
  }

  /// A sum of money, or another number with its unit; no value where it is unknown.
  public struct Money: Hashable, Sendable {
    public var value: FactNumber?
    public var unit: String?
    public var per: String?
  }

  /// The points, with a line for each rule that applies.
  public struct Points: Hashable, Sendable {
    public var value: FactNumber?
    public var lines: [Line]
  }

  /// One line of the points: unknown where something is still to be told.
  public struct Line: Hashable, Sendable {
    public var item: Word
    public var points: FactNumber?
    public var tell: [String]
  }

  /// One condition: met, not met, or unknown.
  public struct Reason: Hashable, Sendable {
    public var condition: String
    public var met: Bool?
    /// What it looks at; nil where the programme names nothing.
    public var value: Stated?
    public var limit: Stated?
    public var law: String
    /// Nil while it is unknown.
    public var sentence: Word?
    /// The facts that it waits for.
    public var tell: [String] = []
    /// The amounts behind value and limit, with their sources and whether somebody at the municipality confirmed them.
    public var sources: [Source] = []
  }

  /// A value as JSON writes it, and as people read it.
  public struct Stated: Hashable, Sendable {
    public var value: JSON
    public var words: Word

    public init(_ value: JSON, _ words: Word) { (self.value, self.words) = (value, words) }
  }

  /// Where a figure comes from.
  public struct Source: Hashable, Sendable {
    public var name: String
    /// What people call it; nil where the edition says nothing.
    public var label: Word?
    public var source: String
    /// Who at the municipality confirmed it, and when; nil where nobody has.
    public var confirmed: Confirmation?
  }

  /// What would have to change for the answer not to be a refusal.
  public enum Change: Hashable, Sendable {
    case fact(name: String, now: Stated, to: Stated, then: Status)
    case date(from: CivilDate, because: [String], then: Status)
    case condition(name: String, value: Stated?, limit: Stated?)
  }

  /// A paper that the programme asks for.
  public struct NeededDocument: Hashable, Sendable {
    public var document: String
    /// `household`, or the member.
    public var from: String
    /// Nil while it is unknown whether it is needed.
    public var required: Bool?
    /// The day on which it was seen, where it is still good.
    public var verified: CivilDate?
    public var until: CivilDate?
  }

  /// The edition that answered.
  public struct EditionMark: Hashable, Sendable {
    public var from: CivilDate
    public var sha256: String
    /// Amounts and tables that nobody at the municipality has confirmed.
    public var unconfirmed: [String]
  }

  /// A mistake of a rule: it gave nothing where a value is due.
  public struct Fault: Hashable, Codable, Sendable {
    public var decision: String
    public var line: Int
    public var sentence: Word
  }
}

/// Who at the municipality confirmed a figure, and when.
public struct Confirmation: Hashable, Sendable {
  public var by: String
  public var date: CivilDate

  public init(by: String, date: CivilDate) { (self.by, self.date) = (by, date) }
}
