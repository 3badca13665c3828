import Foundation
import Kit
import Pages
import Storage

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
    } catch Refusal.changedMeanwhile {
      let file = try await visit.desk.household(number: file.household.number)
      let form = answer.form(
        visit, file, vocabulary, visit.fields.without().late(now: answer.now(in: file, vocabulary)))
      return .late(try await page(visit, file, vocabulary, telling: form))
    }
    for draft in try await drafts(visit, file) { try await discard(draft, visit, file) }
    return .redirect(to: Self.address(ofHousehold: file.household.number) + "?noted=1#can-get")
  }

  // A form that is filled before the page is asked for: half typed when the session ended, or one that is to be told anew.
  private func telling(
    _ visit: Visit, _ file: HouseholdFile, _ vocabulary: Vocabulary
  ) async throws -> (FactForm?, isDraft: Bool) {
    for kept in try await drafts(visit, file) {
      if let answer = answer(in: kept.draft.fields, file, vocabulary) {
        return (answer.form(visit, file, vocabulary, kept.draft.fields.typed()), true)
      }
      try await discard(kept, visit, file)
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

  /// Where a form of a household is kept half typed: where the household lies, and whoever the form is about or names; of
  /// several the first that is sealed.
  @Sendable static func compartment(_ visit: Visit) async throws -> Compartment {
    let file = try await visit.desk.household(number: try visit.parameter("number"))
    let named = Set(([visit.fields["of"] ?? ""] + visit.fields.values(of: "value")).map { $0.uppercased() })
    let people = file.members.filter { named.contains($0.id.rawValue.uuidString) }.map(\.person.compartment)
    return ([file.household.compartment] + people).first { $0 != .open } ?? .open
  }

  private typealias KeptDraft = (draft: Draft, compartment: Compartment)

  /// The forms of this household that are kept half typed for the visitor, the latest first: it may lie wherever the household
  /// or one of its people does.
  private func drafts(_ visit: Visit, _ file: HouseholdFile) async throws -> [KeptDraft] {
    let compartments = Set([.open, file.household.compartment] + file.members.map(\.person.compartment))
    var drafts: [KeptDraft] = []
    for compartment in Compartment.allCases where compartments.contains(compartment) {
      let draft = try await visit.desk.draft(of: Self.draft(file), in: compartment)
      if let draft { drafts.append((draft, compartment)) }
    }
    return drafts.sorted { $0.draft.saved > $1.draft.saved }
  }

  private func discard(_ kept: KeptDraft, _ visit: Visit, _ file: HouseholdFile) async throws {
    try await visit.desk.discardDraft(of: Self.draft(file), in: kept.compartment)
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

  /// How the fact stands, at the box of the answer, where it was told anew since the form was made.
  func now(in file: HouseholdFile, _ vocabulary: Vocabulary) -> [String: Word] {
    let words =
      file.seen(fact.name, of: holder).last.map { vocabulary.words($0.value, of: fact, names: file.names) }
      ?? .nothingToldYet
    return [fact.type == .date ? "value.day" : "value": words]
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
