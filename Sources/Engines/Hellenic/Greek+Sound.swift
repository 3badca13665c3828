extension Greek {
  /// The words of a text by their sound, for a search that forgives spelling and finds Greek names typed in Latin letters:
  /// η, ι and υ are one letter, ω and ο, ξ and χ, β, φ and the υ of αυ and ευ; of a doubled letter one is left. Letters are
  /// taken from left to right, so that the sound of a word's beginning is the beginning of its sound. Frozen: the keys are
  /// kept.
  ///
  ///     Greek.sounds("Χρήστος Παπαδόπουλος")    // ["χριστοσ", "παπαδοποιλοσ"]
  ///     Greek.sounds("Xristos papadopoulos")    // the same
  public static func sounds(_ text: String) -> [String] {
    var words: [String] = []
    var word: [Unicode.Scalar] = []
    func end() {
      if !word.isEmpty { words.append(sound(of: word)) }
      word = []
    }
    decomposed(repaired(text)) { scalar in
      if isMark(scalar) { return }
      let letter = 0x391...0x3C9 ~= scalar.value ? small(scalar) : variants[scalar] ?? small(scalar)
      if isLetter(letter) || isDigit(letter) { word.append(letter) } else { end() }
    }
    end()
    return words
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x80 ? 0x30...0x39 ~= scalar.value : scalar.properties.numericType == .decimal
  }

  private static func sound(of word: [Unicode.Scalar]) -> String {
    let letters = word.contains(where: isLatin) ? hellenised(word) : word
    var sound: [Unicode.Scalar] = []
    var before: Unicode.Scalar?
    for letter in letters {
      let heard = heard(letter, after: before)
      if heard != sound.last { sound.append(heard) }
      before = letter
    }
    return String(String.UnicodeScalarView(sound))
  }

  private static func heard(_ letter: Unicode.Scalar, after before: Unicode.Scalar?) -> Unicode.Scalar {
    switch letter {
    case "υ": before == "α" || before == "ε" ? "β" : "ι"
    case "η": "ι"
    case "ω": "ο"
    case "ξ": "χ"
    case "φ": "β"
    case "ς": "σ"
    default: letter
    }
  }

  // Latin letters as the Greek ones that Greeks mean by them.
  private static func hellenised(_ word: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var letters: [Unicode.Scalar] = []
    var rest = word.flatMap { plainLatin[$0].map { Array($0.unicodeScalars) } ?? [$0] }[...]
    while let first = rest.first {
      let pair = rest.dropFirst().first.flatMap { pairs["\(first)\($0)"] }
      rest = rest.dropFirst(pair == nil ? 1 : 2)
      letters += pair ?? singles[first] ?? [first]
    }
    return letters
  }

  private static let pairs: [String: [Unicode.Scalar]] = [
    "th": ["θ"], "ch": ["χ"], "ph": ["φ"], "ps": ["ψ"], "ks": ["ξ"], "ng": ["γ", "γ"], "nx": ["γ", "ξ"],
  ]

  private static let singles: [Unicode.Scalar: [Unicode.Scalar]] = [
    "a": ["α"], "b": ["μ", "π"], "c": ["κ"], "d": ["δ"], "e": ["ε"], "f": ["φ"], "g": ["γ"], "h": ["χ"], "i": ["ι"],
    "j": ["ι"], "k": ["κ"], "l": ["λ"], "m": ["μ"], "n": ["ν"], "o": ["ο"], "p": ["π"], "q": ["κ"], "r": ["ρ"],
    "s": ["σ"], "t": ["τ"], "u": ["υ"], "v": ["β"], "w": ["ω"], "x": ["ξ"], "y": ["υ"], "z": ["ζ"],
  ]
}
