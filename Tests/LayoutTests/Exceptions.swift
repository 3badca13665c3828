/// What the house allows itself beside its rules, each with its reason.
enum Exceptions {
  /// Files that turn an error into nothing, because there it means nothing.
  static let silenced = [
    "Municipality/Veil": "what cannot be opened was not sealed here, and is the same as nothing",
    "Programmes/JSON+Codable": "a JSON value is of the first kind that reads it",
    "FEEL/Pattern": "FEEL answers an error with null",
    "FEEL/BuiltIns+Ranges": "FEEL answers an error with null",
    "FEEL/Value+JSON": "a JSON value is of the first kind that reads it",
    "FEEL/Parser+Operand": "a look ahead that fails is no operand",
    "Registry/SheetFile": "a file that was read is read, whether or not it closes",
    "StorageSQLite/SQLiteDatabase": "a pool that cannot be closed ends with the program",
  ]
  /// Functions longer than 40 lines.
  static let long: [String: String] = [:]
  /// Statements outside the files of queries.
  static let speaking: [String: String] = [:]
}
