import Foundation

/// Where a time of day is meant: so far from Greenwich, or in a zone of the IANA database.
public enum CivilZone: Hashable, Sendable {
  /// Seconds east of Greenwich.
  case offset(Int)
  /// A zone by its name, such as Europe/Athens.
  case named(String)

  /// Greenwich.
  public static let utc = CivilZone.offset(0)

  /// The zone that Foundation knows under this name; nil for a name that the IANA database does not have.
  public static func named(ifKnown name: String) -> CivilZone? {
    guard name.contains("/") || name == "UTC" || name == "GMT" || name.hasPrefix("Etc"),
      TimeZone(identifier: name) != nil
    else { return nil }
    return .named(name)
  }

  /// Seconds east of Greenwich at a moment, in seconds since 1970-01-01 UTC.
  public func offset(at seconds: Int) -> Int {
    switch self {
    case .offset(let offset): offset
    case .named(let name):
      TimeZone(identifier: name)?.secondsFromGMT(for: Date(timeIntervalSince1970: Double(seconds))) ?? 0
    }
  }

  /// Seconds east of Greenwich when clocks there show this many seconds since 1970-01-01; before a change of
  /// clocks where they show it twice.
  public func offset(atLocal seconds: Int) -> Int {
    guard case .named = self else { return offset(at: seconds) }
    let before = offset(at: seconds - 86_400)
    if offset(at: seconds - before) == before { return before }
    let after = offset(at: seconds + 86_400)
    return offset(at: seconds - after) == after ? after : before
  }
}

extension CivilZone: LosslessStringConvertible {
  /// `Z`, `+02:00`, `-03:30:15` or `@Europe/Athens`.
  public init?(_ description: String) {
    if description.hasPrefix("@") {
      guard let zone = CivilZone.named(ifKnown: String(description.dropFirst())) else { return nil }
      self = zone
      return
    }
    var reader = DigitReader(description)
    guard let offset = reader.offset(), reader.isAtEnd else { return nil }
    self = .offset(offset)
  }

  /// The zone as ISO 8601 writes it after a time, or its name after an @.
  public var description: String {
    switch self {
    case .named(let name): return "@" + name
    case .offset(0): return "Z"
    case .offset(let offset):
      let seconds = abs(offset)
      let text = (offset < 0 ? "-" : "+") + padded(seconds / 3_600, to: 2) + ":" + padded(seconds / 60 % 60, to: 2)
      return seconds % 60 == 0 ? text : text + ":" + padded(seconds % 60, to: 2)
    }
  }
}

extension DigitReader {
  mutating func offset() -> Int? {
    if take("Z") { return 0 }
    let negative = next == "-"
    guard take("+") || take("-"), let hours = digits(2...2), take(":"), let minutes = digits(2...2),
      hours <= 18, minutes < 60
    else { return nil }
    var total = hours * 3_600 + minutes * 60
    if take(":") {
      guard let seconds = digits(2...2), seconds < 60 else { return nil }
      total += seconds
    }
    guard total <= 18 * 3_600 else { return nil }
    return negative ? -total : total
  }
}
