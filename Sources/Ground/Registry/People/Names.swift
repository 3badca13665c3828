import Hellenic

/// What a person is called, as typed.
public struct Names: Hashable, Sendable {
  /// Surname.
  public var family: String
  /// First name; empty for an infant not yet named.
  public var given: String
  /// Father's first name.
  public var father: String?
  /// Mother's first name.
  public var mother: String?

  /// Names as somebody typed or read them.
  public init(family: String, given: String, father: String? = nil, mother: String? = nil) {
    self.family = family
    self.given = given
    self.father = father
    self.mother = mother
  }

  /// What two spellings of the same names have in common.
  public var fold: String { Greek.fold(all.joined(separator: " ")) }

  /// What lists are ordered by.
  public var sortKey: String { Greek.sortKey([family, given, father ?? ""].joined(separator: " ")) }

  /// What a search finds them by: each word by its sound.
  public var tokens: Set<String> { Set(all.flatMap(Greek.sounds)) }

  private var all: [String] { [family, given, father, mother].compactMap(\.self) }
}
