public import Kit
public import Pages

/// Why what was typed is no answer to a fact.
public struct Unreadable: Error, Hashable, Sendable {
  /// The key of the sentence: `Registry.Answer.tooMuch`.
  public let key: String
  /// What is wrong, and what to write.
  public let sentence: Word

  init(_ key: String, _ sentence: Word) { (self.key, self.sentence) = ("Registry.Answer.\(key)", sentence) }

  /// The error of a form's field.
  public func error(of field: String) -> FieldError { FieldError(field, sentence) }
}
