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
  /// concern. Without a person the first member asks.
  public func answers(_ facts: Facts, person: String? = nil, on today: CivilDate) -> [Entitlement] {
    let standing = Standing(facts.believed(on: today, vocabulary), on: today, lexicon)
    return programmes.filter { $0.from <= today }.flatMap { $0.answers(standing, person: person) }
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
