import FEEL
import Registry

extension FormulaCheck {
  mutating func name(_ name: String, _ syntax: Syntax, _ around: Surroundings) -> Kind {
    if let bound = around.bound.last(where: { $0.name == name }) { return bound.kind }
    if let item = around.item {
      if name == "item" { return item }
      if item == .member, let kind = around.kind(of: name, .member) { return noted(name, .member, kind) }
    }
    if let bare = around.bare, let kind = around.kind(of: name, bare) { return noted(name, bare, kind) }
    if name == "today" {
      use { $0.today = true }
      return .date
    }
    if around.isProgramme, let kind = global(name, around) { return kind }
    unknown(name, syntax.place, around)
    return .any
  }

  private mutating func global(_ name: String, _ around: Surroundings) -> Kind? {
    switch name {
    case "household": return .household
    case "person": return .member
    case "amounts": return .amounts
    default:
      guard let kind = around.decisions[name] else { return nil }
      use { $0.decisions.insert(name) }
      return kind
    }
  }

  mutating func path(_ base: Syntax, _ name: String, _ syntax: Syntax, _ around: Surroundings) -> Kind {
    let kind = kind(base, around)
    switch kind {
    case .household: return fact(name, .household, syntax, around)
    case .member: return fact(name, .member, syntax, around)
    case .list(.member): return .list(fact(name, .member, syntax, around))
    case .amounts: return amount(name, syntax, around)
    case .months, .duration, .date, .time, .moment: return property(name, kind, syntax)
    case .any, .other, .list(.any): return .any
    default:
      find(syntax.place, "\(kind.said.capitalizedFirst) has no \(name).", cure: "Remove .\(name).")
      return .any
    }
  }

  private mutating func noted(_ name: String, _ subject: Fact.Subject, _ kind: Kind) -> Kind {
    use {
      if name == "members" { $0.members = true }
      if subject == .member && name != "id" { $0.memberFacts.insert(name) }
      if subject == .household && name != "members" { $0.householdFacts.insert(name) }
    }
    return kind
  }

  private mutating func fact(_ name: String, _ subject: Fact.Subject, _ syntax: Syntax, _ around: Surroundings) -> Kind
  {
    if let kind = around.kind(of: name, subject) { return noted(name, subject, kind) }
    let facts = around.vocabulary.facts(of: subject).map(\.name)
    let owner = subject == .household ? "household" : "person"
    let other = Fact.Subject.allCases.first { $0 != subject && around.vocabulary.fact(name, of: $0) != nil }
    let cure =
      other.map { "It is a fact of the \($0.rawValue): write \(Self.written(name, $0))." }
      ?? Nearest.name(to: name, among: facts).map { "Write \(owner).\($0)." } ?? "Declare it in facts.yaml."
    find(syntax.place, "A \(subject.rawValue) has no fact \(name).", cure: cure)
    return .any
  }

  private mutating func amount(_ name: String, _ syntax: Syntax, _ around: Surroundings) -> Kind {
    guard let kind = around.amounts[name] else {
      let meant = Nearest.name(to: name, among: around.amounts.keys.sorted())
      find(
        syntax.place, "There is no amount \(name).",
        cure: meant.map { "Write amounts.\($0)." } ?? "Add it under amounts, with its source.")
      return .any
    }
    use { $0.amounts.insert(name) }
    return kind
  }

  private mutating func property(_ name: String, _ kind: Kind, _ syntax: Syntax) -> Kind {
    let known: [String] =
      switch kind {
      case .months: ["years", "months"]
      case .duration: ["days", "hours", "minutes", "seconds"]
      case .date: ["year", "month", "day", "weekday"]
      case .time: ["hour", "minute", "second", "time offset", "timezone"]
      default: ["year", "month", "day", "weekday", "hour", "minute", "second", "time offset", "timezone"]
      }
    guard known.contains(name) else {
      let meant = Nearest.name(to: name, among: known) ?? known.joined(separator: ", ")
      find(syntax.place, "\(kind.said.capitalizedFirst) has no \(name).", cure: "Write \(meant).")
      return .any
    }
    return name == "timezone" ? .text(nil) : .number
  }

  private mutating func unknown(_ name: String, _ place: FEEL.Place, _ around: Surroundings) {
    let vocabulary = around.vocabulary
    let bare = around.bare ?? (around.item == .member ? .member : nil)
    let known =
      around.decisions.keys.sorted() + (around.isProgramme ? ["household", "person", "amounts"] : []) + ["today"]
      + around.bound.map(\.name) + (bare.map { vocabulary.facts(of: $0).map(\.name) } ?? [])
    let cure =
      written(name, vocabulary) ?? (around.amounts[name] == nil ? nil : "Write amounts.\(name).")
      ?? Nearest.name(to: name, among: known).map { "Write \($0)." }
      ?? Nearest.name(to: name, among: vocabulary.facts.map(\.name)).flatMap { written($0, vocabulary) }
    find(place, "Nobody knows \(name) here.", cure: cure ?? "Declare it, or write another name.")
  }

  private func written(_ name: String, _ vocabulary: Vocabulary) -> String? {
    let subject = Fact.Subject.allCases.first { vocabulary.fact(name, of: $0) != nil }
    return subject.map { "Write \(Self.written(name, $0))." }
  }

  private static func written(_ name: String, _ subject: Fact.Subject) -> String {
    subject == .member ? "person.\(name)" : "\(subject.rawValue).\(name)"
  }
}

extension String {
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
