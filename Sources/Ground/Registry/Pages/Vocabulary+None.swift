import Foundation

extension Vocabulary {
  /// The vocabulary of a house where no programme is in force: nothing is asked.
  public static let none = Vocabulary(bytes: Data(), facts: [], units: [:], documents: [:])
}
