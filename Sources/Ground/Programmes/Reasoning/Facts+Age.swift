import Civil
import Registry

extension Facts {
  /// Without what is believed no more on a day: older than its `valid`, or past the end of its paper.
  func believed(on day: CivilDate, _ vocabulary: Vocabulary) -> Facts {
    var facts = self
    facts.household = Self.believed(household, .household, day, vocabulary)
    facts.municipality = Self.believed(municipality, .municipality, day, vocabulary)
    facts.members = members.map { Member($0.id, Self.believed($0.told, .member, day, vocabulary)) }
    return facts
  }

  private static func believed(
    _ told: [String: Told], _ subject: Fact.Subject, _ day: CivilDate, _ vocabulary: Vocabulary
  ) -> [String: Told] {
    told.filter { name, told in
      guard let fact = vocabulary.fact(name, of: subject), fact.computed == nil else { return false }
      if let until = told.until, until < day { return false }
      guard let on = told.on, let valid = fact.valid else { return true }
      return day < valid.end(from: on)
    }
  }
}
