/// A duration counted in seconds, so that a day is 86,400 of them.
///
///     DaysAndTime("P1DT12H")?.seconds   // 129600
public struct DaysAndTime: Hashable, Comparable, Sendable {
  /// The whole seconds; negative goes back.
  public let seconds: Int

  /// What is past the whole seconds, with the same sign.
  public let nanoseconds: Int

  /// That many seconds and nanoseconds.
  public init(seconds: Int, nanoseconds: Int = 0) {
    var (seconds, rest) = (seconds + nanoseconds / 1_000_000_000, nanoseconds % 1_000_000_000)
    if seconds > 0 && rest < 0 { (seconds, rest) = (seconds - 1, rest + 1_000_000_000) }
    if seconds < 0 && rest > 0 { (seconds, rest) = (seconds + 1, rest - 1_000_000_000) }
    self.seconds = seconds
    self.nanoseconds = rest
  }

  /// That many whole days.
  public init(days: Int) { self.init(seconds: days * 86_400) }

  /// The whole days of it.
  public var days: Int { seconds / 86_400 }

  /// The hours beside the whole days.
  public var hours: Int { seconds / 3_600 % 24 }

  /// The minutes beside the whole hours.
  public var minutes: Int { seconds / 60 % 60 }

  /// The seconds beside the whole minutes.
  public var restSeconds: Int { seconds % 60 }

  /// Whether one is shorter.
  public static func < (one: DaysAndTime, other: DaysAndTime) -> Bool {
    (one.seconds, one.nanoseconds) < (other.seconds, other.nanoseconds)
  }
}

extension DaysAndTime: LosslessStringConvertible {
  /// The duration that ISO 8601 writes so: `P30D`, `PT8H`, `-P1DT2H3M4.5S`.
  public init?(_ description: String) {
    var reader = DigitReader(description)
    let negative = reader.take("-")
    guard reader.take("P"), let days = reader.fields(["D"]) else { return nil }
    var (seconds, nanoseconds) = (days["D", default: 0] * 86_400, 0)
    if reader.take("T") {
      guard let clock = reader.clock() else { return nil }
      seconds += clock.seconds
      nanoseconds = clock.nanoseconds
    } else if days.isEmpty {
      return nil
    }
    guard reader.isAtEnd else { return nil }
    self.init(seconds: negative ? -seconds : seconds, nanoseconds: negative ? -nanoseconds : nanoseconds)
  }

  /// The duration as ISO 8601 writes it: `P1DT2H`; none is `PT0S`.
  public var description: String {
    guard seconds != 0 || nanoseconds != 0 else { return "PT0S" }
    let second = restSeconds != 0 || nanoseconds != 0
    let secondText = "\(restSeconds.magnitude)" + fractionText(abs(nanoseconds)) + "S"
    let clock =
      (hours != 0 ? "\(hours.magnitude)H" : "") + (minutes != 0 ? "\(minutes.magnitude)M" : "")
      + (second ? secondText : "")
    let sign = seconds < 0 || nanoseconds < 0 ? "-P" : "P"
    return sign + (days != 0 ? "\(days.magnitude)D" : "") + (clock.isEmpty ? "" : "T" + clock)
  }
}

extension DigitReader {
  /// Hours, minutes and seconds of a duration, of which at least one must stand there.
  fileprivate mutating func clock() -> DaysAndTime? {
    var (seconds, nanoseconds, found) = (0, 0, false)
    var units: [(Character, Int)] = [("H", 3_600), ("M", 60), ("S", 1)]
    while let next, next.isWholeNumber {
      guard let value = digits(1...11) else { return nil }
      let pointed = self.next == "."
      guard let fraction = fraction(), let letter = self.next,
        let place = units.firstIndex(where: { $0.0 == letter }), !pointed || letter == "S"
      else { return nil }
      seconds += value * units[place].1
      nanoseconds = fraction
      units.removeFirst(place + 1)
      found = true
      skip(1)
    }
    return found ? DaysAndTime(seconds: seconds, nanoseconds: nanoseconds) : nil
  }
}
