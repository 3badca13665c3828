public import Pages

/// One fact that a programme may ask about, as the vocabulary declares it.
public struct Fact: Sendable {
  /// Of whom a fact is told.
  public enum Subject: String, CaseIterable, Sendable { case household, member, municipality }

  /// Who may answer it.
  public enum Answerer: String, CaseIterable, Sendable { case registry, clerk, citizen }

  /// FEEL text with the line on which it stands.
  public struct Rule: Hashable, Sendable {
    public let text: String
    public let line: Int
  }

  public let subject: Subject
  /// As the rules name it: `income last 6 months`.
  public let name: String
  public let type: FactType
  /// The key of its unit: `EUR`.
  public let unit: String?
  public let label: Word
  /// What the citizen is asked; none for what is computed.
  public let question: Word?
  /// The document that proves it.
  public let paper: String?
  /// For how long it is believed; for ever where nothing is said.
  public let valid: Validity?
  public let answeredBy: [Answerer]
  /// Whether we may suggest that it change.
  public let isMutable: Bool
  /// Where this is false nobody asks, and the value is `otherwise`.
  public let onlyIf: Rule?
  public let otherwise: FactValue?
  /// Never asked, never given: FEEL over the facts of the same subject.
  public let computed: Rule?
  /// The members' fact whose sum it is, where nobody told it of the household itself.
  public let sumOf: String?
  /// Programmes not yet written that will need it.
  public let forLater: [String]
  /// The line of the vocabulary on which it stands.
  public let line: Int
}

/// What may be answered.
public enum FactType: Hashable, Sendable {
  case number(NumberRange)
  case boolean
  case date
  /// One of these; nil where the municipality names them, as it does its communities.
  case text([Choice]?)
  case members
}

/// The numbers that are an answer, and the smallest difference that counts.
public struct NumberRange: Hashable, Sendable {
  public let min: FactNumber?
  public let max: FactNumber?
  public let step: FactNumber?
}

/// One allowed text: as the rules write it, and as people read it.
public struct Choice: Hashable, Sendable {
  public let key: String
  public let label: Word

  public init(_ key: String, _ label: Word) { (self.key, self.label) = (key, label) }
}
