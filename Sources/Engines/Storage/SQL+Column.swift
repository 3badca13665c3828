extension SQL {
  /// The table and the column of a name that stands in the source, such as `membership.person`.
  public static func split(_ name: StaticString) -> (table: SQL, column: SQL) {
    let parts = "\(name)".split(separator: ".", maxSplits: 1)
    precondition(parts.count == 2, "\(name) names no column of a table.")
    return ("\(raw: parts[0])", "\(raw: parts[1])")
  }
}
