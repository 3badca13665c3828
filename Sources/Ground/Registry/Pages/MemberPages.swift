import Kit
import Pages
import Storage

extension RegistryPages {
  /// The page on which a household gets another member.
  func newMember(_ visit: Visit) async throws -> Answer {
    let file = try await visit.desk.household(number: try visit.parameter("number"))
    var page = AddMemberPage(visit: visit, file: file)
    if let draft = try await visit.halfTyped(Self.members(of: file), in: file.household.compartment) {
      (page.typed, page.isDraft, page.isNew) = (draft, true, draft.value("known").isEmpty)
    }
    if let text = (page.isDraft ? page.typed.value("t") : visit.query["t"]).flatMap(visit.seal.show) {
      page.text = text
      page.found = try await visit.desk.search(text).people
    }
    return .page(page.page)
  }

  /// Takes what is looked for out of the address before anything is shown.
  func findMember(_ visit: Visit) async throws -> Answer {
    let file = try await visit.desk.household(number: try visit.parameter("number"))
    let text = visit.fields["q"] ?? ""
    let page = Self.address(ofHousehold: file.household.number) + "/members/new"
    guard !text.isEmpty, text.count <= 200 else { return .redirect(to: page) }
    return .redirect(to: "\(page)?t=\(visit.seal.hide(text))")
  }

  func addMember(_ visit: Visit) async throws -> Answer {
    let file = try await visit.desk.household(number: try visit.parameter("number"))
    var page = AddMemberPage(visit: visit, file: file)
    do {
      if visit.fields["known"] == nil {
        try await addNew(visit, file, &page)
      } else {
        try await addKnown(visit, file, &page)
      }
    } catch Refusal.invalid(let errors) { return .refused(page.refused(errors).page) }
    return .redirect(to: Self.address(ofHousehold: file.household.number) + "?noted=1")
  }

  private func addKnown(_ visit: Visit, _ file: HouseholdFile, _ page: inout AddMemberPage) async throws {
    let joining = try visit.form(JoiningForm.self)
    page.found = try await candidates(visit)
    var errors = joining.unread
    let person: ID<Person>? = try visit.fields["person"] == nil ? nil : visit.hidden("person")
    if person == nil { errors.insert(FieldError("person", .choosePerson), at: 0) }
    guard let person, let relation = joining.chosen, errors.isEmpty else { throw Refusal.invalid(errors) }
    try await visit.desk.addMember(
      person, to: file.household.id, as: relation, from: joining.from, form: try visit.formNumber())
  }

  private func addNew(_ visit: Visit, _ file: HouseholdFile, _ page: inout AddMemberPage) async throws {
    page.isNew = true
    let (form, joining) = (try visit.form(NewPersonForm.self), try visit.form(JoiningForm.self))
    let newcomer = form.person(try visit.formNumber())
    let examined = try await visit.desk.examine(newcomer)
    page.found = examined.bearers.isEmpty ? nil : examined.bearers
    let errors = form.placed(form.unread + examined.errors + joining.unread)
    guard let relation = joining.chosen, errors.isEmpty else { throw Refusal.invalid(errors) }
    try await visit.desk.addMember(newcomer, to: file.household.id, as: relation, from: joining.from)
  }

  // Whom the form had found, to be shown again.
  private func candidates(_ visit: Visit) async throws -> [FoundPerson]? {
    guard let text = visit.fields["t"].flatMap(visit.seal.show) else { return nil }
    return try await visit.desk.search(text).people
  }

  static func members(of file: HouseholdFile) -> String { "/households/\(file.household.number)/members" }
}
