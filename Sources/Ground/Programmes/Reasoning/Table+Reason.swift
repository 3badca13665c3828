import FEEL

/// What a table came to: its value, and each rule that applies or may.
struct TableOutcome {
  /// A rule that applies, or of which it is unknown.
  struct Hit {
    let rule: Int
    let value: Value
    /// Why it is unknown whether it applies; nil where it does.
    let open: Unknown?
  }

  let value: Value
  let hits: [Hit]
}

extension Table {
  /// Evaluates the table in a scope.
  func outcome(in scope: Context) -> TableOutcome {
    let values = inputs.map { $0.formula.expression.evaluate(in: scope).value }
    if values.contains(where: \.isNull) { return TableOutcome(value: .null, hits: []) }
    var hits: [TableOutcome.Hit] = []
    for (place, rule) in rules.enumerated() {
      let applies = rule.applies(values, in: scope)
      if case .boolean(false) = applies { continue }
      let open: Unknown? = if case .unknown(let unknown) = applies { unknown } else { nil }
      hits.append(.init(rule: place, value: rule.then.expression.evaluate(in: scope).value, open: open))
      if policy == .first && open == nil { break }
    }
    return TableOutcome(value: value(of: hits), hits: hits)
  }

  private func value(of hits: [TableOutcome.Hit]) -> Value {
    switch policy {
    case .unique, .any, .first, .priority: single(hits)
    default: collected(hits)
    }
  }

  /// The one value of all rules that could apply; unknown where they differ. Two that apply and differ are a mistake.
  private func single(_ hits: [TableOutcome.Hit]) -> Value {
    guard let first = hits.first else { return .null }
    let sure = hits.filter { $0.open == nil }
    if policy == .unique && sure.count > 1 { return .null }
    if policy == .any, let one = sure.first, sure.contains(where: { $0.value != one.value }) { return .null }
    if hits.allSatisfy({ $0.value == first.value }) { return first.value }
    return .unknown(Unknown(causes: causes(of: hits)))
  }

  private func collected(_ hits: [TableOutcome.Hit]) -> Value {
    let causes = causes(of: hits)
    guard causes.isEmpty, !hits.contains(where: { $0.value.isUnknown }) else {
      return .unknown(Unknown(causes: causes))
    }
    if policy == .count { return .integer(hits.count) }
    guard policy == .sum || policy == .min || policy == .max else { return .list(List(hits.map(\.value))) }
    var result: Number?
    for hit in hits {
      guard case .number(let number) = hit.value else { return .null }
      result = result.map { combine($0, number) } ?? number
    }
    return result.map(Value.number) ?? .null
  }

  private func combine(_ one: Number, _ other: Number) -> Number {
    switch policy {
    case .min: Swift.min(one, other)
    case .max: Swift.max(one, other)
    default: one.adding(other) ?? one
    }
  }

  private func causes(of hits: [TableOutcome.Hit]) -> Set<String> {
    hits.reduce(into: []) { $0.formUnion(($1.open?.causes ?? []).union($1.value.causes)) }
  }
}

extension Table.Rule {
  /// Whether the rule applies: true, false, or unknown.
  func applies(_ values: [Value], in scope: Context) -> Value {
    var causes: Set<String>?
    for (value, tests) in zip(values, when) {
      guard let tests else { continue }
      switch tests.tests.evaluate(value, in: scope).value {
      case .boolean(true): continue
      case .unknown(let unknown): causes = (causes ?? []).union(unknown.causes)
      default: return .boolean(false)
      }
    }
    return causes.map { .unknown(Unknown(causes: $0)) } ?? .boolean(true)
  }
}
