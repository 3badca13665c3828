public import Civil
import Foundation
public import Registry
import Storage

extension Facts {
  /// What is believed on a day of a household that was read: of each fact what counts of all that was told. Members are named by
  /// their identity. Who is whose parent or spouse follows from what each is to the head, where nobody told otherwise. Where the
  /// facts of another day count, `asOf`, they stand as they did then; who lives there is as the file was read.
  public init(_ file: HouseholdFile, _ vocabulary: Vocabulary, on day: CivilDate, asOf then: CivilDate? = nil) {
    let told = { (holder: Holder) in
      vocabulary.facts(of: holder.person == nil ? .household : .member).reduce(into: [String: Told]()) { told, fact in
        let all = file.told(fact.name, of: holder)
        let standing =
          then.map { Registry.Standing(all, asOf: $0, under: fact.valid) }
          ?? Registry.Standing(all, on: day, under: fact.valid)
        guard let standing, standing.isBelieved, let value = FactValue(standing.fact.value), value.fits(fact.type)
        else {
          return
        }
        told[fact.name] = Told(value)
      }
    }
    let kin = Kinship(file.members.map { ($0.id.rawValue.uuidString, $0.relation) })
    let members = file.members.map { member in
      let key = member.id.rawValue.uuidString
      let derived = kin.facts(of: key, member.relation).mapValues { Told($0) }
      return Member(key, derived.merging(told(.person(member.id))) { _, told in told })
    }
    let papers = file.papers.map { paper in
      Paper(
        paper.document, of: paper.person?.rawValue.uuidString ?? "household", seen: paper.seen, until: paper.until)
    }
    self.init(household: told(.household(file.household.id)), members: members, papers: papers)
  }
}

/// What follows from what each member is to the household's head.
struct Kinship {
  let members: [(key: String, relation: Membership.Relation)]

  init(_ members: [(String, Membership.Relation)]) { self.members = members.map { (key: $0.0, relation: $0.1) } }

  /// Spouse and parents, as far as the relations say; what they leave open is not there.
  func facts(of key: String, _ relation: Membership.Relation) -> [String: FactValue] {
    var facts: [String: FactValue] = [:]
    let (heads, spouses, parents) = (keys(.head), keys(.spouse), keys(.parent))
    guard !heads.isEmpty else { return [:] }
    let isPlain = members.allSatisfy { [.head, .spouse, .child].contains($0.relation) }
    switch relation {
    case .head:
      facts["spouse"] = .members(spouses)
      facts["parents"] = .members(parents)
    case .spouse:
      facts["spouse"] = .members(heads)
      if isPlain { facts["parents"] = .members([]) }
    case .child: facts["parents"] = .members(heads + spouses)
    case .sibling: facts["parents"] = .members(parents)
    case .parent: if keys(.grandparent).isEmpty { facts["parents"] = .members([]) }
    case .grandchild, .grandparent, .relative, .other: break
    }
    return facts
  }

  private func keys(_ relation: Membership.Relation) -> [String] {
    members.filter { $0.relation == relation }.map(\.key)
  }
}

extension FactValue {
  /// Whether it is of the type that a fact has by now: what was told under an older vocabulary may be none.
  func fits(_ type: FactType) -> Bool {
    switch (type, self) {
    case (.number, .number), (.boolean, .flag), (.date, .day), (.text, .text), (.members, .members): true
    default: false
    }
  }

  /// What was told; nil where it was taken back.
  init?(_ told: ToldValue) {
    switch told {
    case .number(let text):
      guard let number = FactNumber(string: text, locale: Locale(identifier: "en_US_POSIX")) else { return nil }
      self = .number(number)
    case .flag(let flag): self = .flag(flag)
    case .day(let day): self = .day(day)
    case .text(let text): self = .text(text)
    case .people(let ids): self = .members(ids.map { $0.rawValue.uuidString })
    case .withdrawn: return nil
    }
  }
}
