public import Foundation
public import Pages

/// Every fact a programme may ask about, declared once in `Programmes/facts.yaml`.
public struct Vocabulary: Sendable {
  /// The file's bytes, which an edition keeps beside its own.
  public let bytes: Data
  /// In the order of the file: household, member, municipality.
  public let facts: [Fact]
  /// What stands behind a number, by key.
  public let units: [String: Unit]
  /// What each paper is called, by slug.
  public let documents: [String: Word]
  /// On which line of the file each paper stands.
  public let documentLines: [String: Int]

  private let places: [Fact.Subject: [String: Int]]

  init(
    bytes: Data, facts: [Fact], units: [String: Unit], documents: [String: Word], documentLines: [String: Int] = [:]
  ) {
    self.bytes = bytes
    self.facts = facts
    self.units = units
    self.documents = documents
    self.documentLines = documentLines
    places = facts.enumerated().reduce(into: [:]) { $0[$1.element.subject, default: [:]][$1.element.name] = $1.offset }
  }

  /// The declaration of a fact; nil where the vocabulary has none of that name.
  public func fact(_ name: String, of subject: Fact.Subject) -> Fact? {
    places[subject]?[name].map { facts[$0] }
  }

  /// The facts of one kind of subject, in order.
  public func facts(of subject: Fact.Subject) -> [Fact] { facts.filter { $0.subject == subject } }

  /// Where a fact stands among all, for whoever sorts by the vocabulary's order.
  public func place(of name: String, _ subject: Fact.Subject) -> Int? { places[subject]?[name] }
}

/// What stands behind a number: `€`, `months`; and behind one alone: `month`.
public struct Unit: Hashable, Sendable {
  public let many: Word
  public let one: Word
}
