import Synchronization

/// The names of several words, or with symbols, that a text may hold. At each place the longest one wins.
struct Names: Sendable {
  private var byFirstWord: [String: [Spelling]] = [:]

  private struct Spelling: Sendable {
    let name: String
    let pieces: [String]
  }

  // A model's expressions are read one after another over the same names; sets that share their storage are equal at once.
  private static let last = Mutex<(set: Set<String>, names: Names)?>(nil)

  /// The names of a set, taken to pieces once for all expressions that are read over it one after another.
  static func of(_ set: Set<String>) -> Names {
    if let last = last.withLock({ $0 }), last.set == set { return last.names }
    let names = Names(set)
    last.withLock { $0 = (set, names) }
    return names
  }

  init(_ names: some Sequence<String>) {
    for name in names { insert(name) }
  }

  mutating func insert(_ name: String) {
    let pieces = Names.pieces(of: name)
    guard pieces.count > 1, let first = pieces.first else { return }
    var spellings = byFirstWord[first, default: []]
    guard !spellings.contains(where: { $0.pieces == pieces }) else { return }
    spellings.append(Spelling(name: name, pieces: pieces))
    byFirstWord[first] = spellings.sorted { $0.pieces.count > $1.pieces.count }
  }

  /// The longest known name that begins with this word, and where it ends.
  func longest(beginning first: String, behind: Int, in scalars: [Unicode.Scalar]) -> (name: String, end: Int)? {
    guard let spellings = byFirstWord[first] else { return nil }
    for spelling in spellings {
      if let end = Names.end(of: spelling.pieces.dropFirst(), from: behind, in: scalars) {
        return (spelling.name, end)
      }
    }
    return nil
  }

  private static func end(of pieces: ArraySlice<String>, from start: Int, in scalars: [Unicode.Scalar]) -> Int? {
    var position = start
    for piece in pieces {
      while position < scalars.count, scalars[position].isFEELSpace { position += 1 }
      for scalar in piece.unicodeScalars {
        guard position < scalars.count, scalars[position] == scalar else { return nil }
        position += 1
      }
      let endsInWord = piece.unicodeScalars.last?.isNamePart == true
      if endsInWord, position < scalars.count, scalars[position].isNamePart { return nil }
    }
    return position
  }

  /// The words and symbols of a name; spaces only part them.
  static func pieces(of name: String) -> [String] {
    var pieces: [String] = []
    var word = ""
    for scalar in name.unicodeScalars {
      if scalar.isNamePart {
        word.unicodeScalars.append(scalar)
        continue
      }
      if !word.isEmpty { pieces.append(word) }
      word = ""
      if !scalar.isFEELSpace { pieces.append(String(scalar)) }
    }
    return word.isEmpty ? pieces : pieces + [word]
  }
}

extension Unicode.Scalar {
  /// FEEL's spaces and line ends.
  var isFEELSpace: Bool {
    switch value {
    case 9...13, 0x20, 0x85, 0xA0, 0x1680, 0x180E, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0xFEFF:
      true
    default: false
    }
  }

  /// What a name may begin with: letters and the like, and the underscore.
  var isNameStart: Bool {
    switch value {
    case 0x41...0x5A, 0x61...0x7A, 0x5F: true
    case 0..<0x80: false
    case 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2FF, 0x370...0x37D, 0x37F...0x1FFF, 0x200C...0x200D, 0x2070...0x218F,
      0x2C00...0x2FEF, 0x3001...0xD7FF, 0xF900...0xFDCF, 0xFDF0...0xFFFD, 0x10000...0xEFFFF:
      !isFEELSpace
    default: false
    }
  }

  /// What a name may go on with: also digits and combining marks.
  var isNamePart: Bool {
    isNameStart || 0x30...0x39 ~= value || value == 0xB7 || 0x300...0x36F ~= value || 0x203F...0x2040 ~= value
  }
}
