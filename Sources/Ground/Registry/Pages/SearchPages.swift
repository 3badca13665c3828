import Foundation
import Hellenic
import Kit
import Pages

extension RegistryPages {
  /// Takes what is looked for out of the address before anything is shown; an exact number leads where it belongs.
  func seek(_ visit: Visit) async throws -> Answer {
    let text = (visit.fields["q"] ?? "").trimmingCharacters(in: .whitespacesAndNewlines)
    guard !text.isEmpty else { return .redirect(to: "/search") }
    do {
      // A name leads to nobody at once: whom it finds is looked for by the page that shows them.
      let hasNumber = try SearchTerm.all(in: text).contains { if case .number = $0 { true } else { false } }
      if hasNumber, let address = exact(text, try await visit.desk.search(text)) { return .redirect(to: address) }
    } catch Refusal.invalid(let errors) {
      let page = SearchPage(visit, text: text, found: nil, errors: errors).page
      return .refused(page)
    }
    return .redirect(to: "/search?t=" + visit.seal.hide(text))
  }

  func found(_ visit: Visit) async throws -> Answer {
    guard let text = visit.query["t"].flatMap(visit.seal.show) else {
      return .page(SearchPage(visit, text: "", found: nil).page)
    }
    return .page(SearchPage(visit, text: text, found: try await visit.desk.search(text)).page)
  }

  // A household's number leads to it; another whole number, where one person alone has it, to that person.
  private func exact(_ text: String, _ found: Found) -> String? {
    let numbers = Set(found.people.compactMap { $0.household?.number })
    if let number = numbers.first, Greek.fold(number) == Greek.fold(text) { return Self.address(ofHousehold: number) }
    guard found.people.count == 1, text.count >= 8, text.allSatisfy({ $0.isNumber || $0.isWhitespace }) else {
      return nil
    }
    return found.people.first.map { Self.address(of: $0.person.id) }
  }
}
