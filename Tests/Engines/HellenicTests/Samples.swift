/// Texts made at random from a fixed seed, the same in every run.
enum Samples {
  static func texts(_ count: Int) -> [String] {
    let scalars = [
      0x20...0x7E, 0xA0...0x24F, 0x300...0x314, 0x370...0x3FF,
      0x400...0x45F, 0x600...0x66F, 0x1F00...0x1FFF,
    ]
    return made(count) { random in
      let range = scalars[Int.random(in: scalars.indices, using: &random)]
      return Unicode.Scalar(UInt32(Int.random(in: range, using: &random)))
    }
  }

  static func greek(_ count: Int) -> [String] {
    made(count, of: "αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋΐΰΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩΆΈΉΊΌΎΏΪΫ -")
  }

  static func mixed(_ count: Int) -> [String] { made(count, of: "ΑΒΕΗΙΚΜΝΟΡΤΧΥΖΛΣΔαοικóABEHIKMNOPTXYZWaopuvxiks ") }

  /// Each in one alphabet, many of them alike.
  static func names(_ count: Int) -> [String] {
    let greek = made(count / 4, of: "αάβγεέιίϊΐλνοόσυύϋΰωώΑΆΒΓΙΪΝΣΩ")
    let latin = made(count / 8, of: "aábcdeéèêöozABCDEÉZ")
    let names = (greek + latin).filter { !$0.isEmpty }.flatMap { name in
      [name, name.uppercased(), "\(name) Α", "\(name)-Α", "\(name)"]
    }
    var random = Seeded()
    return Array(Set(names)).sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
      .shuffled(using: &random).prefix(count).map { $0 }
  }

  private static func made(_ count: Int, of letters: String) -> [String] {
    let letters = Array(letters.unicodeScalars)
    return made(count) { letters[Int.random(in: letters.indices, using: &$0)] }
  }

  private static func made(_ count: Int, _ scalar: (inout Seeded) -> Unicode.Scalar?) -> [String] {
    var random = Seeded()
    return (0..<count).map { _ in
      var text = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0...8, using: &random) { if let scalar = scalar(&random) { text.append(scalar) } }
      return String(text)
    }
  }
}

/// Numbers by SplitMix64 from a fixed seed.
struct Seeded: RandomNumberGenerator {
  private var state: UInt64 = 20_261_124

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}
