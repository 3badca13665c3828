public import Civil
public import Kit
import Pages
public import Storage

/// That another member becomes the head, with what each of the others is to her.
public struct NewHead: Sendable {
  public let household: ID<Household>
  /// The membership of who becomes the head.
  public let membership: ID<Membership>
  /// What each of the others is to her, by membership.
  public let relations: [ID<Membership>: Membership.Relation]
  public let from: CivilDate?

  public init(
    _ membership: ID<Membership>, of household: ID<Household>, relations: [ID<Membership>: Membership.Relation],
    from day: CivilDate? = nil
  ) {
    self.membership = membership
    self.household = household
    self.relations = relations
    from = day
  }
}

extension Desk {
  /// Makes another member the head from a day on. What the others were to the former head ends that day, and what they are to the
  /// new one begins. Saying it twice says it once. Throws `invalid`, `changedMeanwhile` where the members are no more those of
  /// the form, `notFound`, and `notAllowed`.
  public func choose(_ choice: NewHead) async throws {
    try await write(.editPerson, for: .correction) { work in
      _ = try work.lock(choice.household)
      let chosen = try work.find(choice.membership)
      let members = try Membership.current(in: choice.household, work)
      if members.contains(where: { $0.relation == .head && $0.person == chosen.person }) { return }
      guard Set(members.map(\.id)) == Set(choice.relations.keys).union([chosen.id]) else {
        throw Refusal.changedMeanwhile
      }
      let errors = choice.errors(members, on: work.today)
      guard errors.isEmpty else { throw Refusal.invalid(errors) }
      for member in members {
        try work.relate(member, as: choice.relations[member.id] ?? .head, from: choice.from ?? work.today)
      }
    }
  }
}

extension NewHead {
  /// The field of a form at which it is said what a member is to the new head.
  public static func field(of membership: ID<Membership>) -> String { "relation.\(membership.rawValue)" }

  fileprivate func errors(_ members: [Membership], on today: CivilDate) -> [FieldError] {
    var errors = relations.filter { $0.value == .head }.map { FieldError(Self.field(of: $0.key), .oneHead) }
    errors.sort { $0.field < $1.field }
    let day = from ?? today
    if day > today { errors.append(FieldError("from", .dayAhead)) }
    if members.contains(where: { $0.since.map { day < $0 } == true }) {
      errors.append(FieldError("from", .endsBeforeItBegins))
    }
    return errors
  }
}

extension Work {
  /// What somebody is to the head from a day on; what she was until then stays.
  fileprivate func relate(_ membership: Membership, as relation: Membership.Relation, from day: CivilDate) throws {
    guard membership.relation != relation else { return }
    var membership = membership
    guard membership.since != day else {
      membership.relation = relation
      return try update(&membership)
    }
    membership.ended = day
    try update(&membership)
    try insert(
      Membership(
        of: membership.person, in: membership.household, as: relation, since: day, compartment: membership.compartment))
  }
}

extension Membership.Relation {
  /// What somebody who was this to the former head is to the new one, who was `head` to the former; nil where that does not follow
  /// and has to be asked.
  public func towards(newHead head: Membership.Relation) -> Membership.Relation? {
    switch head {
    case .spouse: self == .child ? .child : self == .head ? .spouse : nil
    case .child: Self.towardsChild[self]
    case .parent: Self.towardsParent[self]
    case .sibling: Self.towardsSibling[self]
    case .grandchild: self == .head ? .grandparent : nil
    case .grandparent: self == .head ? .grandchild : nil
    case .relative: self == .head ? .relative : nil
    case .head, .other: self == .head ? .other : nil
    }
  }

  // A child's parents are taken to be the head and the head's spouse, as the rules take them.
  private static let towardsChild: [Self: Self] = [
    .head: .parent, .spouse: .parent, .child: .sibling, .parent: .grandparent, .sibling: .relative,
    .grandparent: .relative, .relative: .relative,
  ]
  private static let towardsParent: [Self: Self] = [
    .head: .child, .child: .grandchild, .sibling: .child, .grandchild: .relative, .spouse: .relative,
  ]
  private static let towardsSibling: [Self: Self] = [
    .head: .sibling, .sibling: .sibling, .parent: .parent, .grandparent: .grandparent, .child: .relative,
    .grandchild: .relative, .spouse: .relative,
  ]
}
