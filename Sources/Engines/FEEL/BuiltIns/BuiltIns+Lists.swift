extension BuiltIns {
  static let boolean: [BuiltInFamily] = [
    BuiltInFamily(
      "not", BuiltIn(.any("negand"), knowsUnknown: true) { $0.run.truth($0.arguments[0], $0.place).negated.value },
      plain: { if case .boolean(let answer) = $0 { .boolean(!answer) } else { nil } }),
    BuiltInFamily("is", BuiltIn(.any("value1"), .any("value2")) { Identity.answer($0) }),
    BuiltInFamily("all", BuiltIn(.any("list"), variadic: true) { verdict($0, .all) }),
    BuiltInFamily("any", BuiltIn(.any("list"), variadic: true) { verdict($0, .any) }),
  ]

  private static func verdict(_ call: Call, _ verdict: Verdict) -> Value {
    var verdict = verdict
    for item in call.items {
      if !item.isNull, case .null = Truth(item) {
        return call.refuse(.wrongType, "it takes booleans, not \(item.kind)")
      }
    }
    if call.given == 1, call.arguments[0].isNull { return call.refuse(.wrongType, "it takes a list, not null") }
    for item in call.items where verdict.settled(by: Truth(item)) { return verdict.settled.value }
    return verdict.open.value
  }

  static let lists: [BuiltInFamily] = [
    BuiltInFamily(
      "list contains",
      BuiltIn(.list("list"), .any("element"), knowsUnknown: true) { call in
        if call.arguments[0].isUnknown { return call.arguments[0] }
        var verdict = Verdict.any
        for item in call.list(0) {
          let truth = Value.same(item, call.arguments[1])
          if case .null = truth { continue }
          if verdict.settled(by: truth) { return true }
        }
        return verdict.open.value
      }),
    BuiltInFamily(
      "count",
      BuiltIn(.list("list"), knowsUnknown: true) { call in
        call.arguments[0].isUnknown ? call.arguments[0] : .integer(call.list(0).count)
      }, plain: { if case .list(let list) = $0 { .integer(list.count) } else { nil } }),
    BuiltInFamily("min", BuiltIn(.any("list"), variadic: true) { extreme($0, .less) }),
    BuiltInFamily("max", BuiltIn(.any("list"), variadic: true) { extreme($0, .more) }),
    BuiltInFamily(
      "index of",
      BuiltIn(.list("list"), .any("match")) { call throws(Run.Stop) in
        let found = call.list(0).enumerated().filter { Value.same($0.element, call.arguments[1]).isYes }
        return try call.run.list(found.map { .integer($0.offset + 1) })
      }),
    BuiltInFamily(
      "distinct values",
      BuiltIn(.list("list")) { call throws(Run.Stop) in try call.run.list(distinct(call, call.list(0))) }),
    BuiltInFamily(
      "union",
      BuiltIn(.list("list"), variadic: true) { call throws(Run.Stop) in
        try call.run.list(distinct(call, List(try joined(call))))
      }),
    BuiltInFamily(
      "sublist",
      BuiltIn(.list("list"), .number("start position"), .optional(.number("length")), body: sublist)),
    BuiltInFamily(
      "sort",
      BuiltIn(.list("list"), BuiltInParameter("precedes", .function, optional: true), body: Sorting.sorted)),
  ]

  /// The smallest or the largest item; null among items that cannot be compared.
  private static func extreme(_ call: Call, _ wanted: Order) -> Value {
    let items = call.items
    guard var best = items.first else { return .null }
    guard best.isOrdered else { return call.refuse(.wrongType, "\(best.kind) has no order") }
    for item in items.dropFirst() {
      guard let order = Value.order(item, best) else {
        return call.refuse(.wrongType, "\(item.kind) and \(best.kind) have no order")
      }
      if order == wanted { best = item }
    }
    return best
  }

  static func distinct(_ call: Call, _ list: List) throws(Run.Stop) -> [Value] {
    var kept: [Value] = []
    for item in list {
      try call.run.charge(steps: 1 + kept.count / 4)
      if !kept.contains(where: { Value.same($0, item).isYes }) { kept.append(item) }
    }
    return kept
  }

  static func joined(_ call: Call) throws(Run.Stop) -> [Value] {
    for case .list(let list) in call.arguments { try call.run.charge(size: list.count) }
    return call.arguments.flatMap { argument -> [Value] in
      if case .list(let list) = argument { list.items } else { [argument] }
    }
  }

  private static func sublist(_ call: Call) throws(Run.Stop) -> Value {
    let list = call.list(0)
    guard let position = call.number(1).integer, position != 0, position.magnitude <= list.count else {
      return call.refuse("the list has \(list.count) items, and none at position \(call.number(1))")
    }
    let start = position > 0 ? position - 1 : list.count + position
    let length = call.optionalNumber(2)
    guard length.map({ $0.integer != nil }) ?? true else { return call.refuse("the length is no whole number") }
    let count = length?.integer ?? list.count - start
    guard count >= 1 || length == nil, count <= list.count - start else {
      return call.refuse("from there the list has \(list.count - start) items")
    }
    return try call.run.list(Array(list[start..<start + count]))
  }
}
