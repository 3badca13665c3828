import Foundation

/// The passwords that everybody tries first: a list, and four rules for those that no list can hold.
enum CommonPasswords {
  /// Whether a password in its plain form is one of them.
  static func contains(_ plain: String) -> Bool {
    Set(plain).count < 5 || listed.contains(plain) || repeatsOnePiece(plain) || walksAlongKeys(plain)
      || consistsOfWords(plain) || consistsOfTheCommonest(plain)
  }

  /// A password with everything away that makes no difference to whoever guesses: capitals, accents, final sigma.
  static func plain(_ password: String) -> String { Account.key(of: password) }

  /// The words of a name, plain.
  static func words(of name: String) -> [String] {
    plain(name).split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  // abcabcabcabc, 20202020202020: one piece of at most seven characters again and again.
  private static func repeatsOnePiece(_ plain: String) -> Bool {
    let letters = Array(plain)
    return (1...7).contains { length in
      length * 2 <= letters.count
        && letters.indices.dropFirst(length).allSatisfy { letters[$0] == letters[$0 - length] }
    }
  }

  // 123456789012, qwertyuiopas, αβγδεζηθικλμ: nearly each character stands beside the one before.
  private static func walksAlongKeys(_ plain: String) -> Bool {
    let steps = zip(plain, plain.dropFirst())
    let beside = steps.count { neighbours[$0]?.contains($1) ?? false }
    return beside * 5 >= (plain.count - 1) * 4
  }

  // Kalimera2024!!: notorious words, with digits and marks between or around them.
  private static func consistsOfWords(_ plain: String) -> Bool {
    [plain, lettersForDigits(within: plain)].contains { text in
      let pieces = text.split { !$0.isLetter }
      return !pieces.isEmpty && pieces.allSatisfy { isMadeOfWords($0) }
    }
  }

  // Place by place, so that no piece, however long, is read twice.
  private static func isMadeOfWords(_ piece: Substring) -> Bool {
    let letters = Array(piece)
    var reached: Set = [0]
    for place in letters.indices where reached.contains(place) {
      for word in words where letters[place...].starts(with: word) { reached.insert(place + word.count) }
    }
    return reached.contains(letters.count)
  }

  // dragonmaster99, monkey!monkey7: one or two of the 3,000 commonest, and between and around them nothing but digits and marks.
  private static func consistsOfTheCommonest(_ plain: String) -> Bool {
    [plain, lettersForDigits(within: plain)].contains { fewest(in: Array($0)).map { $0 <= 2 } ?? false }
  }

  // How many of the commonest the letters need at least, each in its place; nil where they do not consist of them.
  private static func fewest(in letters: [Character]) -> Int? {
    var counts: [Int?] = [0] + letters.map { _ in nil }
    for place in letters.indices {
      guard let count = counts[place] else { continue }
      func reach(_ end: Int, _ count: Int) { counts[end] = min(counts[end] ?? count, count) }
      if !letters[place].isLetter { reach(place + 1, count) }
      for length in commonestLengths where place + length <= letters.count {
        if commonest.contains(String(letters[place..<place + length])) { reach(place + length, count + 1) }
      }
    }
    return counts[letters.count]
  }

  // P@ssw0rd2026! is password, whatever stands around it.
  private static func lettersForDigits(within plain: String) -> String {
    let inner = plain.drop { !$0.isLetter }.reversed().drop { !$0.isLetter }.reversed()
    return String(
      inner.map { ["0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "7": "t", "@": "a", "$": "s"][$0] ?? $0 })
  }

  private static let neighbours: [Character: Set<Character>] = {
    let rows = [
      "01234567890", "abcdefghijklmnopqrstuvwxyz", "qwertyuiop", "asdfghjkl", "zxcvbnm", "αβγδεζηθικλμνξοπρστυφχψω",
      ";ςερτυθιοπ", "σερτυθιοπ", "ασδφγηξκλ", "ζχψωβνμ",
    ]
    var found: [Character: Set<Character>] = [:]
    for (one, other) in rows.flatMap({ zip($0, $0.dropFirst()) }) {
      found[one, default: [one]].insert(other)
      found[other, default: [other]].insert(one)
    }
    return found
  }()

  private static let listed = Set(section("passwords:").map(plain))
  private static let commonest = Set(section("commonest:").map(plain))
  private static let commonestLengths = Set(commonest.map(\.count)).sorted()
  private static let words = section("words:").map { Array(plain($0)) }

  private static func section(_ title: String) -> [String] {
    let lines = Rules.text("common-passwords.txt").split(separator: "\n").filter { !$0.hasPrefix("#") }
    let rest = lines.drop { $0 != title }.dropFirst()
    return rest.prefix { !$0.hasSuffix(":") }.map(String.init)
  }
}
