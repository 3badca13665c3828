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
      note(error)
      return nil
    }
  }

  /// The tests of one cell.
  func tests(_ names: Set<String>) -> Tests? {
    guard let text = text() else { return nil }
    do throws(SyntaxError) {
      return Tests(text: text, line: line, tests: try UnaryTests(text, names: names))
    } catch {
      note(error)
      return nil
    }
  }

  private func note(_ error: SyntaxError) {
    let place =
      error.line == 1 ? "column \(error.column)" : "line \(error.line), column \(error.column) of the expression"
    note(
      "\(path) is no FEEL (\(place): \(error.message)).",
      cure: error.expected.isEmpty ? "Correct it there." : "Expected there: \(error.expected).")
  }
}
