public import Civil
public import Kit
public import Storage

/// A fact as it was told once, with the people whom it names and the paper that it stands on.
public struct ToldFact: Concerning, Sendable {
  public let told: Told
  public let value: ToldValue
  public let paper: Paper?
  /// Whether it was never told by itself: it stands on her card, which says of nothing whence it is.
  public let isOnCard: Bool

  public init(_ told: Told, people: [ID<Person>] = [], paper: Paper? = nil, isOnCard: Bool = false) {
    self.told = told
    self.paper = paper
    self.isOnCard = isOnCard
    value =
      switch told.kind {
      case .number: told.number.map(ToldValue.number) ?? .withdrawn
      case .flag: told.flag.map(ToldValue.flag) ?? .withdrawn
      case .day: told.day.map(ToldValue.day) ?? .withdrawn
      case .text: told.text.map(ToldValue.text) ?? .withdrawn
      case .people: .people(people)
      case .withdrawn: .withdrawn
      }
  }

  public var concerns: [Subject] { told.concerns }

  /// The first day on which it is believed no more: when what the vocabulary allows has passed, or the paper or the period
  /// itself ends earlier. Nil where it is believed for ever.
  public func end(under validity: Validity?) -> CivilDate? {
    let ends = [validity?.end(from: told.toldOn), paper?.until?.adding(days: 1), told.until?.adding(days: 1)]
    return ends.compactMap(\.self).min()
  }

  /// Whether it is believed on a day.
  public func isBelieved(on day: CivilDate, under validity: Validity?) -> Bool {
    end(under: validity).map { day < $0 } ?? true
  }
}
