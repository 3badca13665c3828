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
  /// The municipality's own holiday, every year; nil where it has none, or none was said.
  public var holiday: LocalHoliday?
  /// What reference numbers begin with, two to four capitals; nil where none was said.
  public var referencePrefix: String?

  /// The day on which a municipality keeps its patron saint or its liberation.
  public struct LocalHoliday: Codable, Hashable, Sendable {
    /// 1 to 31.
    public let day: Int
    /// 1 to 12.
    public let month: Int
    /// Whose day it is.
    public let name: String

    /// A day of every year; nil where no year has it.
    public init?(day: Int, month: Int, name: String) {
      let lengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
      guard (1...12).contains(month), (1...lengths[month - 1]).contains(day) else { return nil }
      (self.day, self.month, self.name) = (day, month, name.trimmed)
    }
  }

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
    if let holiday, !(1...200).contains(holiday.name.count) { errors.append(FieldError("holiday", .foundingHoliday)) }
    if let prefix = referencePrefix, !Self.isPrefix(prefix) { errors.append(FieldError("prefix", .foundingPrefix)) }
    return errors
  }

  static func isPrefix(_ text: String) -> Bool {
    (2...4).contains(text.count) && text.allSatisfy { $0.isLetter && $0.isUppercase }
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
