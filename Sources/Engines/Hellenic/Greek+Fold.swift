extension Greek {
  /// What a search compares: small letters without accents or dialytika, one sigma, Latin letters as the Greek ones that
  /// they look like, one blank between words and nothing else. The same bytes on every machine, for they are kept.
  ///
  ///     Greek.fold("ΠΑΠΑΔΟΠΟΎΛΟΥ-Γεωργίου")    // παπαδοπουλου γεωργιου
  public static func fold(_ text: String) -> String {
    var folded = String.UnicodeScalarView()
    var isAfterGap = false
    decomposed(text) { scalar in
      guard !isMark(scalar) else { return }
      eachFolded(scalar) { letter in
        guard let letter else { return isAfterGap = true }
        if isAfterGap, !folded.isEmpty { folded.append(" ") }
        isAfterGap = false
        folded.append(letter)
      }
    }
    return String(folded)
  }

  // Nil stands between words.
  private static func eachFolded(_ scalar: Unicode.Scalar, _ body: (Unicode.Scalar?) -> Void) {
    switch scalar.value {
    case 0x3B1...0x3C9: body(scalar == "ς" ? "σ" : scalar)
    case 0x391...0x3A1, 0x3A3...0x3A9: body(Unicode.Scalar(scalar.value + 0x20))
    case 0x30...0x39: body(scalar)
    case 0x41...0x5A: body(looks[Int(scalar.value - 0x41)])
    case 0x61...0x7A: body(looks[Int(scalar.value - 0x61)])
    case 0..<0x80: body(nil)
    default: eachRareFolded(scalar, body)
    }
  }

  private static func eachRareFolded(_ scalar: Unicode.Scalar, _ body: (Unicode.Scalar?) -> Void) {
    if let letter = variants[scalar] { return body(letter) }
    if scalar.properties.numericType == .decimal, let number = scalar.properties.numericValue {
      return body(Unicode.Scalar(0x30 + UInt32(number)))
    }
    guard scalar.properties.isAlphabetic, scalar.properties.generalCategory != .modifierLetter else { return body(nil) }
    decomposed(scalar.properties.lowercaseMapping) { small in
      if isMark(small) { return }
      if let letters = plainLatin[small] { return letters.unicodeScalars.forEach { eachFolded($0, body) } }
      if small == scalar { body(scalar) } else { eachFolded(small, body) }
    }
  }

  // The Greek letter that each Latin one looks like, as a capital or, where no capital does, as a small one.
  private static let looks: [Unicode.Scalar] = Array("αβcdεfgηιjκlμνορqrsτυνwχυζ".unicodeScalars)
}
