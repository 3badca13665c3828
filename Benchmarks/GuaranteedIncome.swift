import FEEL

/// The minimum guaranteed income in FEEL alone, as Programmes/minimum-guaranteed-income has it.
enum GuaranteedIncome {
  /// What is paid, from the numbers of adults and minors and the income of six months.
  static let amount = "min(972, 216 + 108 * (adults - 1) + 54 * minors) - income / 6"

  /// Whether and what is paid, from the same.
  static let decision = """
    {
      guaranteed amount: min(972, 216 + 108 * (adults - 1) + 54 * minors),
      income limit: 6 * guaranteed amount,
      eligible: income <= income limit,
      amount: round half up(guaranteed amount - income / 6, 2)
    }
    """

  /// All decisions and conditions, from the facts of a household.
  static let programme = """
    {
      unit: household.members[not(closed care) and not(soldier)],
      adults: count(unit[age >= amounts.adult age or unprotected child]),
      single parent family:
        some p in unit satisfies p.cares alone
        and (every m in unit satisfies m.id = p.id or m.judicial support
             or (m.age < amounts.adult age and list contains(m.parents, p.id))),
      counted adults: if single parent family and count(unit) > adults then adults + 1 else adults,
      counted minors: count(unit) - counted adults,
      guaranteed amount:
        min(amounts.monthly cap,
            amounts.first adult + amounts.further adult * (counted adults - 1) + amounts.minor * counted minors),
      counted income:
        if amounts.work disregard = 0 then household.income last 6 months
        else household.income last 6 months - household.work income last 6 months * amounts.work disregard / 100,
      income limit: amounts.months * guaranteed amount,
      deposits limit:
        min(amounts.deposits cap,
            amounts.deposits first adult
            + amounts.deposits further adult * (counted adults - 1) + amounts.deposits minor * counted minors),
      property limit: min(amounts.property cap, amounts.property first + amounts.property further * (count(unit) - 1)),
      lawful residence: person.residence right != "none",
      adult applicant: person.age >= amounts.adult age,
      may apply: not(person.closed care) and not(person.soldier),
      own unit: not(count(unit) = 1 and person.student and person.age <= amounts.student age),
      low income: counted income <= income limit,
      low deposits: household.deposits <= deposits limit,
      low property: household.property value <= property limit,
      modest vehicles: household.vehicle spending <= amounts.vehicles,
      no luxury: not(household.luxury spending),
      eligible:
        lawful residence and adult applicant and may apply and own unit
        and low income and low deposits and low property and modest vehicles and no luxury,
      amount: round half up(guaranteed amount - counted income / amounts.months, 2)
    }
    """

  /// The names that the programme's text takes from its facts.
  static var names: Set<String> {
    let contexts = [amounts, household(0), member(1, 40, [])]
    return Set(contexts.flatMap(\.names)).union(["household", "person", "amounts"])
  }

  /// A parent with three children, whose income grows with the number.
  static func family(_ number: Int) -> Context {
    ["household": .context(household(number)), "person": .context(member(1, 40, [])), "amounts": .context(amounts)]
  }

  private static let amounts: Context = [
    "first adult": 216, "further adult": 108, "minor": 54, "monthly cap": 972, "months": 6, "adult age": 18,
    "student age": 25, "work disregard": 0, "deposits first adult": 4800, "deposits further adult": 2400,
    "deposits minor": 1200, "deposits cap": 14400, "property first": 90000, "property further": 15000,
    "property cap": 150000, "vehicles": 6000,
  ]

  private static func household(_ number: Int) -> Context {
    let members = [member(1, 40, []), member(2, 10 + number % 3, [1]), member(3, 7, [1]), member(4, 3, [1])]
    return [
      "members": .list(List(members.map(Value.context))), "income last 6 months": .integer(100 * number),
      "work income last 6 months": 0, "deposits": .integer(50 * number), "property value": 60000,
      "vehicle spending": 1200, "luxury spending": false,
    ]
  }

  private static func member(_ id: Int, _ age: Int, _ parents: [Value]) -> Context {
    [
      "id": .integer(id), "age": .integer(age), "closed care": false, "soldier": false, "unprotected child": false,
      "cares alone": .boolean(id == 1), "judicial support": false, "parents": .list(List(parents)), "student": false,
      "residence right": "citizen",
    ]
  }
}
