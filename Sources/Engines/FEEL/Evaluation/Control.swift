extension Run {
  /// `if`: decided also where the condition is unknown but both branches come to the same.
  func choice(_ condition: Code, _ then: Code, _ otherwise: Code) throws(Stop) -> Value {
    switch truth(try value(condition), condition.place) {
    case .yes: return try value(then)
    case .no, .null: return try value(otherwise)
    case .unknown(let unknown):
      let (one, other) = (try value(then), try value(otherwise))
      let open = [one, other].reduce(unknown) { $0.union(Unknown(causes: $1.causes)) }
      try charge(work: min(one.weight, other.weight))
      return one.isKnown && one == other ? one : .unknown(open)
    }
  }

  func iteration(_ iterators: [IteratorCode], _ partial: Int?, _ body: Code, _ place: Place) throws(Stop) -> Value {
    var results: [Value] = []
    if let partial { frame[partial] = .list([]) }
    let undone = try forEach(iterators[...], place) { () throws(Stop) in
      results.append(try value(body))
      try charge(size: 1)
      if let partial {
        try charge(steps: results.count / 8)
        frame[partial] = try list(results)
      }
      return true
    }
    if let undone { return undone }
    return try list(results)
  }

  func quantified(
    _ quantifier: Quantifier, _ iterators: [IteratorCode], _ condition: Code, _ place: Place
  ) throws(Stop) -> Value {
    var verdict = quantifier == .some ? Verdict.any : Verdict.all
    var isSettled = false
    var open: Unknown?
    let undone = try forEach(iterators[...], place) { () throws(Stop) in
      isSettled = verdict.settled(by: truth(try value(condition), condition.place))
      return !isSettled
    }
    if isSettled { return verdict.settled.value }
    if case .unknown(let unknown)? = undone { open = unknown }
    if let open { _ = verdict.settled(by: .unknown(open)) } else if let undone { return undone }
    return verdict.open.value
  }

  /// Goes through the values of the iterators, the last one fastest, until `visit` says no. Returns what the whole is
  /// instead where a source is no list: null or unknown.
  private func forEach(
    _ iterators: ArraySlice<IteratorCode>, _ place: Place, _ visit: () throws(Stop) -> Bool
  ) throws(Stop) -> Value? {
    var stopped = false
    return try forEach(iterators, place, &stopped, visit)
  }

  private func forEach(
    _ iterators: ArraySlice<IteratorCode>, _ place: Place, _ stopped: inout Bool, _ visit: () throws(Stop) -> Bool
  ) throws(Stop) -> Value? {
    guard let first = iterators.first else {
      stopped = !(try visit())
      return nil
    }
    try enter()
    defer { leave() }
    let values: Domain
    switch try domain(first, place) {
    case .domain(let domain): values = domain
    case .instead(let value): return value
    }
    var undone: Value?
    for index in 0..<values.count {
      try charge(steps: 1)
      frame[first.slot] = values[index]
      if let instead = try forEach(iterators.dropFirst(), place, &stopped, visit) {
        guard case .unknown = instead else { return instead }
        undone = Value.unknown(among: [undone, instead].compactMap { $0 })
      }
      if stopped { return nil }
    }
    return undone
  }
}

extension Value {
  /// Whether nothing in it is unknown or a function, so that two of it can be told apart.
  var isKnown: Bool {
    if case .function = self { return false }
    return !holdsUnknown
  }
}
