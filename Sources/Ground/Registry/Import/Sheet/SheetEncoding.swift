import Storage

/// In which letters a spreadsheet was saved.
enum SheetEncoding: String, Storable {
  case utf8 = "UTF-8"
  case utf16LittleEndian = "UTF-16LE"
  case utf16BigEndian = "UTF-16BE"
  case windows1253 = "Windows-1253"
  case iso8859Greek = "ISO-8859-7"
}

/// Tells a file's letters from all of its bytes, a piece at a time.
struct EncodingGuess {
  private var isFirst = true
  private var marked: SheetEncoding?
  private var count = 0
  private var zeros = [0, 0]
  private var isUTF8 = true
  private var open = 0
  private var windows = 0
  private var iso = 0
  private var previous: UInt8 = 0

  /// Notes the next piece.
  mutating func add(_ bytes: some Sequence<UInt8>) {
    let bytes = Array(bytes)
    if isFirst {
      isFirst = false
      marked = Self.mark(bytes)
    }
    guard marked == nil else { return }
    for byte in bytes { add(byte) }
  }

  private mutating func add(_ byte: UInt8) {
    if byte == 0 { zeros[count & 1] += 1 }
    count += 1
    if isUTF8 { follow(byte) }
    switch byte {
    // Ά is A2 in one and B6 in the other, where each means something that stands beside no letter.
    case 0xA2 where !isGreekLetter(previous): windows += 1
    case 0xB6 where !isGreekLetter(previous): iso += 1
    case 0x80, 0x85, 0x91...0x97: windows += 1
    case 0xA1 where isGreekLetter(previous): iso += 1
    default: break
    }
    previous = byte
  }

  private mutating func follow(_ byte: UInt8) {
    switch (open, byte) {
    case (0, 0..<0x80): break
    case (0, 0xC2...0xDF): open = 1
    case (0, 0xE0...0xEF): open = 2
    case (0, 0xF0...0xF4): open = 3
    case (1..., 0x80...0xBF): open -= 1
    default: isUTF8 = false
    }
  }

  private func isGreekLetter(_ byte: UInt8) -> Bool { byte >= 0xB8 && byte != 0xBB && byte != 0xBD }

  /// What it is, once all is seen.
  var verdict: SheetEncoding {
    if let marked { return marked }
    // Half of the bytes of separators, digits and blanks are zero, all on one side.
    if zeros[1] > count / 16, zeros[0] * 8 < zeros[1] { return .utf16LittleEndian }
    if zeros[0] > count / 16, zeros[1] * 8 < zeros[0] { return .utf16BigEndian }
    if isUTF8, open == 0 { return .utf8 }
    return iso > windows ? .iso8859Greek : .windows1253
  }

  private static func mark(_ bytes: [UInt8]) -> SheetEncoding? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return .utf8 }
    if bytes.starts(with: [0xFF, 0xFE]) { return .utf16LittleEndian }
    return bytes.starts(with: [0xFE, 0xFF]) ? .utf16BigEndian : nil
  }
}
