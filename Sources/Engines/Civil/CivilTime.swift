/// A time of day to the nanosecond, with or without a zone.
///
///     CivilTime("10:30:00@Europe/Athens")?.hour   // 10
public struct CivilTime: Hashable, Sendable {
  /// Nanoseconds since midnight, as the clock shows.
  public let nanoseconds: Int

  /// Where the clock hangs; nil where nobody has said.
  public let zone: CivilZone?

  /// Nanoseconds of a day.
  public static let day = 86_400_000_000_000

  /// The time so many nanoseconds after midnight; whole days are dropped.
  public init(nanoseconds: Int, zone: CivilZone? = nil) {
    let rest = nanoseconds % CivilTime.day
    self.nanoseconds = rest < 0 ? rest + CivilTime.day : rest
    self.zone = zone
  }

  /// The time that a clock shows so; nil where no clock does.
  public init?(hour: Int, minute: Int, second: Int, nanosecond: Int = 0, zone: CivilZone? = nil) {
    guard 0...23 ~= hour, 0...59 ~= minute, 0...59 ~= second, 0...999_999_999 ~= nanosecond else { return nil }
    self.init(nanoseconds: ((hour * 60 + minute) * 60 + second) * 1_000_000_000 + nanosecond, zone: zone)
  }

  /// The hour, 0 to 23.
  public var hour: Int { nanoseconds / 3_600_000_000_000 }

  /// The minute, 0 to 59.
  public var minute: Int { nanoseconds / 60_000_000_000 % 60 }

  /// The whole second, 0 to 59.
  public var second: Int { nanoseconds / 1_000_000_000 % 60 }

  /// What is past the whole second.
  public var nanosecond: Int { nanoseconds % 1_000_000_000 }

  /// Seconds east of Greenwich; of a named zone today's standard, on 1970-01-01. Nil without a zone.
  public var offset: Int? { zone?.offset(atLocal: nanoseconds / 1_000_000_000) }

  /// Nanoseconds since midnight in Greenwich, which may lie in the day before or after; as shown without a zone.
  public var universal: Int { nanoseconds - (offset ?? 0) * 1_000_000_000 }
}

extension CivilTime: LosslessStringConvertible {
  /// The time that ISO 8601 writes so, strictly: `10:30:00`, with a fraction, and with `Z`, `+02:00` or
  /// `@Europe/Athens` behind it.
  public init?(_ description: String) {
    var reader = DigitReader(description)
    guard let time = reader.time(), reader.isAtEnd else { return nil }
    self = time
  }

  /// The time as ISO 8601 writes it.
  public var description: String {
    let clock = padded(hour, to: 2) + ":" + padded(minute, to: 2) + ":" + padded(second, to: 2)
    return clock + fractionText(nanosecond) + (zone?.description ?? "")
  }
}

extension DigitReader {
  mutating func time() -> CivilTime? {
    guard let hour = digits(2...2), take(":"), let minute = digits(2...2), take(":"), let second = digits(2...2),
      let nanosecond = fraction()
    else { return nil }
    var zone: CivilZone?
    if !isAtEnd {
      zone = CivilZone(rest)
      guard zone != nil else { return nil }
      skip(.max / 2)
    }
    return CivilTime(hour: hour, minute: minute, second: second, nanosecond: nanosecond, zone: zone)
  }
}

/// The fraction of a second with its point and without zeros at its end; nothing for none.
func fractionText(_ nanosecond: Int) -> String {
  guard nanosecond != 0 else { return "" }
  var digits = padded(nanosecond, to: 9)
  while digits.hasSuffix("0") { digits.removeLast() }
  return "." + digits
}
