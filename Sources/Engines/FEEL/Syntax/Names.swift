import Synchronization

/// The names of several words, or with symbols, that a text may hold. At each place the longest one wins.
///
/// They are a tree whose branches are words and symbols, so that no number of names that begin alike makes reading slow.
struct Names: Sendable {
  private var branches: [Branch: Int] = [:]

  /// The names that end at each node; the first node is the root.
  private var ends: [String?] = [nil]

  /// Names that many texts share, beside its own.
  private var shared: SharedNames?

  private struct Branch: Hashable, Sendable {
    let node: Int
    let piece: String
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

  /// The names of a set, and those that many texts share.
  init(_ names: Set<String>, over shared: SharedNames?) {
    self = Names.of(names)
    self.shared = shared
  }

  mutating func insert(_ name: String) {
    let pieces = Names.pieces(of: name)
    guard pieces.count > 1 else { return }
    var node = 0
    for piece in pieces {
      let branch = Branch(node: node, piece: piece)
      if branches[branch] == nil {
        branches[branch] = ends.count
        ends.append(nil)
      }
      node = branches[branch] ?? 0
    }
    if ends[node] == nil { ends[node] = name }
  }

  /// The longest known name that begins with this word, and where it ends.
  func longest(beginning first: String, behind: Int, in scalars: [Unicode.Scalar]) -> (name: String, end: Int)? {
    let own = longestOwn(beginning: first, behind: behind, in: scalars)
    guard let other = shared?.pieces.longest(beginning: first, behind: behind, in: scalars) else { return own }
    return own.map { $0.end >= other.end ? $0 : other } ?? other
  }

  private func longestOwn(
    beginning first: String, behind: Int, in scalars: [Unicode.Scalar]
  ) -> (name: String, end: Int)? {
    guard var node = branches[Branch(node: 0, piece: first)] else { return nil }
    var (position, found): (Int, (name: String, end: Int)?) = (behind, nil)
    while let (piece, end) = Names.piece(at: position, in: scalars),
      let next = branches[Branch(node: node, piece: piece)]
    {
      (node, position) = (next, end)
      if let name = ends[node] { found = (name, end) }
    }
    return found
  }

  /// The word or symbol here, behind spaces, and where it ends.
  private static func piece(at start: Int, in scalars: [Unicode.Scalar]) -> (String, Int)? {
    var position = start
    while position < scalars.count, scalars[position].isFEELSpace { position += 1 }
    guard position < scalars.count else { return nil }
    var piece = String.UnicodeScalarView([scalars[position]])
    let isWord = scalars[position].isNamePart
    position += 1
    while isWord, position < scalars.count, scalars[position].isNamePart {
      piece.append(scalars[position])
      position += 1
    }
    return (String(piece), position)
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

/// Names that many texts share, such as those of the parts of a model's values: taken to pieces once.
package final class SharedNames: Sendable {
  let names: Set<String>
  let pieces: Names

  /// These names.
  package init(_ names: Set<String>) { (self.names, pieces) = (names, Names(names)) }
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
