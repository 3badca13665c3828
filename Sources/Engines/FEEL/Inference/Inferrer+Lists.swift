extension Inferrer {
  /// `x.name`
  mutating func path(_ operand: Shape, _ name: String, _ place: Place) -> Shape {
    if operand.isNone { return .any }
    let found = Inferrer.part(operand, name, depth: 0)
    guard found.isNone else { return found.orNull }
    let sentence =
      operand.kinds.values == .context ? "There is no entry “\(name)”." : "\(operand.kinds.words) has no “\(name)”."
    return conflict(.noValue, place, sentence)
  }

  /// What stands under a name in what a shape can be; none where nothing does.
  private static func part(_ operand: Shape, _ name: String, depth: Int) -> Shape {
    guard depth < 10, operand.kinds != .all else { return .any }
    return operand.kinds.each.reduce(Shape.none) { found, kind in
      switch kind {
      case .context: found.joined(operand.entry(name)?.shape ?? .none)
      case .list: found.joined(.list(of: part(operand.inner, name, depth: depth + 1).orNull))
      case .range: found.joined(end(of: operand, name))
      default: found.joined(Shape(property(of: kind, name)))
      }
    }
  }

  private static func end(of range: Shape, _ name: String) -> Shape {
    switch name {
    case "start", "end": range.inner.orNull
    case "start included", "end included": Shape(.boolean)
    default: .none
    }
  }

  private static func property(of kind: Kinds, _ name: String) -> Kinds {
    switch name {
    case "year", "month", "day", "weekday": Kinds.days.isSuperset(of: kind) ? .number : []
    case "hour", "minute", "second": [.time, .dateTime].contains(kind) ? .number : []
    case "time offset": [.time, .dateTime].contains(kind) ? [.daysAndTime, .null] : []
    case "timezone": [.time, .dateTime].contains(kind) ? [.string, .null] : []
    case "years", "months": kind == .yearsAndMonths ? .number : []
    case "days", "hours", "minutes", "seconds": kind == .daysAndTime ? .number : []
    default: []
    }
  }

  /// A name inside filters: an entry of the items around it, else what it means outside.
  mutating func member(_ name: String, _ slots: [Int], _ otherwise: Code) -> Shape {
    var found = Shape.none
    for slot in slots {
      let item = frame[slot] ?? .any
      guard item.kinds.contains(.context), let entry = item.entry(name) else { continue }
      found = found.joined(entry.shape)
      if entry.isCertain, item.kinds == .context { return found }
    }
    if case .free(let lookup) = otherwise.operation, isComplete, names[lookup.name] == nil, !found.isNone {
      return found.orNull
    }
    return found.joined(shape(otherwise))
  }

  // MARK: Filters

  /// `x[condition or position]`
  mutating func filter(_ operand: Code, _ filter: FilterCode) -> Shape {
    let list = shape(operand)
    let items = list.elements
    frame[filter.slot] = items.isNone ? .any : items
    let answer = condition(filter.condition, "so that nothing is kept", or: .number)
    // A position that looks at the items picks nothing of an empty list, which it leaves.
    if answer.kinds == .number, !filter.usesItem { return items.orNull }
    return items.joined(.list(of: items)).orNull
  }

  /// A boxed filter: of lists only, by true and false only.
  mutating func matching(_ operand: Code, _ filter: FilterCode) -> Shape {
    let list = shape(operand)
    frame[filter.slot] = list.inner.isNone ? .any : list.inner
    condition(filter.condition, "so that nothing is kept")
    guard list.isNone || list.kinds.contains(.list) else {
      return conflict(.noValue, operand, "A filter needs a list, and this is \(list.kinds.words).")
    }
    return Shape.list(of: list.inner).orNull
  }

  // MARK: Loops

  /// `for x in list return y`
  mutating func iteration(_ iterators: [IteratorCode], _ partial: Int?, _ body: Code, _ place: Place) -> Shape {
    if let partial { frame[partial] = Shape(.list) }
    bind(iterators, place)
    return Shape.list(of: shape(body)).orNull
  }

  /// Each variable of a loop takes what can be in its source.
  mutating func bind(_ iterators: [IteratorCode], _ place: Place) {
    for (index, iterator) in iterators.enumerated() {
      let source = shape(iterator.source)
      let end = iterator.end.map { shape($0) }
      let items = end.map { counted(source, $0) } ?? Inferrer.items(of: source)
      // A later source is not asked for where an earlier one has no items.
      if items.isNone, index == 0, !source.isNone, let words = Inferrer.refusal(of: source, end) {
        conflict(.noValue, place, "A loop cannot go through \(words).")
      }
      frame[iterator.slot] = items.isNone ? .any : items
    }
  }

  /// What a loop cannot go through; nil where it can.
  private static func refusal(of source: Shape, _ end: Shape?) -> String? {
    if let end { return "\(source.kinds.words) to \(end.kinds.words)" }
    if source.kinds == .null { return "null" }
    return source.kinds.values == .range ? "a range of \(source.inner.kinds.words)" : nil
  }

  private func counted(_ start: Shape, _ end: Shape) -> Shape {
    if start.isNone || end.isNone { return .any }
    return Shape(start.kinds.intersection(end.kinds).intersection([.number, .date]))
  }

  private static func items(of source: Shape) -> Shape {
    var items = source.only(source.kinds.subtracting([.list, .range, .null]))
    if source.kinds.contains(.list) { items = items.joined(source.inner) }
    if source.kinds.contains(.range) { items = items.joined(Shape(source.inner.kinds.intersection([.number, .date]))) }
    return items
  }
}
