extension BuiltIns {
  static let listChanges: [BuiltInFamily] = [
    BuiltInFamily(
      "append",
      BuiltIn(.list("list"), .any("item"), variadic: true, knowsUnknown: true) { call throws(Run.Stop) in
        if call.arguments[0].isUnknown { return call.arguments[0] }
        return try call.run.list(call.list(0).items + call.arguments.dropFirst())
      }),
    BuiltInFamily(
      "concatenate",
      BuiltIn(.list("list"), variadic: true, knowsUnknown: true) { call throws(Run.Stop) in
        if let unknown = Value.unknown(among: call.arguments.filter(\.isUnknown)) { return unknown }
        return try call.run.list(try joined(call))
      }),
    BuiltInFamily(
      "insert before",
      BuiltIn(.list("list"), .number("position"), .any("newItem")) { call throws(Run.Stop) in
        guard let place = place(call, call.number(1)) else { return outside(call) }
        var items = call.list(0).items
        items.insert(call.arguments[2], at: place)
        return try call.run.list(items)
      }),
    BuiltInFamily(
      "remove",
      BuiltIn(.list("list"), .number("position")) { call throws(Run.Stop) in
        guard let place = place(call, call.number(1)) else { return outside(call) }
        var items = call.list(0).items
        items.remove(at: place)
        return try call.run.list(items)
      }),
    BuiltInFamily(
      "list replace",
      BuiltIn(.list("list"), .number("position"), .any("newItem")) { call throws(Run.Stop) in
        guard let place = place(call, call.number(1)) else { return outside(call) }
        var items = call.list(0).items
        items[place] = call.arguments[2]
        return try call.run.list(items)
      },
      BuiltIn(.list("list"), BuiltInParameter("match", .function), .any("newItem"), body: replaced)),
    BuiltInFamily(
      "reverse", BuiltIn(.list("list")) { call throws(Run.Stop) in try call.run.list(call.list(0).reversed()) }),
    BuiltInFamily(
      "flatten",
      BuiltIn(.list("list")) { call throws(Run.Stop) in
        var flat: [Value] = []
        try flatten(call.list(0), into: &flat, call)
        return try call.run.list(flat)
      }),
  ]

  /// The place, from 0, of a position that counts from 1, or from -1 backwards.
  private static func place(_ call: Call, _ position: Number) -> Int? {
    let count = call.list(0).count
    guard let position = position.rounded(to: 0, .towardsZero)?.integer, position != 0, position.magnitude <= count
    else {
      return nil
    }
    return position > 0 ? position - 1 : count + position
  }

  private static func outside(_ call: Call) -> Value {
    call.refuse("the list has \(call.list(0).count) items, and none at this position")
  }

  private static func replaced(_ call: Call) throws(Run.Stop) -> Value {
    guard case .function(let match) = call.arguments[1], match.parameters.count == 2 else {
      return call.refuse(.wrongArguments, "“match” takes two arguments: an item and the new item")
    }
    var items: [Value] = []
    for item in call.list(0) {
      let answer = try call.run.call(match, [item, call.arguments[2]], call.place)
      switch Truth(answer) {
      case .yes: items.append(call.arguments[2])
      case .no: items.append(item)
      case .unknown: return answer
      case .null: return call.refuse(.wrongType, "“match” answers true or false, not \(answer.kind)")
      }
    }
    return try call.run.list(items)
  }

  private static func flatten(_ list: List, into flat: inout [Value], _ call: Call) throws(Run.Stop) {
    for item in list {
      try call.run.charge(steps: 1)
      if case .list(let inner) = item { try flatten(inner, into: &flat, call) } else { flat.append(item) }
    }
  }
}

/// `sort`: stable, by a function that says which of two comes first, or by the values' own order.
enum Sorting {
  static func sorted(_ call: Call) throws(Run.Stop) -> Value {
    let items = call.list(0).items
    guard case .function(let precedes) = call.arguments[1] else { return try byOrder(call, items) }
    guard precedes.parameters.count == 2 else {
      return call.refuse(.wrongArguments, "“precedes” takes two arguments")
    }
    var open: Value?
    let sorted = try merge(items) { (one, other) throws(Run.Stop) in
      let answer = try call.run.call(precedes, [one, other], call.place)
      if answer.isUnknown { open = answer }
      return Truth(answer).isYes
    }
    if let open { return open }
    return try call.run.list(sorted)
  }

  private static func byOrder(_ call: Call, _ items: [Value]) throws(Run.Stop) -> Value {
    guard items.allSatisfy({ $0.isOrdered && Value.order($0, items[0]) != nil }) else {
      return call.refuse(.wrongType, "the items have no order among each other")
    }
    let sorted = try merge(items) { (one, other) throws(Run.Stop) in
      try call.run.charge(work: 1)
      return Value.order(one, other) == .less
    }
    return try call.run.list(sorted)
  }

  /// Merge sort, from runs of one to longer ones: an item of the right run goes first only where it precedes.
  private static func merge(
    _ items: [Value], _ precedes: (Value, Value) throws(Run.Stop) -> Bool
  ) throws(Run.Stop) -> [Value] {
    var (sorted, length) = (items, 1)
    while length < items.count {
      var merged: [Value] = []
      merged.reserveCapacity(items.count)
      for start in stride(from: 0, to: items.count, by: 2 * length) {
        let (middle, end) = (min(start + length, items.count), min(start + 2 * length, items.count))
        var (left, right) = (start, middle)
        while left < middle, right < end {
          let isRight = try precedes(sorted[right], sorted[left])
          merged.append(sorted[isRight ? right : left])
          if isRight { right += 1 } else { left += 1 }
        }
        merged += sorted[left..<middle] + sorted[right..<end]
      }
      (sorted, length) = (merged, 2 * length)
    }
    return sorted
  }
}
