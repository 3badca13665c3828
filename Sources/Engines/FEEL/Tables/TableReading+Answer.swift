extension TableReading {
  /// The table's answer. Where rules may apply it is given only if it would be the same whatever the unknown turned
  /// out to be.
  mutating func answer() throws(Run.Stop) -> Value {
    if let found { return try answer(of: found) }
    let applied = states.compactMap { if case .applies = $0.state { $0.rule } else { nil } }
    guard let causes = openCauses else { return try answer(of: applied) }
    guard !gathersAll, let agreed = try agreement(), try holdsEverywhere(agreed) else { return try unknown(causes) }
    return agreed
  }

  /// Whether the policy gathers all results, so that each rule that may apply could change the answer.
  private var gathersAll: Bool {
    switch table.hitPolicy {
    case .unique, .first, .any, .priority: false
    case .ruleOrder, .outputOrder, .collect: true
    }
  }

  /// What rules that may apply and matter wait for; nil where none does.
  private var openCauses: Unknown? {
    var causes: Unknown?
    for (_, state) in states {
      switch state {
      case .open(_, let more): causes = causes?.union(more) ?? more
      case .applies where table.hitPolicy == .first: return causes
      case .applies, .failed: break
      }
    }
    return causes
  }

  /// The one result of all rules that apply or may apply; nil where they differ or one is unknown.
  private mutating func agreement() throws(Run.Stop) -> Value? {
    var agreed: Value?
    for (index, state) in states {
      if case .failed = state { continue }
      let result = try result(of: index)
      if result.holdsUnknown { return nil }
      if let agreed, agreed != result { return nil }
      agreed = result
      if case .applies = state, table.hitPolicy == .first { break }
    }
    return agreed
  }

  private mutating func unknown(_ causes: Unknown) throws(Run.Stop) -> Value {
    var causes = causes
    for (index, state) in states {
      if case .failed = state { continue }
      causes = causes.union(Unknown(causes: try result(of: index).causes))
    }
    return .unknown(causes)
  }

  /// What the policy makes of rules that apply for certain.
  mutating func answer(of applied: [Int]) throws(Run.Stop) -> Value {
    guard let first = applied.first else { return try noneApplied() }
    switch table.hitPolicy {
    case .unique:
      guard applied.count == 1 else {
        return warn(.table, "Rules \(list(applied)) apply, and only one may.")
      }
      return try result(of: first)
    case .first: return try result(of: first)
    case .any: return try same(applied)
    case .priority: return try result(of: byPriority(applied)[0])
    case .ruleOrder: return try run.list(try results(of: applied))
    case .outputOrder: return try run.list(try results(of: byPriority(applied)))
    case .collect(let gathering): return try gathered(applied, gathering)
    }
  }

  private mutating func results(of rules: [Int]) throws(Run.Stop) -> [Value] {
    var results: [Value] = []
    for rule in rules { results.append(try result(of: rule)) }
    return results
  }

  private mutating func noneApplied() throws(Run.Stop) -> Value {
    if let otherwise = try otherwise() { return otherwise }
    return warn(.table, "No rule applies.")
  }

  private func list(_ rules: [Int]) -> String { rules.map { String($0 + 1) }.joined(separator: ", ") }

  private mutating func same(_ applied: [Int]) throws(Run.Stop) -> Value {
    let results = try results(of: applied)
    if let unknown = Value.unknown(among: results) { return unknown }
    guard results.dropFirst().allSatisfy({ $0 == results[0] }) else {
      return warn(.table, "Rules \(list(applied)) apply and do not give the same.")
    }
    return results[0]
  }

  private mutating func gathered(
    _ applied: [Int], _ gathering: HitPolicy.Gathering?
  ) throws(Run.Stop) -> Value {
    let results = try results(of: applied)
    guard let gathering else { return try run.list(results) }
    if gathering == .count { return .integer(results.count) }
    guard let family = BuiltIns.families[gathering.rawValue.lowercased()] else { return .null }
    let before = run.warnings.count
    let value = try family.call([.list(List(results))], nil, run, Place(start: 0, end: 0))
    for warning in run.warnings.dropFirst(before) { warnings.append(TableWarning(part: .table, warning: warning)) }
    return value
  }

  /// The rules by the importance of their results: output by output, then in the order of the table.
  private mutating func byPriority(_ applied: [Int]) throws(Run.Stop) -> [Int] {
    let results = try results(of: applied)
    let ranked = zip(applied, results).map { (index: $0, ranks: ranks(of: $1)) }
    return ranked.sorted { one, other in
      let difference = zip(one.ranks, other.ranks).first { $0 != $1 }
      return difference.map { $0 < $1 } ?? (one.index < other.index)
    }.map(\.index)
  }

  private func ranks(of result: Value) -> [Int] {
    table.outputs.map { output in
      let value: Value? =
        if case .context(let context) = result, let name = output.name { context[name] } else { result }
      return output.priorities.firstIndex { $0 == value } ?? output.priorities.count
    }
  }
}
