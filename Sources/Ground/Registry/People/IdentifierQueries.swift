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
