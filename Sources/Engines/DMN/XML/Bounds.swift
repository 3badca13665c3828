/// How large a model may be. What goes beyond is refused, with the line where it did.
public struct Bounds: Sendable, Hashable {
  /// Bytes of a file.
  public var size = 64_000_000

  /// Elements inside each other.
  public var depth = 200

  /// Elements of a file.
  public var count = 1_000_000

  /// Models that imports bring in, each as often as it is imported.
  public var models = 500

  /// Seconds that a model may take to be made ready.
  public var seconds = 60.0

  /// The usual bounds.
  public static let standard = Bounds()

  /// The usual bounds, to be changed.
  public init() {}
}

/// A model that cannot be read or used: what is wrong, and on which line.
public struct ModelError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What is wrong, in a sentence.
  public let sentence: String

  /// The line of the file; 0 where it is about the model as a whole.
  public let line: Int

  /// An error of a model, at a line where there is one.
  public init(_ sentence: String, line: Int = 0) { (self.sentence, self.line) = (sentence, line) }

  /// One line for a person.
  public var description: String { line > 0 ? "line \(line): \(sentence)" : sentence }
}
