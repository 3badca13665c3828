/// Why an answer is null, or what else was odd: collected while FEEL is evaluated, never thrown.
public struct Warning: Sendable, Hashable {
  /// The kinds of warnings.
  public enum Code: String, Sendable {
    /// A value of another type was due.
    case wrongType
    /// A name that nobody knows.
    case unknownName
    /// A function that nobody knows.
    case unknownFunction
    /// Too few, too many, or wrongly named arguments.
    case wrongArguments
    /// An argument of the right type that the function cannot take.
    case notAllowed
    /// A number without a value: a division by zero, or beyond 34 digits and 6144 places.
    case notANumber
    /// A text that is no date, time, duration, number or pattern.
    case notReadable
    /// A context without this entry, or a value without this property.
    case noSuchMember
    /// A decision table that gives no answer, or one too many.
    case table
    /// The evaluation was stopped at one of its ``Limits``.
    case limit
  }

  /// What kind it is.
  public let code: Code

  /// Where in the text.
  public let place: Place

  /// What happened, in a sentence.
  public let sentence: String

  /// Which text, where a host evaluates several together and counts them; else 0.
  public let source: Int

  init(code: Code, place: Place, sentence: String, source: Int = 0) {
    (self.code, self.place, self.sentence, self.source) = (code, place, sentence, source)
  }
}
