public import Kit
public import Storage

extension Identifier {
  public static func lies(in scope: Scope, as row: SQL) -> SQL { Person.hangs(row, in: scope) }
  public static func compartment(as row: SQL) -> SQL { "\(row).compartment" }
}

extension FormerName {
  public static func lies(in scope: Scope, as row: SQL) -> SQL { Person.hangs(row, in: scope) }
  public static func compartment(as row: SQL) -> SQL { "\(row).compartment" }
}

extension CivilStatus {
  public static func lies(in scope: Scope, as row: SQL) -> SQL { Person.hangs(row, in: scope) }
  public static func compartment(as row: SQL) -> SQL { "\(row).compartment" }
}

extension Address {
  public static func lies(in scope: Scope, as row: SQL) -> SQL { Person.hangs(row, in: scope) }
  public static func compartment(as row: SQL) -> SQL { "\(row).compartment" }
}

extension Contact {
  public static func lies(in scope: Scope, as row: SQL) -> SQL { Person.hangs(row, in: scope) }
  public static func compartment(as row: SQL) -> SQL { "\(row).compartment" }
}

extension FormerName {
  /// What people were called before, the latest first.
  static func all(
    of people: some Collection<ID<Person>>, within scope: Scope, _ look: Look
  ) throws -> [ID<Person>: [FormerName]] {
    let rows: [FormerName] = try look.all(
      """
      SELECT * FROM former_name WHERE former_name.person IN \(people) AND \(within(scope))
      ORDER BY former_name.ended DESC, former_name.id DESC
      """)
    return Dictionary(grouping: rows, by: \.person)
  }
}
