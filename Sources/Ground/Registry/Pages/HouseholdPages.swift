import Kit
import Pages

extension RegistryPages {
  func household(_ visit: Visit) async throws -> Answer {
    let file = try await visit.desk.household(number: try visit.parameter("number"))
    let vocabulary = try await vocabulary(visit.desk)
    let (telling, isDraft) = try await telling(visit, file, vocabulary)
    let page = try await page(visit, file, vocabulary, telling: telling, isDraft: isDraft)
    return .page(page)
  }

  func tell(_ visit: Visit) async throws -> Answer {
    let file = try await visit.desk.household(number: try visit.parameter("number"))
    let vocabulary = try await vocabulary(visit.desk)
    let answer = try FactAnswer(visit.fields, in: file, by: vocabulary)
    do {
      try await visit.desk.tell(try answer.tell(in: file), by: vocabulary)
    } catch Refusal.invalid(let errors) {
      let typed = visit.fields.without().typed(answer.placed(errors))
      let form = answer.form(visit, file, vocabulary, typed)
      return .refused(try await page(visit, file, vocabulary, telling: form))
    }
    try await visit.desk.discardDraft(of: Self.draft(file))
    return .redirect(to: Self.address(ofHousehold: file.household.number) + "?noted=1#can-get")
  }

  // A form that is filled before the page is asked for: half typed when the session ended, or one that is to be told anew.
  private func telling(
    _ visit: Visit, _ file: HouseholdFile, _ vocabulary: Vocabulary
  ) async throws -> (FactForm?, isDraft: Bool) {
    if let draft = try await visit.desk.draft(of: Self.draft(file)) {
      if let answer = answer(in: draft.fields, file, vocabulary) {
        return (answer.form(visit, file, vocabulary, draft.fields.typed()), true)
      }
      try await visit.desk.discardDraft(of: Self.draft(file))
    }
    guard let fact = visit.query["tell"], visit.desk.holds(.tellFacts) else { return (nil, false) }
    let answer = try FactAnswer(
      Kit.Fields([.init("fact", fact), .init("of", visit.query["of"] ?? "")]), in: file, by: vocabulary)
    return (answer.form(visit, file, vocabulary, Typed()), false)
  }

  // Where the fact, or the member, is no more there is no form to come back to.
  private func answer(in fields: Kit.Fields, _ file: HouseholdFile, _ vocabulary: Vocabulary) -> FactAnswer? {
    do throws(Refusal) { return try FactAnswer(fields, in: file, by: vocabulary) } catch { return nil }
  }

  private func page(
    _ visit: Visit, _ file: HouseholdFile, _ vocabulary: Vocabulary, telling: FactForm? = nil, isDraft: Bool = false
  ) async throws -> Page {
    let shown = try await panel.show(visit, file)
    return HouseholdPage(
      visit: visit, file: file, vocabulary: vocabulary, shown: shown, telling: telling, isDraft: isDraft
    ).page
  }

  /// The name under which a half-typed form of this household is kept: the path that it is sent to.
  private static func draft(_ file: HouseholdFile) -> String { "/households/\(file.household.number)/facts" }
}

extension FactAnswer {
  /// The form with what was typed into it.
  func form(_ visit: Visit, _ file: HouseholdFile, _ vocabulary: Vocabulary, _ typed: Typed) -> FactForm {
    FactForm(
      visit: visit, file: file, vocabulary: vocabulary, fact: fact, holder: holder, typed: typed, suffix: "-told")
  }

  /// The errors at the boxes that the form really has: a date's answer has three.
  func placed(_ errors: [FieldError]) -> [FieldError] {
    errors.map { error in
      switch error.field {
      case "value" where fact.type == .date: FieldError("value.day", error.reason)
      case "seen": FieldError("seen.day", error.reason)
      default: error
      }
    }
  }
}
