public import Foundation
public import Kit

/// Somebody told a fact of a person or of a household, or took one back.
public struct FactTold: Event {
  /// `registry.told`.
  public static let name = "registry.told"
  /// The person or the household.
  public let subject: UUID
  /// The fact's name in the vocabulary.
  public let fact: String

  /// That fact, of that person or household.
  public init(_ fact: String, of subject: UUID) {
    self.fact = fact
    self.subject = subject
  }
}
