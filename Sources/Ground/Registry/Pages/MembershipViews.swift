import Foundation
import Kit
import Pages
import Storage

/// What somebody is in a household: to be put right, to become the head, to end.
struct MembershipPage {
  /// Which of its forms.
  enum Part: String { case relation, head, end }

  let visit: Visit
  let file: HouseholdFile
  let member: HouseholdMember
  var typed = Typed()
  /// The form that came back.
  var part: Part?

  private var language: Language { visit.language }
  private var home: String { RegistryPages.address(ofHousehold: file.household.number) }
  private var here: String { RegistryPages.address(of: member, in: file) }
  private var isHead: Bool { member.relation == .head }
  private var name: String { member.person.names.listed }

  var page: Page {
    Page(
      "\(name), \(Word.householdNumbered(file.household.number)[language])", in: language, place: "/search",
      isRefused: typed.isRefused,
      main: """
        <div class="head">\(crumbs)</div>
        <div class="slim flow">
        \(part.flatMap { ErrorSummary(typed, suffix: "-\($0.rawValue)").html(in: language) })
        <div><h1>\(name)</h1><p class="m s">\(standing, in: language)</p></div>
        \(isHead ? "<p>\(.isHead, in: language)</p>" : "\(relation)\(head)")\(end)
        </div>
        """)
  }

  /// How it stands, box by box of one of its forms.
  func now(of part: Part) -> [String: Word] {
    switch part {
    case .relation: ["relation": member.relation.words]
    case .head:
      Dictionary(
        file.members.map { (NewHead.field(of: $0.membership.id), $0.relation.words) }, uniquingKeysWith: { $1 })
    case .end: [:]
    }
  }

  private var crumbs: HTML {
    Crumbs([(.people, "/search"), (.householdNumbered(file.household.number), home)], here: .same(name))
      .html(in: language)
  }

  private var standing: Word {
    member.membership.since.map { .since(member.relation.words, .day($0)) } ?? member.relation.words
  }

  private var relation: HTML {
    let typed = typed(of: .relation, or: [("relation", member.relation.rawValue)])
    return form(
      .relation, .correctRelation, .other,
      fields: Selection("relation", .relationToHead, Self.lines(of: Self.others)).html(
        typed, suffix: "-relation", in: language))
  }

  // What follows from what they were is chosen already; the rest is asked.
  private var head: HTML {
    let others = file.members.filter { $0.id != member.id }
    let follows = others.map { other -> (name: String, value: String) in
      let relation = other.relation.towards(newHead: member.relation)
      return (NewHead.field(of: other.membership.id), relation?.rawValue ?? "")
    }
    let typed = typed(of: .head, or: follows)
    let fields = others.map { other in
      Selection(
        NewHead.field(of: other.membership.id), .whatIs(other.person.names.listed), Self.lines(of: Self.others)
      ).html(typed, suffix: "-head", in: language)
    }
    return form(
      .head, .makeHead, .other,
      fields: """
        <input type="hidden" name="household" value="\(file.household.id.rawValue.uuidString)">\
        <p>\(.makeHeadHelp, in: language)</p>\(fields)\(DateBoxes("from", .headFrom).html(typed.filled("from", with: file.today), suffix: "-head", in: language))
        """)
  }

  private var end: HTML {
    form(
      .end, .endMembership, .grave, button: .endIt,
      fields: """
        <p>\(.endMembershipHelp, in: language)</p>\
        \(DateBoxes("day", .leftOn).html(typed(of: .end, or: []).filled("day", with: file.today), suffix: "-end", in: language))
        """)
  }

  private func form(
    _ part: Part, _ title: Word, _ weight: Button.Weight, button: Word? = nil, fields: HTML
  ) -> HTML {
    let action = "\(here)/\(part.rawValue)"
    return Panel(
      title, id: part.rawValue,
      body: """
        <form method="post" action="\(link: action)" novalidate>\(visit.token(for: action, on: here))\
        <input type="hidden" name="membership" value="\(member.membership.id.rawValue.uuidString)">\
        <input type="hidden" name="version" value="\(member.membership.version)">
        \(fields)
        <div class="acts">\(Button.send(button ?? title, weight, in: language))</div></form>
        """
    ).html(in: language)
  }

  private func typed(of part: Part, or standing: [(name: String, value: String)]) -> Typed {
    part == self.part ? typed : Typed(standing)
  }

  private static let others = Membership.Relation.allCases.filter { $0 != .head }

  private static func lines(of relations: [Membership.Relation]) -> [(value: String, text: Word)] {
    [("", Word.chooseOne)] + relations.map { ($0.rawValue, $0.words) }
  }
}

extension RegistryPages {
  /// The address of a member's place in a household.
  static func address(of member: HouseholdMember, in file: HouseholdFile) -> String {
    Location.of("households", file.household.number, "members", "\(member.id.rawValue)".lowercased())
  }
}
