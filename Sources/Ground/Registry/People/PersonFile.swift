public import Civil
import Storage

/// A person as of a day, with everything that is known of her.
public struct PersonFile: Sendable {
  public let person: Person
  /// What she was called before, the latest first.
  public let formerNames: [FormerName]
  public let rows: PersonRows
  /// Where she belongs and belonged, today's first.
  public let belongings: [Belonging]
  /// The household to which she belongs today.
  public let household: HouseholdFile?
  /// All that was told of her, in the order in which it was told.
  public let told: [ToldFact]
  /// Her papers, the latest first.
  public let papers: [Paper]
  public let today: CivilDate

  /// That she belongs, or belonged, to a household.
  public struct Belonging: Sendable {
    public let membership: Membership
    public let number: String
  }

  public var address: Address? { rows.addresses.first { $0.holds(on: today) } }

  /// Where the word for her marital state and her household disagree.
  public func contradiction(by vocabulary: Vocabulary) -> CivilContradiction? {
    guard let household, let member = household.members.first(where: { $0.id == person.id }) else { return nil }
    return household.contradiction(of: member, by: vocabulary)
  }

  /// How every fact stands that was told of her, in the vocabulary's order.
  public func standings(by vocabulary: Vocabulary) -> [(fact: Fact, standing: Standing)] {
    vocabulary.facts(of: .member).compactMap { fact in
      let told = rows.kept(as: fact.name, of: person, on: today) ?? told.filter { $0.told.fact == fact.name }
      return Standing(told, on: today, under: fact.valid).map { (fact, $0) }
    }
  }
}
