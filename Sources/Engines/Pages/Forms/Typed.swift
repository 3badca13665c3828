/// What stands in a form, and what is wrong with it: a form that comes back is filled.
public struct Typed: Sendable {
  /// What is wrong with one box, in the words that stand beside it and at the top of the page.
  public struct Fault: Hashable, Sendable {
    /// The box's name.
    public let field: String
    /// What to write.
    public let reason: Word

    /// A fault of a box.
    public init(_ field: String, _ reason: Word) {
      self.field = field
      self.reason = reason
    }
  }

  /// What stands in the boxes, in their order.
  public let values: [(name: String, value: String)]
  /// What is wrong, box by box.
  public let faults: [Fault]
  /// What somebody else wrote in the meantime, by box, to stand beside what was typed; nil where nobody did.
  public let now: [String: Word]?

  /// A form as it was typed, or as it stands before anyone typed.
  public init(
    _ values: [(name: String, value: String)] = [], faults: [Fault] = [], now: [String: Word]? = nil
  ) {
    self.values = values
    self.faults = faults
    self.now = now
  }

  /// Whether it comes back: something is wrong, or came too late.
  public var isRefused: Bool { !faults.isEmpty || now != nil }

  /// What stands in the first box of that name.
  public func value(_ name: String) -> String { values.first { $0.name == name }?.value ?? "" }

  /// What stands in all boxes of that name.
  public func all(_ name: String) -> [String] { values.filter { $0.name == name }.map(\.value) }

  func fault(_ name: String) -> Word? { faults.first { $0.field == name }?.reason }

  /// The identity that a box of that name has in the page. A form that stands on a page several times is told apart by
  /// a suffix of its own.
  static func id(_ name: String, _ suffix: String) -> String {
    (name + suffix).map { $0.isLetter || $0.isNumber || $0 == "_" ? "\($0)" : "-" }.joined()
  }
}
