import Foundation
import Pages

/// Reads one declaration of the vocabulary.
struct FactReader {
  let subject: Fact.Subject
  let name: String
  let units: [String: Unit]
  let documents: [String: Word]

  func read(_ place: Passage, line: Int) -> Fact? {
    guard let fields = place.fields(Self.keys, of: "The fact \(name)") else { return nil }
    let label = fields.due("label", "{el: …, en: …}")?.word()
    let type = type(of: fields)
    let computed = fields["computed"].flatMap(rule)
    if computed == nil { askable(fields) } else { alone(fields) }
    let otherwise = fields["otherwise"].flatMap { place in type.flatMap { value($0, at: place) } }
    if (fields["only if"] == nil) != (fields["otherwise"] == nil) {
      place.note("The fact \(name) has only one of “only if” and “otherwise”.", cure: "Write both, or neither.")
    }
    guard let label, let type else { return nil }
    return Fact(
      subject: subject, name: name, type: type, unit: fields["unit"].flatMap(unit), label: label,
      question: fields["question"]?.word(), paper: fields["paper"].flatMap(paper), valid: fields["valid"]?.duration(),
      answeredBy: fields["answered by"]?.elements()?.compactMap { $0.one(of: Fact.Answerer.self) } ?? [],
      isMutable: fields["mutable"]?.flag() ?? false, onlyIf: fields["only if"].flatMap(rule), otherwise: otherwise,
      computed: computed, sumOf: sum(fields), forLater: fields["for later"]?.names() ?? [], line: line)
  }

  private func askable(_ fields: YAMLKeys) {
    _ = fields.due("question", "{el: …, en: …}")
    _ = fields.due("paper", "the document that proves it, or none")
    _ = fields.due("answered by", "[registry, clerk, citizen]")
    _ = fields.due("mutable", "yes, if we may suggest that it change; else no")
  }

  private func alone(_ fields: YAMLKeys) {
    let never = ["question", "paper", "valid", "answered by", "mutable", "only if", "otherwise"]
    for key in never where fields[key] != nil {
      fields[key]?.note("\(name) is computed, so it has no \(key).", cure: "Remove \(key).")
    }
  }

  private func type(of fields: YAMLKeys) -> FactType? {
    guard let place = fields.due("type", "number, boolean, date, text or list") else { return nil }
    let type: FactType? =
      switch place.scalar {
      case "number": .number(range(of: fields))
      case "boolean": .boolean
      case "date": .date
      case "text": text(fields)
      case "list": members(fields)
      default: place.refuse("number, boolean, date, text or list")
      }
    if place.scalar != "text" { extra(["values"], of: fields) }
    if place.scalar != "number" { extra(["unit", "min", "max", "step"], of: fields) }
    if place.scalar != "list" { extra(["of"], of: fields) }
    return type
  }

  private func extra(_ keys: [String], of fields: YAMLKeys) {
    for key in keys { fields[key]?.note("\(name) is of a type that has no \(key).", cure: "Remove \(key).") }
  }

  private func range(of fields: YAMLKeys) -> NumberRange {
    let range = NumberRange(
      min: fields["min"]?.number(), max: fields["max"]?.number(), step: fields["step"]?.number())
    if fields["computed"] == nil {
      for key in ["min", "max", "step"] { _ = fields.due(key, "a number") }
    }
    if let min = range.min, let max = range.max, min > max {
      fields["min"]?.note("The least is greater than the most.", cure: "Swap min and max.")
    }
    if let step = range.step, step <= 0 { fields["step"]?.note("A step is greater than 0.", cure: "Write 1 or 0.01.") }
    return range
  }

  private func text(_ fields: YAMLKeys) -> FactType? {
    guard let place = fields.due("values", "{key: {el: …, en: …}}") else { return nil }
    if place.scalar == "from the municipality" { return .text(nil) }
    return place.entries().map { .text($0.compactMap { key, word in word.word().map { Choice(key, $0) } }) }
  }

  private func members(_ fields: YAMLKeys) -> FactType? {
    guard let place = fields.due("of", "members") else { return nil }
    return place.scalar == "members" ? .members : place.refuse("members")
  }

  private func sum(_ fields: YAMLKeys) -> String? {
    guard let place = fields["sum of"] else { return nil }
    guard subject == .household, fields["type"]?.scalar == "number" else {
      return place.refuse("sum of only at a number of the household")
    }
    return place.text()
  }

  private func rule(_ place: Passage) -> Fact.Rule? { place.text().map { Fact.Rule(text: $0, line: place.line) } }

  private func unit(_ place: Passage) -> String? {
    guard let key = place.text() else { return nil }
    if units[key] == nil { note(key, "unit", among: units.keys.sorted(), at: place) }
    return key
  }

  private func paper(_ place: Passage) -> String? {
    guard let key = place.text(), key != "none" else { return nil }
    if documents[key] == nil { note(key, "document", among: documents.keys.sorted(), at: place) }
    return key
  }

  private func note(_ key: String, _ what: String, among known: [String], at place: Passage) {
    let meant = Nearest.name(to: key, among: known)
    place.note(
      "There is no \(what) \(key).", cure: meant.map { "Write \($0)." } ?? "Declare it under \(what)s.")
  }

  private func value(_ type: FactType, at place: Passage) -> FactValue? {
    switch type {
    case .number: place.number().map(FactValue.number)
    case .boolean: place.flag().map(FactValue.flag)
    case .date: place.day().map(FactValue.day)
    case .members: place.names().map(FactValue.members)
    case .text(let choices):
      if let key = place.text() { choice(key, choices, at: place) } else { nil }
    }
  }

  private func choice(_ key: String, _ choices: [Choice]?, at place: Passage) -> FactValue? {
    if let choices, !choices.contains(where: { $0.key == key }) {
      let meant = Nearest.name(to: key, among: choices.map(\.key))
      return place.refuse(meant ?? "one of \(choices.map(\.key).joined(separator: ", "))")
    }
    return .text(key)
  }

  private static let keys = [
    "type", "values", "of", "unit", "min", "max", "step", "label", "question", "paper", "valid", "answered by",
    "mutable",
    "only if", "otherwise", "computed", "sum of", "for later",
  ]
}
