import Foundation

/// What somebody typed into a form, as they typed it and in that order; a name may stand several times, as checkboxes do.
/// Kept raw, so that a refused form comes back filled.
public struct Fields: Hashable, Codable, Sendable {
  /// One box of the form and what stands in it.
  public struct Field: Hashable, Codable, Sendable {
    /// The box's name.
    public let name: String
    /// What stands in it.
    public let value: String

    /// A box and what stands in it.
    public init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  /// Every box, in the order of the form.
  public private(set) var all: [Field]

  /// What was typed.
  public init(_ all: [Field] = []) { self.all = all }

  /// What stands in the first box of that name; nil where there is none.
  public subscript(name: String) -> String? { all.first { $0.name == name }?.value }

  /// What stands in every box of that name.
  public func values(of name: String) -> [String] { all.filter { $0.name == name }.map(\.value) }

  /// The same without the boxes of these names, nor those whose name begins with an underscore: those are the house's own.
  public func without(_ names: String...) -> Fields {
    Fields(all.filter { !names.contains($0.name) && !$0.name.hasPrefix("_") })
  }

  /// Whether nothing was typed.
  public var isEmpty: Bool { all.isEmpty }
}

extension Fields: ExpressibleByDictionaryLiteral {
  /// Boxes and what stands in them: `["name": "Μαρία"]`.
  public init(dictionaryLiteral elements: (String, String)...) { self.init(elements.map { Field($0, $1) }) }
}
