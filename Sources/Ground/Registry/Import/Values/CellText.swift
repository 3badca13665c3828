import Hellenic

extension String {
  /// Without blanks and line breaks at either end, and with one blank between words.
  var trimmed: String {
    isTrimmed ? self : split(whereSeparator: { $0.isWhitespace || $0 == "\u{FEFF}" }).joined(separator: " ")
  }

  // Seen by its bytes: single blanks between words, and nothing with which another kind of blank begins.
  private var isTrimmed: Bool {
    var before: UInt8 = 0x20
    for byte in utf8 {
      if byte < 0x20 || byte == 0xC2 || byte == 0xE1 || byte == 0xE2 || byte == 0xE3 || byte == 0xEF { return false }
      if byte == 0x20, before == 0x20 { return false }
      before = byte
    }
    return before != 0x20 || utf8.isEmpty
  }

  /// Whether it holds what no text holds: a zero byte, another control sign, or the sign for an unreadable letter.
  var isUnreadable: Bool {
    unicodeScalars.contains {
      $0.value < 0x20 && ![9, 10, 13].contains($0.value) || $0 == "\u{FFFD}" || $0.value == 0x7F
    }
  }

  /// With the letter O where a digit must stand read as zero: 69O 000.
  var withZeros: String {
    let isPlain = utf8.allSatisfy { $0 < 0x80 && $0 != 0x4F && $0 != 0x6F }
    return isPlain ? self : String(map { "OoΟο".contains($0) ? "0" : $0 })
  }
}

/// What a cell says, once it is read.
enum Cell<Value: Sendable>: Sendable {
  /// Nothing.
  case empty
  /// That, as written.
  case told(Value)
  /// That, after a repair that cannot be wrong.
  case repaired(Value, Repair)
  /// Nothing that could be taken, and why.
  case refused(Flaw)
}

/// A repair that cannot be wrong.
enum Repair: String, Sendable {
  /// A zero that a spreadsheet took for needless, which makes the check digit right.
  case leadingZero = "leading zero"
  /// Letters of the other alphabet that look the same.
  case lookAlikes = "look-alikes"
  /// The letter O where only a zero can stand.
  case letterForZero = "letter for zero"
  /// A year of two digits of which only one century fits.
  case century
  /// A number by which a spreadsheet counts days.
  case serialDay = "serial day"
  /// A point for the comma of cents.
  case decimalPoint = "decimal point"
}
