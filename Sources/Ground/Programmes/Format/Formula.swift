import FEEL
import Registry

/// FEEL as a file writes it, compiled, with its line.
struct Formula: Sendable {
  let text: String
  let line: Int
  let expression: Expression
}

/// Unary tests of one cell of a table, compiled.
struct Tests: Sendable {
  let text: String
  let line: Int
  let tests: UnaryTests
}

extension Passage {
  /// FEEL over these names; what does not parse is noted with its column and what was expected there.
  func formula(_ names: Set<String>) -> Formula? {
    guard let text = text() else { return nil }
    do throws(SyntaxError) {
      return Formula(text: text, line: line, expression: try Expression(text, names: names))
    } catch {
      note(error, text, names)
      return nil
    }
  }

  /// The tests of one cell.
  func tests(_ names: Set<String>) -> Tests? {
    guard let text = text() else { return nil }
    do throws(SyntaxError) {
      return Tests(text: text, line: line, tests: try UnaryTests(text, names: names))
    } catch {
      note(error, text, names)
      return nil
    }
  }

  private func note(_ error: SyntaxError, _ text: String, _ names: Set<String>) {
    let place =
      error.line == 1 ? "column \(error.column)" : "line \(error.line), column \(error.column) of the expression"
    let expected = error.expected.isEmpty ? "Correct it there." : "Expected there: \(error.expected)."
    let meant = Self.words(around: error.offset, in: text).flatMap { Nearest.name(to: $0, among: names.sorted()) }
    note("\(path) is no FEEL (\(place): \(error.message)).", cure: meant.map { "Write \($0)." } ?? expected)
  }

  /// The words without a sign between them around a place that cannot be read: a name of several words, perhaps misspelt.
  private static func words(around offset: Int, in text: String) -> String? {
    let scalars = Array(text.unicodeScalars)
    guard offset < scalars.count else { return nil }
    let isWord = { (scalar: Unicode.Scalar) in scalar.properties.isAlphabetic || scalar == " " || scalar.isASCIIDigit }
    let start = scalars[..<offset].lastIndex { !isWord($0) }.map { $0 + 1 } ?? 0
    let end = scalars[offset...].firstIndex { !isWord($0) } ?? scalars.count
    guard start < end else { return nil }
    let words = String(String.UnicodeScalarView(scalars[start..<end])).split(separator: " ").map(String.init)
    let before = String(String.UnicodeScalarView(scalars[start..<offset])).split(separator: " ").count
    let first = words[..<min(before, words.count)].lastIndex { Vocabulary.keywords.contains($0) }.map { $0 + 1 } ?? 0
    let last = words[min(before, words.count)...].firstIndex { Vocabulary.keywords.contains($0) } ?? words.count
    return last - first > 1 ? words[first..<last].joined(separator: " ") : nil
  }
}

extension Unicode.Scalar {
  fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
