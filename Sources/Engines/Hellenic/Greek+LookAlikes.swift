import Foundation

extension Greek {
  /// The text with each letter that only looks right replaced by the one that is: Latin ones in a Greek word, Greek ones in
  /// a Latin word. What is not certain stays. A word all of Latin letters that each look Greek is taken for Greek only where
  /// it `isGreekThroughout`.
  ///
  ///     Greek.repaired("ΠPOΔPOMIA")                            // ΠΡΟΔΡΟΜΙΑ
  ///     Greek.repaired("XOPOZH", isGreekThroughout: true)      // ΧΟΡΟΖΗ
  public static func repaired(_ text: String, isGreekThroughout: Bool = false) -> String {
    guard text.unicodeScalars.contains(where: isLatin) else { return variantsRepaired(text) }
    var repaired = String.UnicodeScalarView()
    var word: [Unicode.Scalar] = []
    decomposed(text) { scalar in
      if isMark(scalar) || isLatin(scalar) || isGreek(scalar) || variants[scalar] != nil { return word.append(scalar) }
      repaired.append(contentsOf: repairedWord(word, isGreekThroughout))
      repaired.append(scalar)
      word = []
    }
    repaired.append(contentsOf: repairedWord(word, isGreekThroughout))
    return String(repaired).precomposedStringWithCanonicalMapping
  }

  /// Whether some word is of two alphabets.
  public static func isMixed(_ text: String) -> Bool {
    var hasGreek = false
    var hasLatin = false
    var isMixed = false
    decomposed(text) { scalar in
      if isMark(scalar) { return }
      hasGreek = isGreek(scalar) || hasGreek && isLatin(scalar)
      hasLatin = isLatin(scalar) || hasLatin && isGreek(scalar)
      isMixed = isMixed || hasGreek && hasLatin
    }
    return isMixed
  }

  /// Whether some word is Latin and cannot be anything else: it has letters that no Greek one looks like.
  public static func isForeign(_ text: String) -> Bool {
    var isForeign = false
    decomposed(text) { if isLatin($0), latinAsGreek[$0] == nil { isForeign = true } }
    return isForeign
  }

  private static func variantsRepaired(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { typed[$0] != nil }) else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.map { typed[$0] ?? $0 }))
  }

  private static func repairedWord(_ word: [Unicode.Scalar], _ isGreekThroughout: Bool) -> [Unicode.Scalar] {
    let latin = word.filter(isLatin)
    let greek = word.filter { isGreek($0) || variants[$0] != nil }
    guard !latin.isEmpty, !greek.isEmpty || isGreekThroughout else { return word.map { typed[$0] ?? $0 } }
    if latin.allSatisfy({ latinAsGreek[$0] != nil }) { return word.map { latinAsGreek[$0] ?? typed[$0] ?? $0 } }
    if !greek.isEmpty, greek.allSatisfy({ greekAsLatin[$0] != nil }) { return word.map { greekAsLatin[$0] ?? $0 } }
    return word
  }

  // Signs that stand for a letter in formulas and get typed for it.
  static let typed: [Unicode.Scalar: Unicode.Scalar] = ["\u{B5}": "μ", "\u{2206}": "Δ", "\u{2126}": "Ω"]

  static let latinAsGreek = Dictionary(
    uniqueKeysWithValues: zip("ABEHIKMNOPTXYZaikopuvx".unicodeScalars, "ΑΒΕΗΙΚΜΝΟΡΤΧΥΖαικορυνχ".unicodeScalars))

  private static let greekAsLatin = Dictionary(
    uniqueKeysWithValues: zip("ΑΒΕΗΙΚΜΝΟΡΤΧΥΖαικορυνχ".unicodeScalars, "ABEHIKMNOPTXYZaikopuvx".unicodeScalars))
}
