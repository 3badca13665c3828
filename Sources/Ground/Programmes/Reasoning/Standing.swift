import Civil
import FEEL
import Registry

/// The facts of a household on one day as the rules see them: each present, told otherwise, computed, or unknown.
struct Standing: Sendable {
  let lexicon: Lexicon
  let facts: Facts
  /// The members' keys, in order.
  let ids: [String]
  /// The day; nil in a trial that asks what holds whatever the day.
  private(set) var today: CivilDate?
  /// The day whose facts count, where the programme names one: ages and what else follows from facts are those of then, and
  /// no waiting changes them.
  let asOf: CivilDate?
  private(set) var household = Context()
  private(set) var members: [Context] = []
  /// The household with its members; these are unknown unless somebody says that they are complete.
  private(set) var householdValue: Value = .null
  // What a trial supposes instead of what was told.
  private var supposed: [FactName: Value] = [:]

  init(_ facts: Facts, on today: CivilDate, asOf day: CivilDate? = nil, _ lexicon: Lexicon) {
    self.lexicon = lexicon
    self.facts = facts
    self.today = today
    asOf = day
    ids = facts.members.map(\.id)
    members = facts.members.map(resolved)
    resolveHousehold()
  }

  /// The day as the rules see it.
  var todayValue: Value { today.map(Value.date) ?? .unknown(Unknown("today")) }

  // The day as the facts see it.
  private var factsDay: Value { asOf.map(Value.date) ?? todayValue }

  /// The value of a fact; nil where the vocabulary has none such.
  func value(of name: FactName) -> Value? {
    switch name.holder {
    case .household: household[name.fact]
    case .member(let id): ids.firstIndex(of: id).flatMap { members[$0][name.fact] }
    case .municipality: nil
    }
  }

  /// The same, but for one fact.
  func supposing(_ name: FactName, _ value: Value) -> Standing {
    var other = self
    other.supposed[name] = value
    if case .member(let id) = name.holder, let place = ids.firstIndex(of: id) {
      other.members[place] = other.resolved(facts.members[place])
    }
    other.resolveHousehold()
    return other
  }

  /// The same facts on another day, or on any; what was believed today is believed still.
  func supposing(today day: CivilDate?) -> Standing {
    var other = self
    other.today = day
    other.members = facts.members.map(other.resolved)
    other.resolveHousehold()
    return other
  }

  private func resolved(_ member: Facts.Member) -> Context {
    var context: Context = ["id": .string(member.id)]
    context.put("today", factsDay)
    for entry in lexicon.member {
      context.put(entry.fact.name, value(entry, member.told, FactName(.member(member.id), entry.fact.name), context))
    }
    return context
  }

  private mutating func resolveHousehold() {
    var context: Context = ["today": factsDay]
    let list: Value =
      isComplete ? .list(List(members.map(Value.context))) : .unknown(Unknown(Self.complete.text))
    context.put("members", list)
    for entry in lexicon.household {
      context.put(entry.fact.name, value(entry, facts.household, FactName(.household, entry.fact.name), context))
    }
    household = context
    householdValue = .context(context)
  }

  private func value(
    _ entry: Lexicon.Entry, _ told: [String: Facts.Told], _ name: FactName, _ context: Context
  ) -> Value {
    if let computed = entry.computed { return computed.evaluate(in: context).value }
    let condition = entry.onlyIf?.evaluate(in: context).value
    if condition?.flag == false, let otherwise = entry.fact.otherwise { return Value(otherwise) }
    if let supposed = supposed[name] { return supposed }
    if let told = told[entry.fact.name] { return Value(told.value) }
    if case .unknown(let unknown) = condition { return .unknown(unknown) }
    if let sum = entry.sum { return self.sum(sum) ?? .unknown(Unknown(name.text)) }
    return .unknown(Unknown(name.text))
  }

  private var isComplete: Bool {
    let value = supposed[Self.complete] ?? facts.household[Self.complete.fact].map { Value($0.value) }
    return value?.flag == true
  }

  private static let complete = FactName(.household, "members complete")

  /// The sum of a fact of all members, where anybody told a part of it; unknown while a part is missing.
  private func sum(_ fact: String) -> Value? {
    guard facts.members.contains(where: { $0.told[fact] != nil }) else { return nil }
    guard isComplete else { return .unknown(Unknown(Self.complete.text)) }
    var (total, causes) = (Number(0), Set<String>())
    for member in members {
      switch member[fact] {
      case .number(let number)?: total = total.adding(number) ?? total
      case .unknown(let unknown)?: causes.formUnion(unknown.causes)
      default: causes.insert("household.\(fact)")
      }
    }
    return causes.isEmpty ? .number(total) : .unknown(Unknown(causes: causes))
  }
}
