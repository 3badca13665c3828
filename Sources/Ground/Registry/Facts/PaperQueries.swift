public import Kit
public import Storage

extension Holder {
  /// How a row that hangs on a person or a household lies in a scope, by its columns `person`, `household` and
  /// `compartment`: it exists no further than they.
  static func hangs(_ row: SQL, in scope: Scope) -> SQL {
    """
    \(scope.reaches(own: "COALESCE(\(row).person, \(row).household)"))
    AND \(scope.opens(compartment: "\(row).compartment"))
    AND (\(row).person IS NULL OR \(Person.exists("\(row).person", in: scope)))
    AND (\(row).household IS NULL OR \(Household.exists("\(row).household", in: scope)))
    """
  }
}

extension Paper {
  public static func lies(in scope: Scope, as row: SQL) -> SQL { Holder.hangs(row, in: scope) }
  public static func compartment(as row: SQL) -> SQL { "\(row).compartment" }
}

extension Told {
  public static func lies(in scope: Scope, as row: SQL) -> SQL { Holder.hangs(row, in: scope) }
  public static func compartment(as row: SQL) -> SQL { "\(row).compartment" }
}
