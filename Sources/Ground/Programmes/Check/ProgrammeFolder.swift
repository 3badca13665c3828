public import Foundation
public import Registry

/// A folder of programmes: the vocabulary, the programmes, and the templates that a municipality may adopt.
public struct ProgrammeFolder: Sendable {
  /// One file with a programme, and the tests beside it.
  public struct Entry: Sendable {
    public let programme: Programme
    /// Its path within the folder: `nursery/programme.yaml`.
    public let file: String
    /// The tests, unread; nil where there are none.
    public let tests: Data?
    /// Whether it is a template.
    public let isTemplate: Bool
    let uses: Uses

    var testsFile: String { String(file.dropLast("programme.yaml".count)) + "tests.yaml" }
  }

  public let vocabulary: Vocabulary
  /// In the order of their slugs.
  public let entries: [Entry]
  /// All that is wrong in any file.
  public let mistakes: [Mistake]

  /// The programmes themselves, without the templates.
  public var programmes: [Programme] { entries.filter { !$0.isTemplate }.map(\.programme) }

  /// Reads a folder. Throws where there is no vocabulary to read anything over.
  public init(_ folder: URL) throws(Mistakes) {
    let file = folder.appending(path: "facts.yaml")
    guard let bytes = Self.read(file) else {
      throw Mistakes([
        Mistake("facts.yaml", 1, "There is no facts.yaml in \(folder.path).", cure: "Name the folder that has it.")
      ])
    }
    vocabulary = try Vocabulary(reading: bytes)
    var (entries, mistakes): ([Entry], [Mistake]) = ([], [])
    _ = Lexicon(vocabulary, note: { mistakes.append($0) })
    for (path, isTemplate) in Self.paths(in: folder) {
      guard let bytes = Self.read(folder.appending(path: path)) else {
        mistakes.append(Mistake(path, 1, "The file cannot be read.", cure: "Let it be a file of at most 2 MB."))
        continue
      }
      let (programme, uses, found) = Programme.read(bytes, file: path, vocabulary)
      mistakes += found
      guard let programme else { continue }
      let tests = Self.read(folder.appending(path: path).deletingLastPathComponent().appending(path: "tests.yaml"))
      mistakes += Self.misplaced(programme, path) + Self.unlabelled(programme, path)
      entries.append(Entry(programme: programme, file: path, tests: tests, isTemplate: isTemplate, uses: uses))
    }
    self.entries = entries
    self.mistakes = mistakes + Self.unused(vocabulary, entries, complete: mistakes.isEmpty)
  }

  /// The programmes of a folder and their templates, by path; a template lies two folders deeper.
  private static func paths(in folder: URL) -> [(String, Bool)] {
    guard let all = FileManager.default.enumerator(atPath: folder.path) else { return [] }
    var found: [(String, Bool)] = []
    while let path = all.nextObject() as? String {
      let parts = path.split(separator: "/")
      if parts.count > 4 { all.skipDescendants() }
      guard parts.last == "programme.yaml" else { continue }
      if parts.count == 2 { found.append((path, false)) }
      if parts.count == 4 && parts[1] == "templates" { found.append((path, true)) }
    }
    return found.sorted { $0.0 < $1.0 }
  }

  private static func read(_ file: URL) -> Data? {
    guard let bytes = FileManager.default.contents(atPath: file.path), bytes.count <= 2_000_000 else { return nil }
    return bytes
  }

  private static func misplaced(_ programme: Programme, _ path: String) -> [Mistake] {
    let folder = path.split(separator: "/").first.map(String.init) ?? ""
    guard programme.slug != folder else { return [] }
    return [
      Mistake(
        path, 1, "The programme is called \(programme.slug) and lies in \(folder).", cure: "Write programme: \(folder)."
      )
    ]
  }

  // Whoever reads its page does not read the rules. An edition that was published before stays readable without.
  private static func unlabelled(_ programme: Programme, _ path: String) -> [Mistake] {
    let amounts = programme.amounts.filter { $0.label == nil }.map { (word: "amount", name: $0.name, line: $0.line) }
    let tables = programme.decisions.filter { $0.isTable && $0.label == nil }.map { ("table", $0.name, $0.line) }
    return (amounts + tables).map {
      Mistake(path, $0.line, "The \($0.word) \($0.name) has no label.", cure: "Write label: {el: …, en: …}.")
    }
  }
}
