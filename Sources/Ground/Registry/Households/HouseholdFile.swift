public import Civil
import Storage

/// A household as of a day, with everything that is known of it and of its members.
public struct HouseholdFile: Sendable {
  public let household: Household
  /// Who belongs to it today: the head, the spouse, then from the oldest to the youngest.
  public let members: [HouseholdMember]
  /// Who belongs to it by the spreadsheet, and could not be taken in.
  public let missing: [MissingMember]
  /// All that was told of the household and of each member, in the order in which it was told.
  public let told: [ToldFact]
  /// The papers seen of them, the latest first.
  public let papers: [Paper]
  public let today: CivilDate

  public var head: HouseholdMember? { members.first { $0.relation == .head } }

  /// Whether nobody is known to be missing, and somebody has said that these are all.
  public func isComplete(by vocabulary: Vocabulary) -> Bool {
    let standing = standing(of: Told.membersComplete, .household(household.id), by: vocabulary)
    return standing?.isBelieved == true && standing?.fact.value == .flag(true)
  }

  /// Where the word for a member's marital state and the household disagree.
  public func contradiction(of member: HouseholdMember, by vocabulary: Vocabulary) -> CivilContradiction? {
    guard [.head, .spouse].contains(member.relation), let status = civilStatus(of: member, by: vocabulary) else {
      return nil
    }
    let isPaired = members.contains { $0.relation == .spouse } && members.contains { $0.relation == .head }
    if isPaired { return status.isPaired ? nil : .livesWithSpouse(status) }
    return status.isPaired ? .noSpouseHere(status) : nil
  }

  /// The word for her marital state, as it stands.
  public func civilStatus(of member: HouseholdMember, by vocabulary: Vocabulary) -> CivilStatus.Status? {
    let standing = standing(of: Told.civilStatus, .person(member.id), by: vocabulary)
    guard case .text(let status) = standing?.fact.value else { return nil }
    return CivilStatus.Status(rawValue: status)
  }

  /// How a fact stands today; nil where nobody has told it, or it was taken back.
  public func standing(of fact: String, _ holder: Holder, by vocabulary: Vocabulary) -> Standing? {
    let subject: Fact.Subject = holder.person == nil ? .household : .member
    return Standing(told(fact, of: holder), on: today, under: vocabulary.fact(fact, of: subject)?.valid)
  }

  /// How every fact stands that was told of a person or of the household, in the vocabulary's order.
  public func standings(of holder: Holder, by vocabulary: Vocabulary) -> [(fact: Fact, standing: Standing)] {
    vocabulary.facts(of: holder.person == nil ? .household : .member).compactMap { fact in
      standing(of: fact.name, holder, by: vocabulary).map { (fact, $0) }
    }
  }

  /// All that was told of a fact, what the registry keeps in columns of its own among it. While somebody is missing, whoever
  /// said that these are all is not believed.
  public func told(_ fact: String, of holder: Holder) -> [ToldFact] {
    if fact == Told.membersComplete, !missing.isEmpty { return [] }
    if let member = members.first(where: { $0.id == holder.person }),
      let kept = member.rows.kept(as: fact, of: member.person, on: today)
    {
      return kept
    }
    return told.filter { $0.told.fact == fact && $0.told.holder == holder }
  }
}
