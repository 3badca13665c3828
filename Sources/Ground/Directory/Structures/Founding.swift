public import Kit

/// What is told of a municipality when Merimna is set up in it.
public struct Founding: Form {
  /// Its name, as documents write it.
  public let name: String
  /// Its four digits in the Ministry of the Interior's list.
  public let code: String
  /// The names of its communities; the first is the seat.
  public let communities: [String]
  /// The names of the structures in which people work.
  public let structures: [String]

  public init(name: String, code: String, communities: [String] = [], structures: [String]) {
    self.name = name.trimmed
    self.code = code.trimmed
    self.communities = communities.map(\.trimmed)
    self.structures = structures.map(\.trimmed)
  }

  /// What is missing or wrong.
  public func errors() -> [FieldError] {
    var errors: [FieldError] = []
    if name.isEmpty || name.count > 200 { errors.append(FieldError("municipality", .foundingName)) }
    if !isCode { errors.append(FieldError("code", .foundingCode)) }
    if !areNames(communities) { errors.append(FieldError("community", .foundingNames)) }
    if structures.isEmpty || !areNames(structures) { errors.append(FieldError("structure", .foundingNames)) }
    return errors
  }

  private var isCode: Bool { code.count == 4 && code.allSatisfy { ("0"..."9").contains($0) } }

  private func areNames(_ names: [String]) -> Bool {
    Set(names).count == names.count && names.allSatisfy { (1...200).contains($0.count) }
  }
}

extension String {
  var trimmed: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
