import Civil
import Kit
import Pages

extension Fact {
  /// What somebody answered, as it is kept; or what is wrong with it.
  func told(
    _ typed: [String], on today: CivilDate, choices: [Choice] = [], members: Set<String>
  ) -> Result<ToldValue, Unreadable> {
    do throws(Unreadable) {
      return .success(ToldValue(try answer(typed: typed, today: today, choices: choices, members: members)))
    } catch { return .failure(error) }
  }
}

extension Tell.Evidence {
  /// What is wrong with how a fact is said to be known.
  func errors(of fact: Fact, on today: CivilDate) -> [FieldError] {
    switch self {
    case .declaration: return []
    case .registry: return fact.answeredBy.contains(.registry) ? [] : [FieldError("source", .notAnsweredSo)]
    case .paper(let seen, let until):
      var errors: [FieldError] = []
      if fact.paper == nil { errors.append(FieldError("source", .hasNoPaper)) }
      if seen > today { errors.append(FieldError("seen", .notSeenYet)) }
      if let until, until < today { errors.append(FieldError("until", .paperEnded)) }
      return errors
    }
  }
}
