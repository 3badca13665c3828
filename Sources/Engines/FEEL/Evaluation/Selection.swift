extension Run {
  /// `x.name`: an entry of a context, a property of a date or duration, or that of every item of a list.
  func path(_ value: Value, _ lookup: Lookup, _ place: Place) throws(Stop) -> Value {
    switch value {
    case .context(let context):
      return lookup.value(in: context) ?? warn(.noSuchMember, place, "There is no entry “\(lookup.name)”.")
    case .unknown: return value
    case .list(let list):
      var values: [Value] = []
      values.reserveCapacity(list.count)
      for item in list {
        try charge(steps: 1)
        values.append(try path(item, lookup, place))
      }
      return try self.list(values)
    default:
      return Properties.value(of: value, lookup.name)
        ?? warn(.noSuchMember, place, "\(value.kind) has no property “\(lookup.name)”.")
    }
  }

  /// `x[condition or position]`; a single value is a list of one.
  func filter(_ value: Value, _ filter: FilterCode, _ place: Place) throws(Stop) -> Value {
    let list: List
    switch value {
    case .list(let items): list = items
    case .unknown: return value
    case .null: list = []
    default: list = [value]
    }
    if !filter.usesItem { return try pick(list, by: try self.value(filter.condition), place) }
    return try matching(list, filter, place)
  }

  private func matching(_ list: List, _ filter: FilterCode, _ place: Place) throws(Stop) -> Value {
    var (kept, open): ([Value], Unknown?) = ([], nil)
    for (index, item) in list.enumerated() {
      try charge(steps: 1)
      frame[filter.slot] = item
      let answer = try value(filter.condition)
      if index == 0, case .number = answer { return try pick(list, by: answer, place) }
      switch truth(answer, filter.condition.place) {
      case .yes: kept.append(item)
      case .no, .null: break
      case .unknown(let unknown): open = open?.union(unknown) ?? unknown
      }
    }
    if let open { return .unknown(open) }
    return try self.list(kept)
  }

  /// A filter that does not look at the items: a position, or all or nothing.
  private func pick(_ list: List, by answer: Value, _ place: Place) throws(Stop) -> Value {
    switch answer {
    case .number(let number):
      guard let position = number.integer, position != 0, position.magnitude <= list.count else {
        return warn(.notAllowed, place, "The list has \(list.count) items, and none at position \(number).")
      }
      return list[position > 0 ? position - 1 : list.count + position]
    case .boolean(true): return .list(list)
    case .boolean(false): return .list([])
    case .null: return .list([])
    case .unknown: return answer
    default: return warn(.wrongType, place, "A list is filtered by a condition or a position, not by \(answer.kind).")
    }
  }
}
