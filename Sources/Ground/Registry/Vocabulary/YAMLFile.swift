import Foundation
import Yams

/// A YAML file being read, and what is wrong with it so far. Scalars are text; whoever asks says what is due.
public final class YAMLFile {
  public let file: String
  public private(set) var mistakes: [Mistake] = []
  /// Its outermost mapping; nil where the file is no YAML, and the mistake is noted.
  public private(set) var root: Passage?

  /// Reads the text of a file; `file` is how its mistakes name it.
  public init(_ file: String, _ text: String) {
    self.file = file
    do {
      guard text.utf8.count <= Self.limit else {
        note(1, "The file has more than \(Self.limit / 1_000_000) MB.", cure: "Write less.")
        return
      }
      // Before the parser sees it: it writes out whatever an alias repeats.
      if let line = Self.anchor(in: text) {
        note(line, "An anchor (&) stands here.", cure: "Write out what it would repeat, or put the text in quotes.")
        return
      }
      guard let node = try Yams.compose(yaml: text) else {
        note(1, "The file is empty.", cure: "Write it, or remove it.")
        return
      }
      root = Passage(sheet: self, node: node, path: "")
    } catch let error as YamlError {
      note(error, in: text)
    } catch {
      note(1, "This is no YAML.", cure: "Write key: value lines.")
    }
  }

  /// Notes a mistake.
  public func note(_ line: Int, _ says: String, cure: String, weight: Mistake.Weight = .stops) {
    mistakes.append(Mistake(file, line, says, cure: cure, weight: weight))
  }

  private func note(_ error: YamlError, in text: String) {
    switch error {
    case .duplicatedKeysInMapping(let keys, let context):
      let key = keys.first ?? ""
      let line = Self.second(key, in: text, from: context.mark.line)
      note(line, "The key \(key) stands here twice.", cure: "Keep one; the first is on line \(context.mark.line).")
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      note(
        mark.line, "This is no YAML (column \(mark.column): \(problem)).", cure: "Check indentation, colons and quotes."
      )
    default: note(1, "This is no YAML.", cure: "Save the file as UTF-8 text with key: value lines.")
    }
  }

  // The parser tells the first of two; the second is on the first later line that begins with the key, or on its own.
  private static func second(_ key: String, in text: String, from line: Int) -> Int {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let indent = lines.indices.contains(line - 1) ? lines[line - 1].prefix { $0 == " " } : ""
    let later = lines.enumerated().dropFirst(line).first { $0.element.hasPrefix("\(indent)\(key):") }
    return later.map { $0.offset + 1 } ?? line
  }

  private static func anchor(in text: String) -> Int? {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.firstIndex { $0.firstMatch(of: #/^[^#"']*[\s:,\[{-]&\w/#) != nil }.map { $0 + 1 }
  }

  private static let limit = 2_000_000
}
