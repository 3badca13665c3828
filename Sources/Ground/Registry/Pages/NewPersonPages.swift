import Kit
import Pages
import Storage

extension RegistryPages {
  /// The form on which somebody new is taken in; a number that was looked for stands in it already.
  func newPerson(_ visit: Visit) async throws -> Answer {
    let draft = try await visit.halfTyped(Self.people)
    return .page(NewPersonPage(visit: visit, typed: draft ?? lookedFor(visit), isDraft: draft != nil).page)
  }

  func takeIn(_ visit: Visit) async throws -> Answer {
    let form = try visit.form(NewPersonForm.self)
    let newcomer = form.person(try visit.formNumber())
    do {
      let examined = try await visit.desk.examine(newcomer)
      guard examined.errors.isEmpty, form.unread.isEmpty else {
        return refused(visit, form, form.unread + examined.errors, examined.bearers)
      }
      let id = try await visit.desk.takeIn(newcomer)
      return .redirect(to: Self.address(of: id) + "?noted=1")
    } catch Refusal.invalid(let errors) { return refused(visit, form, errors, []) }
  }

  func openHousehold(_ visit: Visit) async throws -> Answer {
    let person: ID<Person> = try visit.hidden("person")
    do {
      let household = try await visit.desk.openHousehold(of: person, form: try visit.formNumber())
      return .redirect(to: Self.address(ofHousehold: household.number) + "?noted=1")
    } catch Refusal.invalid { return .redirect(to: Self.address(of: person)) }
  }

  private func refused(
    _ visit: Visit, _ form: NewPersonForm, _ errors: [FieldError], _ bearers: [FoundPerson]
  ) -> Answer {
    let typed = visit.fields.without().typed(form.placed(errors))
    return .refused(NewPersonPage(visit: visit, typed: typed, bearers: bearers).page)
  }

  // A name that was looked for is in no order that a form could trust.
  private func lookedFor(_ visit: Visit) -> Typed {
    guard let text = visit.query["t"].flatMap(visit.seal.show) else { return Typed() }
    let digits = text.filter { !$0.isWhitespace }
    guard digits.allSatisfy(\.isNumber) else { return Typed() }
    switch digits.count {
    case 11: return Typed([("amka", digits)])
    case 9: return Typed([("afm", digits)])
    default: return Typed()
    }
  }

  static let people = "/people"
}
