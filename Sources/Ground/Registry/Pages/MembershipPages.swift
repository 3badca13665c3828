import Civil
import Foundation
import Kit
import Pages
import Storage

extension RegistryPages {
  /// What somebody is in a household, and what may be done about it.
  func membership(_ visit: Visit) async throws -> Answer {
    .page(try await membershipPage(visit).page)
  }

  func correctRelation(_ visit: Visit) async throws -> Answer {
    let (id, version): (ID<Membership>, Int) = (try visit.hidden("membership"), try visit.version())
    return try await changing(visit, .relation) {
      guard let relation = visit.fields["relation"].flatMap(Membership.Relation.init(rawValue:)) else {
        throw Refusal.invalid([FieldError("relation", .chooseRelation)])
      }
      try await visit.desk.correct(id, version: version, relation: relation)
    }
  }

  func endMembership(_ visit: Visit) async throws -> Answer {
    let (id, version): (ID<Membership>, Int) = (try visit.hidden("membership"), try visit.version())
    return try await changing(visit, .end) {
      try await visit.desk.endMembership(id, version: version, on: try visit.day("day"))
    }
  }

  func chooseHead(_ visit: Visit) async throws -> Answer {
    let (id, household): (ID<Membership>, ID<Household>) = (
      try visit.hidden("membership"), try visit.hidden("household")
    )
    return try await changing(visit, .head) {
      var errors: [FieldError] = []
      var relations: [ID<Membership>: Membership.Relation] = [:]
      for field in visit.fields.all where field.name.hasPrefix("relation.") {
        guard let other = UUID(uuidString: String(field.name.dropFirst("relation.".count))) else {
          throw Refusal.notFound
        }
        relations[ID(rawValue: other)] = Membership.Relation(rawValue: field.value)
        if relations[ID(rawValue: other)] == nil { errors.append(FieldError(field.name, .chooseRelation)) }
      }
      let day = TypedDate.read("from", in: visit.fields)
      if case .failure(let fault) = day { errors.append(FieldError(fault.field, fault.reason)) }
      guard case .success(let from) = day, errors.isEmpty else { throw Refusal.invalid(errors) }
      try await visit.desk.choose(NewHead(id, of: household, relations: relations, from: from))
    }
  }

  // Does it and shows the household; what was refused comes back on the page that it stood on.
  private func changing(
    _ visit: Visit, _ form: MembershipPage.Part, _ verb: () async throws -> Void
  ) async throws -> Answer {
    do {
      try await verb()
    } catch Refusal.invalid(let errors) {
      var page = try await membershipPage(visit)
      page.typed = visit.fields.without().typed(errors.map(Self.placed))
      page.part = form
      return .refused(page.page)
    } catch Refusal.changedMeanwhile {
      guard var page = try await stillThere(visit) else { throw Refusal.changedMeanwhile }
      page.typed = visit.fields.without().late(now: page.now(of: form))
      page.part = form
      return .late(page.page)
    }
    return .redirect(to: Self.address(ofHousehold: try visit.parameter("number")) + "?noted=1")
  }

  // Who has left meanwhile has no page any more.
  private func stillThere(_ visit: Visit) async throws -> MembershipPage? {
    do { return try await membershipPage(visit) } catch Refusal.notFound { return nil }
  }

  private func membershipPage(_ visit: Visit) async throws -> MembershipPage {
    let file = try await visit.desk.household(number: try visit.parameter("number"))
    let member = file.members.first { "\($0.id.rawValue)".lowercased() == visit.parameters["id"]?.lowercased() }
    guard let member else { throw Refusal.notFound }
    return MembershipPage(visit: visit, file: file, member: member)
  }

  private static func placed(_ error: FieldError) -> FieldError {
    ["day", "from"].contains(error.field) ? FieldError("\(error.field).day", error.reason) : error
  }
}
