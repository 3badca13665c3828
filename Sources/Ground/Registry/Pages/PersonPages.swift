import Foundation
import Kit
import Pages
import Storage

extension RegistryPages {
  func person(_ visit: Visit) async throws -> Answer {
    let file = try await visit.desk.person(try visit.identity("id"))
    var shown: HouseholdPanel.Shown?
    if let household = file.household { shown = try await panel.show(visit, household) }
    let vocabulary = try await vocabulary(visit.desk)
    return .page(PersonPage(visit: visit, file: file, vocabulary: vocabulary, shown: shown).page)
  }
}
