extension Greek {
  /// What a list is ordered by, compared byte by byte: blanks, signs, digits, Greek, Latin, then other alphabets; accents
  /// count where the letters are equal, and small letters come before capitals where the accents are too, as the Greek
  /// collation has it.
  ///
  ///     Greek.sortKey("Άννα") < Greek.sortKey("Αννίτα")
  public static func sortKey(_ text: String) -> String {
    var key = SortKey()
    decomposed(repaired(text)) { key.add($0) }
    return key.text
  }
}

/// Three levels, of which the later ones count where the earlier are equal. What is usual stands for nothing at a level's end.
private struct SortKey {
  private var letters = ""
  private var accents = Level()
  private var cases = Level()
  private var isAfterBlank = false

  mutating func add(_ scalar: Unicode.Scalar) {
    if Greek.isMark(scalar) { return accents.add(mark: scalar) }
    if Greek.isBlank(scalar) { return isAfterBlank = true }
    if isAfterBlank, !letters.isEmpty { put(Self.blank, isCapital: false) }
    isAfterBlank = false
    place(scalar)
  }

  private mutating func place(_ scalar: Unicode.Scalar) {
    let small = Greek.small(scalar)
    let isCapital = small != scalar
    if let letters = Greek.plainLatin[small] {
      for letter in letters.unicodeScalars { put(weight(of: letter), isCapital: isCapital) }
      return accents.add(mark: Greek.dialytika)
    }
    let plain = Greek.variants[scalar] ?? (small == "ς" ? "σ" : small)
    put(weight(of: plain), isCapital: isCapital, isFinal: small == "ς")
  }

  private mutating func put(_ letter: Unicode.Scalar, isCapital: Bool, isFinal: Bool = false) {
    letters.unicodeScalars.append(letter)
    accents.addUsual()
    if isCapital { cases.add("2") } else if isFinal { cases.add("1") } else { cases.addUsual() }
  }

  // Greek letters take the place of the Latin capitals, which come before the small ones.
  private func weight(of small: Unicode.Scalar) -> Unicode.Scalar {
    switch small.value {
    case 0x3B1...0x3C1: Unicode.Scalar(small.value - 0x3B1 + 0x41) ?? small
    case 0x3C3...0x3C9: Unicode.Scalar(small.value - 0x3B2 + 0x41) ?? small
    case 0..<0x30, 0x3A..<0x61, 0x7B..<0x80: Self.signs[small] ?? Self.blank
    default: small
    }
  }

  private static let blank: Unicode.Scalar = "\u{2}"

  // In the order of Unicode's collation, under the digits.
  private static let signs: [Unicode.Scalar: Unicode.Scalar] = {
    let signs = "_-,;:!?.'\"()[]{}@*/\\&#%`^+<=>|~$".unicodeScalars
    let low = Array(3...9) + Array(14...47)
    return Dictionary(uniqueKeysWithValues: zip(signs, low.compactMap { Unicode.Scalar($0) }))
  }()

  var text: String {
    var text = letters
    if !accents.text.isEmpty || !cases.text.isEmpty { text += "\u{1}\(accents.text)" }
    if !cases.text.isEmpty { text += "\u{1}\(cases.text)" }
    return text
  }

  private struct Level {
    private(set) var text = ""
    private var usual = 0

    mutating func addUsual() { usual += 1 }

    mutating func add(_ weight: Character) {
      text += String(repeating: "0", count: usual)
      usual = 0
      text.append(weight)
    }

    mutating func add(mark: Unicode.Scalar) {
      // In the order of Unicode's collation; whatever is rarer comes after.
      switch mark.value {
      case 0x313: add("1")
      case 0x314: add("2")
      case 0x301: add("3")
      case 0x300: add("4")
      case 0x306: add("5")
      case 0x302, 0x342: add("6")
      case 0x30C: add("7")
      case 0x30A: add("8")
      case 0x308: add("9")
      default: add("A")
      }
    }
  }
}
