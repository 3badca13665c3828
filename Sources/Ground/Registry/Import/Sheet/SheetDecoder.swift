/// Turns a file's bytes into UTF-8, a piece at a time: decoded whole, a file of Windows-1253 takes ten times its size.
struct SheetDecoder {
  private let encoding: SheetEncoding
  private var isFirst = true
  private var half: UInt8?
  private var surrogate: UInt32?

  init(_ encoding: SheetEncoding) { self.encoding = encoding }

  /// The next piece in UTF-8, without the mark at the file's beginning.
  mutating func decode(_ bytes: [UInt8]) -> [UInt8] {
    var text: [UInt8]
    switch encoding {
    case .utf8: text = bytes
    case .windows1253: text = decode(bytes, by: GreekCodePage.windows1253)
    case .iso8859Greek: text = decode(bytes, by: GreekCodePage.iso8859)
    case .utf16LittleEndian: text = decodeUTF16(bytes, isLittle: true)
    case .utf16BigEndian: text = decodeUTF16(bytes, isLittle: false)
    }
    if isFirst, text.starts(with: [0xEF, 0xBB, 0xBF]) { text.removeFirst(3) }
    isFirst = isFirst && bytes.isEmpty
    return text
  }

  /// What is left at the file's end: half a letter.
  mutating func finish() -> [UInt8] {
    let isBroken = half != nil || surrogate != nil
    (half, surrogate) = (nil, nil)
    return isBroken ? Array("\u{FFFD}".utf8) : []
  }

  private func decode(_ bytes: [UInt8], by page: [[UInt8]]) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count * 2)
    for byte in bytes {
      if byte < 0x80 { text.append(byte) } else { text.append(contentsOf: page[Int(byte) - 0x80]) }
    }
    return text
  }

  private mutating func decodeUTF16(_ bytes: [UInt8], isLittle: Bool) -> [UInt8] {
    var text: [UInt8] = []
    for byte in bytes {
      guard let first = half else {
        half = byte
        continue
      }
      half = nil
      add(isLittle ? UInt32(byte) << 8 | UInt32(first) : UInt32(first) << 8 | UInt32(byte), to: &text)
    }
    return text
  }

  private mutating func add(_ unit: UInt32, to text: inout [UInt8]) {
    if let high = surrogate {
      surrogate = nil
      if 0xDC00...0xDFFF ~= unit {
        return text.append(contentsOf: utf8(0x10000 + (high - 0xD800) << 10 + (unit - 0xDC00)))
      }
      text.append(contentsOf: "\u{FFFD}".utf8)
    }
    if 0xD800...0xDBFF ~= unit { surrogate = unit } else { text.append(contentsOf: utf8(unit)) }
  }

  private func utf8(_ code: UInt32) -> String.UTF8View { String(Unicode.Scalar(code) ?? "\u{FFFD}").utf8 }
}

/// The upper halves of the two Greek code pages, in UTF-8; what stands nowhere in one becomes the sign for that.
enum GreekCodePage {
  static let windows1253 = page(
    """
    €\u{FFFD}‚ƒ„…†‡\u{FFFD}‰\u{FFFD}‹\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\
    \u{FFFD}‘’“”•–—\u{FFFD}™\u{FFFD}›\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\
    \u{A0}\u{385}Ά£¤¥¦§¨©\u{FFFD}«¬\u{AD}®\u{2015}°±²³\u{384}\u{B5}¶\u{B7}ΈΉΊ»Ό½ΎΏ
    """)

  static let iso8859 = page(
    """
    \(String(repeating: "\u{FFFD}", count: 32))\
    \u{A0}‘’£€₯¦§¨©\u{37A}«¬\u{AD}\u{FFFD}\u{2015}°±²³\u{384}\u{385}Ά\u{B7}ΈΉΊ»Ό½ΎΏ
    """)

  // From C0 on both go as Unicode does.
  private static func page(_ signs: String) -> [[UInt8]] {
    let letters = (0x390...0x3CF).map { code in
      code == 0x3A2 || code == 0x3CF ? "\u{FFFD}" : Unicode.Scalar(code) ?? "\u{FFFD}"
    }
    return (Array(signs.unicodeScalars) + letters).map { Array(String($0).utf8) }
  }
}
