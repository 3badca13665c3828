import Foundation

extension Greek {
  /// The text in Latin letters by ELOT 743 (ISO 843, transcription), as passports and identity cards write names: without
  /// accents, one Greek spelling always the same Latin one. Latin letters that got into a Greek word are taken for the Greek
  /// ones that they look like; what is not Greek stays.
  ///
  ///     Greek.romanized("Ευάγγελος Μπαμπινιώτης")    // Evangelos Bampiniotis
  ///     Greek.romanized("ΨΑΛΤΗΣ")                    // PSALTIS
  public static func romanized(_ text: String) -> String {
    let word = Romanization(letters: letters(of: repaired(text)))
    return word.letters.indices.map(word.latin).joined().precomposedStringWithCanonicalMapping
  }
}

/// Each letter is read with its neighbours, for some pairs sound as one.
private struct Romanization {
  let letters: [Greek.Letter]

  func latin(at place: Int) -> String {
    let letter = letters[place]
    guard let small = small(at: place) else { return Self.text([letter.base] + letter.marks) }
    let latin = pair(small, at: place) ?? Self.singles[small] ?? Self.text([small])
    guard isCapital(place) else { return latin }
    return isAmongCapitals(place) ? latin.uppercased() : latin.prefix(1).uppercased() + latin.dropFirst()
  }

  // What a letter is because of its neighbour; nil where it is itself.
  private func pair(_ small: Unicode.Scalar, at place: Int) -> String? {
    switch small {
    case "γ": ["γ", "ξ", "χ"].contains(self.small(at: place + 1)) ? "n" : nil
    case "μ": isOuterMuPi(place) ? "b" : nil
    case "π": isOuterMuPi(place - 1) ? "" : nil
    case "υ": joined(at: place)
    default: nil
    }
  }

  // μπ is b where a word begins or ends, and mp within.
  private func isOuterMuPi(_ place: Int) -> Bool {
    guard small(at: place) == "μ", small(at: place + 1) == "π" else { return false }
    return !isLetter(place - 1) || !isLetter(place + 2)
  }

  // An accent on the first vowel, or a dialytika on the second, keeps two vowels apart.
  private func joined(at place: Int) -> String? {
    guard let first = small(at: place - 1), !letters[place].marks.contains(Greek.dialytika),
      isAccented(place) || !isAccented(place - 1)
    else { return nil }
    if first == "ο" { return "u" }
    guard ["α", "ε", "η"].contains(first) else { return nil }
    return small(at: place + 1).map(Self.voiced.contains) == true ? "v" : "f"
  }

  // The Greek letter there as a small one; nil where none is.
  private func small(at place: Int) -> Unicode.Scalar? {
    guard letters.indices.contains(place), Greek.isGreek(letters[place].base) else { return nil }
    let base = letters[place].base
    let small = Greek.variants[base] ?? base.properties.lowercaseMapping.unicodeScalars.first ?? base
    return small == "ς" ? "σ" : small
  }

  private func isLetter(_ place: Int) -> Bool {
    letters.indices.contains(place) && Greek.isLetter(letters[place].base)
  }

  private func isAccented(_ place: Int) -> Bool { letters[place].marks.contains(where: Greek.accents.contains) }

  private func isCapital(_ place: Int) -> Bool { letters[place].base.properties.isUppercase }

  // Θ is TH before a capital, or after one at a word's end, and Th otherwise.
  private func isAmongCapitals(_ place: Int) -> Bool {
    if isLetter(place + 1) { return isCapital(place + 1) }
    return isLetter(place - 1) && isCapital(place - 1)
  }

  private static func text(_ scalars: [Unicode.Scalar]) -> String { String(String.UnicodeScalarView(scalars)) }

  private static let voiced = Set("αεηιουωβγδζλμνρ".unicodeScalars)

  private static let singles: [Unicode.Scalar: String] = [
    "α": "a", "β": "v", "γ": "g", "δ": "d", "ε": "e", "ζ": "z", "η": "i", "θ": "th", "ι": "i", "κ": "k", "λ": "l",
    "μ": "m", "ν": "n", "ξ": "x", "ο": "o", "π": "p", "ρ": "r", "σ": "s", "τ": "t", "υ": "y", "φ": "f", "χ": "ch",
    "ψ": "ps", "ω": "o",
  ]
}
