/// FEEL that cannot be read: what was expected, and where.
public struct SyntaxError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What is wrong, in a sentence.
  public let message: String

  /// What could have stood there.
  public let expected: String

  /// Where, in Unicode scalars from the start of the text.
  public let offset: Int

  /// The line, beginning with 1.
  public let line: Int

  /// The column, beginning with 1.
  public let column: Int

  init(_ message: String, expected: String, at offset: Int, in text: some Collection<Unicode.Scalar>) {
    self.message = message
    self.expected = expected
    self.offset = offset
    let position = Position(of: offset, in: text)
    line = position.line
    column = position.column
  }

  /// One line for a person: where, what, and what was expected.
  public var description: String {
    "line \(line), column \(column): \(message)" + (expected.isEmpty ? "" : "; expected \(expected)")
  }
}

/// A line and a column, both beginning with 1.
public struct Position: Sendable, Hashable {
  /// The line.
  public let line: Int

  /// The column, in Unicode scalars.
  public let column: Int

  /// Where the scalar with this offset stands in a text.
  public init(of offset: Int, in text: some Collection<Unicode.Scalar>) {
    let before = text.prefix(offset)
    line = 1 + before.count { $0 == "\n" }
    column =
      1
      + (before.reversed().firstIndex { $0 == "\n" }.map {
        before.reversed().distance(from: before.reversed().startIndex, to: $0)
      } ?? before.count)
  }
}
