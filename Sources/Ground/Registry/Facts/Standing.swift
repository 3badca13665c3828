public import Civil

/// How a fact stands on a day: which of all that was told counts, until when, and what speaks against it.
public struct Standing: Sendable {
  /// What counts; where nothing is believed any more, what was believed last.
  public let fact: ToldFact
  /// The first day on which it is believed no more; nil where it is for ever.
  public let end: CivilDate?
  public let isBelieved: Bool
  /// What other sources say of the same time, and say otherwise.
  public let contradicting: [ToldFact]

  /// Of all that was told of one fact, the State's register beats a paper, which beats a declaration; of one source the
  /// latest counts; what is believed no more counts only where nothing else is left. What was told before it was taken back
  /// counts no longer. Nil where nothing stands.
  public init?(_ told: [ToldFact], on day: CivilDate, under validity: Validity?) {
    let inOrder = told.sorted { $0.told.id < $1.told.id }
    let standing = inOrder.suffix(from: (inOrder.lastIndex { $0.value == .withdrawn } ?? -1) + 1)
    let latest = Dictionary(grouping: standing, by: \.told.source).compactMapValues { $0.max(by: Self.isEarlier) }
    let believed = latest.values.filter { $0.isBelieved(on: day, under: validity) }
    let best = believed.min { $0.told.source < $1.told.source } ?? latest.values.max(by: Self.isEarlier)
    guard let best else { return nil }
    fact = best
    end = best.end(under: validity)
    isBelieved = !believed.isEmpty
    contradicting = believed.filter { $0.value != best.value }.sorted { $0.told.source < $1.told.source }
  }

  /// The same where the facts of another day count. What was known on that day counts as it stood then, also where it has
  /// changed or run out since; where nothing was, what was told of it later, as when a paper is brought to complete a file.
  /// What was taken back counts on no day.
  public init?(_ told: [ToldFact], asOf day: CivilDate, under validity: Validity?) {
    let inOrder = told.sorted { $0.told.id < $1.told.id }
    let standing = inOrder.suffix(from: (inOrder.lastIndex { $0.value == .withdrawn } ?? -1) + 1)
    let then = Standing(standing.filter { $0.told.toldOn <= day }, on: day, under: validity)
    let later = Standing(standing.filter { $0.told.toldOn > day }, on: day, under: validity)
    guard let found = then?.isBelieved == true ? then : later ?? then else { return nil }
    self = found
  }

  private static func isEarlier(_ one: ToldFact, _ other: ToldFact) -> Bool {
    (one.told.toldOn, one.told.id) < (other.told.toldOn, other.told.id)
  }
}
