import Civil
import Kit
import Storage

/// A fact as whoever was handed a form saw it: what had been told last. The form carries its mark, so that nobody answers over
/// another's newer answer without having seen that.
struct FactAsSeen {
  /// What had been told last; nil where nothing had.
  let last: ToldFact?

  init(_ told: [ToldFact]) { last = told.max { $0.told.id < $1.told.id } }

  /// As a form carries it: which telling it is or, of what stands on a card, what stands there.
  var mark: String {
    guard let last else { return "none" }
    guard last.isOnCard else { return "\(last.told.id.rawValue)" }
    return last.told.day.map { "\($0)" } ?? last.told.text ?? ""
  }
}

extension HouseholdFile {
  /// A fact as whoever reads the file sees it.
  func seen(_ fact: String, of holder: Holder) -> FactAsSeen {
    let kept = members.first { $0.id == holder.person }.flatMap { $0.rows.kept(as: fact, of: $0.person, on: today) }
    return FactAsSeen(kept ?? told.filter { $0.told.fact == fact && $0.told.holder == holder })
  }
}

extension Work {
  /// The same as it stands now.
  func seen(_ fact: String, of holder: Holder) throws -> FactAsSeen {
    if let id = holder.person, Told.onCard.contains(fact) {
      let rows = try PersonRows.all(of: [id], self)[id] ?? PersonRows()
      if let kept = try rows.kept(as: fact, of: find(id), on: today) { return FactAsSeen(kept) }
    }
    return FactAsSeen(try ToldRows.history(of: fact, holder, self))
  }
}
