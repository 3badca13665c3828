import Kit
import Storage

/// A row that hangs on somebody, read for her page: the audit names her, and not each row.
struct Beside<R: Personal>: Concerning, Decodable {
  let record: R
  var concerns: [Subject] { record.concerns }

  init(from decoder: any Decoder) throws { record = try R(from: decoder) }
}

extension Look {
  /// The rows of a statement, for the page of those on whom they hang.
  func beside<R: Personal>(_ sql: SQL) throws -> [R] {
    let rows: [Beside<R>] = try all(sql)
    return rows.map(\.record)
  }
}
