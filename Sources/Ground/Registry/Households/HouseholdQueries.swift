import Civil
import Hellenic
public import Kit
public import Storage

extension Household {
  /// Households lie in no structure: who may view them anywhere views all that exist for them.
  public static func lies(in scope: Scope, as row: SQL) -> SQL {
    "\(scope.reaches(own: "\(row).id")) AND \(exists(in: scope, as: row))"
  }

  public static func compartment(as row: SQL) -> SQL { "\(row).compartment" }

  /// Which exist for the caller: in an open compartment, and not kept from them. Sealed members change nothing about it:
  /// the household is there, and they are not.
  public static func exists(in scope: Scope, as row: SQL = "household") -> SQL {
    let opened = scope.opens(compartment: compartment(as: row))
    return scope.barred.isEmpty ? opened : "\(opened) AND \(row).id NOT IN \(scope.barred)"
  }

  /// The same for what hangs on a household, by the column that names it.
  public static func exists(_ household: SQL, in scope: Scope) -> SQL {
    "EXISTS (SELECT 1 FROM household WHERE household.id = \(household) AND \(exists(in: scope)))"
  }
}

extension Household {
  /// Whether it is known already, as far as it exists for who reads.
  static func isKnown(_ household: ID<Household>, _ look: Look) throws -> Bool {
    let known: [ID<Household>] = try look.all(
      "SELECT id FROM household WHERE household.id = \(household) AND \(within(look.scope))")
    return !known.isEmpty
  }

  /// Whether it has that number, in whatever letters it is typed.
  static func isNumbered(_ number: String) -> SQL { "household.number_fold = \(Greek.fold(number))" }
}

extension Membership {
  /// A membership exists where both its person and its household do.
  public static func lies(in scope: Scope, as row: SQL) -> SQL {
    """
    (\(scope.reaches(own: "\(row).person")) OR \(scope.reaches(own: "\(row).household")))
    AND \(scope.opens(compartment: "\(row).compartment"))
    AND \(Person.exists("\(row).person", in: scope)) AND \(Household.exists("\(row).household", in: scope))
    """
  }

  public static func compartment(as row: SQL) -> SQL { "\(row).compartment" }
}

extension MissingMember {
  public static func lies(in scope: Scope, as row: SQL) -> SQL {
    """
    \(scope.reaches(own: "\(row).household")) AND \(scope.opens(compartment: "\(row).compartment"))
    AND \(Household.exists("\(row).household", in: scope))
    """
  }

  public static func compartment(as row: SQL) -> SQL { "\(row).compartment" }
}

extension Membership {
  /// The memberships of a person that have no end, as far as they exist for who reads.
  static func open(of person: ID<Person>, _ look: Look) throws -> [Membership] {
    try look.beside(
      """
      SELECT * FROM membership WHERE membership.person = \(person) AND membership.ended IS NULL
        AND \(Membership.within(look.scope)) ORDER BY membership.id
      """)
  }

  /// The memberships of a household that hold today, as far as they exist for who reads.
  static func current(in household: ID<Household>, _ look: Look) throws -> [Membership] {
    try look.beside(
      """
      SELECT * FROM membership WHERE membership.household = \(household) AND \(isCurrent(on: look.today))
        AND \(Membership.within(look.scope)) ORDER BY membership.id
      """)
  }

  /// Whether a form was taken before, or what it asks for holds anyhow.
  static func isKnown(
    _ form: ID<Membership>, or person: ID<Person>, in household: ID<Household>, _ look: Look
  ) throws -> Bool {
    let known: [ID<Membership>] = try look.all(
      """
      SELECT membership.id FROM membership WHERE \(Membership.within(look.scope)) AND (membership.id = \(form)
        OR (membership.person = \(person) AND membership.household = \(household) AND membership.ended IS NULL))
      """)
    return !known.isEmpty
  }

  /// Whether it holds on a day.
  static func isCurrent(on day: CivilDate) -> SQL {
    """
    (membership.since IS NULL OR membership.since <= \(day)) AND (membership.ended IS NULL OR membership.ended > \(day))
    """
  }
}
