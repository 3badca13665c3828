import Foundation
import Kit
import Pages
import Storage

extension RegistryPages {
  func person(_ visit: Visit) async throws -> Answer {
    guard let id = UUID(uuidString: try visit.parameter("id")) else { throw Refusal.notFound }
    let file = try await visit.desk.person(ID(rawValue: id))
    var shown: HouseholdPanel.Shown?
    if let household = file.household { shown = try await panel.show(visit, household) }
    let vocabulary = try await vocabulary(visit.desk)
    return .page(PersonPage(visit: visit, file: file, vocabulary: vocabulary, shown: shown).page)
  }
}
