import Kit
import Storage

extension Entry {
  /// The sealed entries in the order of the chain.
  static func eachSealed(in transaction: any Transaction, _ body: (Entry) throws -> Void) throws {
    try each("audit.number IS NOT NULL", orderedBy: "audit.number", in: transaction, body)
  }

  /// Those that wait to be sealed.
  static func eachUnsealed(in transaction: any Transaction, _ body: (Entry) throws -> Void) throws {
    try each("audit.number IS NULL", orderedBy: "audit.id", in: transaction, body)
  }
}
