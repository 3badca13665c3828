import Civil
import Storage

extension PersonRows {
  /// The facts of the vocabulary that Swift names too, and the registry keeps in columns of their own, in the form of what
  /// was told; nil where a fact is none of them.
  func kept(as fact: String, of person: Person, on day: CivilDate) -> [ToldFact]? {
    switch fact {
    case Told.birthDate: person.born?.day.map { [person.onFile(fact, .day($0), day)] } ?? []
    case Told.sex: person.sex.map { [person.onFile(fact, .text($0.rawValue), day)] } ?? []
    case Told.civilStatus: civilStatuses.filter { $0.holds(on: day) }.map(\.asTold)
    default: nil
    }
  }
}

extension Person {
  // What stands on the register's own card is believed as long as it stands there.
  fileprivate func onFile(_ fact: String, _ value: ToldValue, _ day: CivilDate) -> ToldFact {
    let told = Telling(on: day, .registry, by: "")
    return ToldFact(Told(fact, of: .person(id), value, told: told, in: compartment), isOnCard: true)
  }
}

extension CivilStatus {
  /// The same as a told fact.
  var asTold: ToldFact {
    let telling = Telling(on: toldOn, source, document: document, paper: paper, by: toldBy, form: form)
    let told = Told(
      Told.civilStatus, of: .person(person), .text(status.rawValue), since: since, until: ended?.adding(days: -1),
      told: telling, as: ID(rawValue: id.rawValue), in: compartment)
    return ToldFact(told)
  }
}

extension Told {
  static let birthDate = "birth date"
  static let sex = "sex"
  static let civilStatus = "marital status"
  /// Those that the registry keeps in columns of their own.
  static let onCard: Set = [birthDate, sex, civilStatus]
  static let membersComplete = "members complete"
}
