import Civil
import Kit
import Storage

extension OneTimeCode {
  /// The code of an account that still stands, if there is one.
  static func open(of account: ID<Account>, in transaction: any Transaction) throws -> OneTimeCode? {
    let rows: [OneTimeCode] = try transaction.all(
      "SELECT * FROM one_time_code WHERE account = \(account) AND ended IS NULL")
    return rows.first
  }
}

extension Work {
  /// Gives an account a code in place of any other.
  func issue(_ code: OneTimeCode) throws {
    try endCodes(of: code.account)
    try insert(code, unscoped: "It hangs on an account that the caller may change.")
  }

  /// From now on no code of an account opens anything.
  func endCodes(of account: ID<Account>) throws {
    try execute(
      "UPDATE one_time_code SET ended = \(now) WHERE account = \(account) AND ended IS NULL", on: OneTimeCode.self,
      changing: "ended", unscoped: "It hangs on an account that the caller may change.")
  }
}
