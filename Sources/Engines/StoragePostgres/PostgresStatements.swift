/// What is prepared on one connection: the statements used last.
struct PostgresStatements {
  /// A text and the types of its values.
  struct Key: Hashable {
    let text: String
    let types: [UInt32]
  }

  /// A statement that the server knows by a name.
  final class Prepared {
    let name: String
    /// Where its columns stand and of which types they are; known with its first answer.
    var columns: PostgresColumns?
    fileprivate var used = 0

    init(name: String) { self.name = name }
  }

  /// How many the server keeps for a connection.
  static let limit = 256
  private var all: [Key: Prepared] = [:]
  private var count = 0

  /// The name of the one to give up, unused for longest, where there is no room for another; it is forgotten here.
  var leaving: String? {
    mutating get {
      guard all.count >= Self.limit, let oldest = all.min(by: { $0.value.used < $1.value.used }) else { return nil }
      all[oldest.key] = nil
      return oldest.value.name
    }
  }

  mutating func find(_ key: Key) -> Prepared? {
    count += 1
    let known = all[key]
    known?.used = count
    return known
  }

  mutating func add(_ key: Key) -> Prepared {
    count += 1
    let new = Prepared(name: "m\(count)")
    new.used = count
    all[key] = new
    return new
  }

  mutating func remove(_ key: Key) { all[key] = nil }
}
