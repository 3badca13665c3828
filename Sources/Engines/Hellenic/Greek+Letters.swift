import Foundation

extension Greek {
  /// The text in letters and the marks that stand on them, one scalar after another (Unicode's form D).
  static func decomposed(_ text: String, _ body: (Unicode.Scalar) -> Void) {
    if text.unicodeScalars.contains(where: { 0x300...0x36F ~= $0.value }) {
      // Marks that stand alone may stand in any order; only the library knows which is the right one.
      for scalar in text.decomposedStringWithCanonicalMapping.unicodeScalars { body(scalar) }
    } else {
      for scalar in text.unicodeScalars { decompose(scalar, body) }
    }
  }

  /// A letter with the marks that stand on it.
  typealias Letter = (base: Unicode.Scalar, marks: [Unicode.Scalar])

  static func letters(of text: String) -> [Letter] {
    var letters: [Letter] = []
    decomposed(text) { scalar in
      guard isMark(scalar), let last = letters.indices.last else { return letters.append((scalar, [])) }
      letters[last].marks.append(scalar)
    }
    return letters
  }

  private static func decompose(_ scalar: Unicode.Scalar, _ body: (Unicode.Scalar) -> Void) {
    if scalar.value < 0xC0 || 0x391...0x3A9 ~= scalar.value || 0x3B1...0x3C9 ~= scalar.value { return body(scalar) }
    if let parts = accented[scalar] { return parts.forEach(body) }
    if 0x391...0x3CF ~= scalar.value { return body(scalar) }
    for part in String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars { body(part) }
  }

  static let tonos: Unicode.Scalar = "\u{301}"
  static let dialytika: Unicode.Scalar = "\u{308}"
  static let accents: Set<Unicode.Scalar> = [tonos, "\u{300}", "\u{342}"]

  private static let accented: [Unicode.Scalar: [Unicode.Scalar]] = [
    "Ά": ["Α", tonos], "Έ": ["Ε", tonos], "Ή": ["Η", tonos], "Ί": ["Ι", tonos], "Ό": ["Ο", tonos], "Ύ": ["Υ", tonos],
    "Ώ": ["Ω", tonos], "ά": ["α", tonos], "έ": ["ε", tonos], "ή": ["η", tonos], "ί": ["ι", tonos], "ό": ["ο", tonos],
    "ύ": ["υ", tonos], "ώ": ["ω", tonos], "Ϊ": ["Ι", dialytika], "Ϋ": ["Υ", dialytika], "ϊ": ["ι", dialytika],
    "ϋ": ["υ", dialytika], "ΐ": ["ι", dialytika, tonos], "ΰ": ["υ", dialytika, tonos],
  ]

  static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x300, 0x370...0x482: false
    case 0x300...0x36F: true
    default: scalar.properties.generalCategory == .nonspacingMark
    }
  }

  static func isLetter(_ scalar: Unicode.Scalar?) -> Bool { scalar?.properties.isAlphabetic == true }

  static func isGreek(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x391...0x3A1, 0x3A3...0x3CE, 0x1F00...0x1FFF: true
    case 0x370...0x3FF: scalar.properties.isAlphabetic
    default: false
    }
  }

  /// Whether it is a letter of whatever alphabet.
  static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x41...0x5A, 0x61...0x7A, 0x391...0x3A1, 0x3A3...0x3CE: true
    case 0..<0x80: false
    default: scalar.properties.isAlphabetic
    }
  }

  static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 9...13, 0x20: true
    case 0..<0x80, 0x370...0x3FF: false
    default: scalar.properties.isWhitespace
    }
  }

  /// The small letter of a capital, and of another the letter itself: the first of them where there are several.
  static func small(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x41...0x5A, 0x391...0x3A1, 0x3A3...0x3AB: Unicode.Scalar(scalar.value + 0x20) ?? scalar
    case 0..<0x80, 0x3AC...0x3CE: scalar
    default: scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
    }
  }

  static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x41...0x5A, 0x61...0x7A: true
    case 0xC0...0x24F: scalar.properties.isAlphabetic
    default: false
    }
  }

  /// Forms of a letter that other alphabets, formulas or older print use for it.
  static let variants: [Unicode.Scalar: Unicode.Scalar] = [
    "\u{B5}": "μ", "\u{2206}": "δ", "\u{2211}": "σ", "\u{220F}": "π", "ϐ": "β", "ϑ": "θ", "ϒ": "υ", "ϕ": "φ",
    "ϖ": "π", "ϰ": "κ", "ϱ": "ρ", "ϲ": "σ", "Ϲ": "σ", "ϵ": "ε", "ϴ": "θ",
  ]

  /// Latin letters that are two, or have lost a stroke, for whoever searches or sorts.
  static let plainLatin: [Unicode.Scalar: String] = [
    "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "ı": "i", "þ": "th", "ħ": "h",
  ]
}
