extension TableReading {
  /// The table's answer. Where rules may apply it is given only if it would be the same whatever the unknown turned
  /// out to be.
  mutating func answer() -> Value {
    let applied = states.indices.filter { if case .applies = states[$0] { true } else { false } }
    guard let causes = openCauses else { return answer(of: applied) }
    guard !gathersAll, let agreed = agreement(), holdsEverywhere(agreed) else { return unknown(causes) }
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
    for state in states {
      switch state {
      case .open(_, let more): causes = causes?.union(more) ?? more
      case .applies where table.hitPolicy == .first: return causes
      case .applies, .failed: break
      }
    }
    return causes
  }

  /// The one result of all rules that apply or may apply; nil where they differ or one is unknown.
  private mutating func agreement() -> Value? {
    var agreed: Value?
    for (index, state) in states.enumerated() {
      if case .failed = state { continue }
      let result = result(of: index)
      if result.holdsUnknown { return nil }
      if let agreed, agreed != result { return nil }
      agreed = result
      if case .applies = state, table.hitPolicy == .first { break }
    }
    return agreed
  }

  private mutating func unknown(_ causes: Unknown) -> Value {
    var causes = causes
    for (index, state) in states.enumerated() {
      if case .failed = state { continue }
      causes = causes.union(Unknown(causes: result(of: index).causes))
    }
    return .unknown(causes)
  }

  /// What the policy makes of rules that apply for certain.
  mutating func answer(of applied: [Int]) -> Value {
    guard let first = applied.first else { return noneApplied() }
    switch table.hitPolicy {
    case .unique:
      guard applied.count == 1 else {
        return warn("Rules \(list(applied)) apply, and only one may.")
      }
      return result(of: first)
    case .first: return result(of: first)
    case .any: return same(applied)
    case .priority: return result(of: byPriority(applied)[0])
    case .ruleOrder: return .list(List(applied.map { result(of: $0) }))
    case .outputOrder: return .list(List(byPriority(applied).map { result(of: $0) }))
    case .collect(let gathering): return gathered(applied, gathering)
    }
  }

  private mutating func noneApplied() -> Value {
    if let otherwise = otherwise() { return otherwise }
    return warn("No rule applies.")
  }

  private func list(_ rules: [Int]) -> String { rules.map { String($0 + 1) }.joined(separator: ", ") }

  private mutating func same(_ applied: [Int]) -> Value {
    let results = applied.map { result(of: $0) }
    if let unknown = Value.unknown(among: results) { return unknown }
    guard results.dropFirst().allSatisfy({ $0 == results[0] }) else {
      return warn("Rules \(list(applied)) apply and do not give the same.")
    }
    return results[0]
  }

  private mutating func gathered(_ applied: [Int], _ gathering: HitPolicy.Gathering?) -> Value {
    let results = applied.map { result(of: $0) }
    guard let gathering else { return .list(List(results)) }
    if gathering == .count { return .integer(results.count) }
    guard let family = BuiltIns.families[gathering.rawValue.lowercased()] else { return .null }
    let run = Run(Scope(names: [], context: [:]), slots: 0, tested: nil, limits: limits)
    // No step of these three is counted, so none can be one too many.
    let value = (try? family.call([.list(List(results))], nil, run, Place(start: 0, end: 0))) ?? .null
    return run.warnings.isEmpty ? value : warn(run.warnings[0].sentence)
  }

  /// The rules by the importance of their results: output by output, then in the order of the table.
  private mutating func byPriority(_ applied: [Int]) -> [Int] {
    let ranked = applied.map { (index: $0, ranks: ranks(of: result(of: $0))) }
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
