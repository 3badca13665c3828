/// What is wrong in a file that somebody wrote by hand: where, what, and what to do about it.
public struct Mistake: Error, Hashable, Sendable, CustomStringConvertible {
  /// Whether it stops the file from being used, or is only worth saying.
  public enum Weight: Sendable { case stops, remark }

  public let file: String
  public let line: Int
  public let says: String
  public let cure: String
  public let weight: Weight

  public init(_ file: String, _ line: Int, _ says: String, cure: String, weight: Weight = .stops) {
    self.file = file
    self.line = line
    self.says = says
    self.cure = cure
    self.weight = weight
  }

  /// One line: `nursery/programme.yaml:12: …. Cure.`
  public var description: String { "\(file):\(line): \(says) \(cure)" }
}

/// All that is wrong with what was to be read.
public struct Mistakes: Error, Sendable, CustomStringConvertible {
  public let all: [Mistake]

  public init(_ all: [Mistake]) { self.all = all }

  public var description: String { all.map(\.description).joined(separator: "\n") }
}
