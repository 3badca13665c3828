import Foundation

extension Greek {
  /// In capitals: without accents, with the dialytika that an accent made needless (άυλος → ΑΫΛΟΣ); ή alone, which means
  /// *or*, keeps its accent.
  ///
  ///     Greek.uppercased("Μάιος, ή Ιούνιος")    // ΜΑΪΟΣ, Ή ΙΟΥΝΙΟΣ
  public static func uppercased(_ text: String) -> String {
    let letters = letters(of: text)
    var capitals = String.UnicodeScalarView()
    for place in letters.indices {
      let letter = letters[place]
      guard isGreek(letter.base) else {
        capitals.append(contentsOf: letter.base.properties.uppercaseMapping.unicodeScalars)
        capitals.append(contentsOf: letter.marks)
        continue
      }
      let before = place > 0 ? letters[place - 1] : nil
      let isAlone = !isLetter(before?.base) && !isLetter(place + 1 < letters.count ? letters[place + 1].base : nil)
      capitals.append(contentsOf: letter.base.properties.uppercaseMapping.unicodeScalars)
      capitals.append(contentsOf: capitalMarks(of: letter, after: before, isAlone: isAlone))
    }
    return String(capitals).precomposedStringWithCanonicalMapping
  }

  private static func capitalMarks(of letter: Letter, after before: Letter?, isAlone: Bool) -> [Unicode.Scalar] {
    let isIota = letter.marks.contains("\u{345}")
    let isAccented = letter.marks.contains(where: accents.contains)
    if isAlone, isAccented, letter.base == "η" || letter.base == "Η" { return [tonos] }
    let joins = "ιυΙΥ".unicodeScalars.contains(letter.base)
    let needs = joins && !isAccented && isAccentedVowel(before)
    return (letter.marks.contains(dialytika) || needs ? [dialytika] : []) + (isIota ? ["Ι"] : [])
  }

  /// In small letters, with a final sigma where a word ends.
  ///
  ///     Greek.lowercased("ΟΔΥΣΣΕΥΣ, ΠΑΤΗΣΙΩΝ Σ.")    // οδυσσευς, πατησιων σ.
  public static func lowercased(_ text: String) -> String {
    let scalars = Array(text.precomposedStringWithCanonicalMapping.unicodeScalars)
    var small = String.UnicodeScalarView()
    for (place, scalar) in scalars.enumerated() {
      if scalar == "Σ" {
        small.append(endsWord(scalars, at: place) ? "ς" : "σ")
      } else {
        small.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
      }
    }
    return String(small)
  }

  private static func endsWord(_ scalars: [Unicode.Scalar], at place: Int) -> Bool {
    let before = scalars[..<place].last { !isMark($0) }
    let after = scalars[(place + 1)...].first { !isMark($0) }
    return isLetter(before) && !isLetter(after)
  }

  private static func isAccentedVowel(_ letter: Letter?) -> Bool {
    guard let letter, "αεηιουωΑΕΗΙΟΥΩ".unicodeScalars.contains(letter.base) else { return false }
    return letter.marks.contains(where: accents.contains) && !letter.marks.contains(dialytika)
  }
}
