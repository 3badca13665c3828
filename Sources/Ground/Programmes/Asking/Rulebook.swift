public import Civil
public import Registry

/// The programmes in force with their vocabulary, compiled once and asked often.
public struct Rulebook: Sendable {
  public let vocabulary: Vocabulary
  public let programmes: [Programme]
  let lexicon: Lexicon

  /// Programmes that were read over this vocabulary.
  public init(_ programmes: [Programme], over vocabulary: Vocabulary) {
    self.programmes = programmes
    self.vocabulary = vocabulary
    lexicon = Lexicon(vocabulary, note: { _ in })
  }

  /// What each programme in force answers on a day: those of the household to whoever asks, the others for each member whom they may
  /// concern. Without a person the first member asks. `days` are those of an application, where there is one.
  public func answers(
    _ facts: Facts, person: String? = nil, on today: CivilDate, days: FactDays = FactDays()
  ) -> [Entitlement] {
    reasoned(person: person, on: today, days: days) { _ in facts }.map(\.entitlement)
  }

  /// The same with what led to each answer, of the facts that stood on the day that counts for each programme; nil: today.
  func reasoned(
    person: String?, on today: CivilDate, days: FactDays, _ facts: (CivilDate?) -> Facts
  ) -> [Reasoned] {
    var standings: [CivilDate?: Standing] = [:]
    return programmes.filter { $0.from <= today }.flatMap { programme in
      let day = days.day(for: programme)
      let standing = standings[day] ?? standing(facts(day), on: today, asOf: day)
      standings[day] = standing
      return programme.answers(standing, person: person)
    }
  }

  /// The facts as they are believed on the day that counts.
  func standing(_ facts: Facts, on today: CivilDate, asOf day: CivilDate?) -> Standing {
    Standing(facts.believed(on: day ?? today, vocabulary), on: today, asOf: day, lexicon)
  }
}

/// All answers of a day to one household: what `merimna eligibility` prints.
public struct Eligibility: Sendable {
  public let today: CivilDate
  public let person: String
  public let results: [Entitlement]

  public init(today: CivilDate, person: String, results: [Entitlement]) {
    (self.today, self.person, self.results) = (today, person, results)
  }

  /// As the command prints it.
  public var json: JSON {
    ["today": .text(today.description), "person": .text(person), "results": .list(results.map(\.json))]
  }
}
