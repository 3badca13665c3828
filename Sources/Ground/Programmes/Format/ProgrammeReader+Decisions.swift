import FEEL
import Registry

extension ProgrammeReader {
  func readDecisions() -> [Decision] {
    guard let place = fields.due("decisions", "{eligible: {type: boolean, law: …, feel: …}}") else { return [] }
    let entries = place.entries() ?? []
    if !entries.contains(where: { $0.key == "eligible" }) {
      place.note("There is no decision eligible.", cure: "Write eligible: {type: boolean, law: …, feel: …}.")
    }
    return entries.compactMap { name, passage in
      decision(name, passage, line: place.keyLine(name) ?? passage.line)
    }
  }

  private func decision(_ name: String, _ place: Passage, line: Int) -> Decision? {
    let keys = ["label", "type", "unit", "per", "law", "feel", "table", "source", "confirmed"]
    guard let fields = place.fields(keys, of: "The decision \(name)") else { return nil }
    checkName(name, line)
    let type = fields.due("type", DecisionType.allCases.map(\.rawValue).joined(separator: ", "))?
      .one(of: DecisionType.self)
    let law = fields.due("law", "the article that says so")?.text()
    let isTable = fields["table"] != nil
    if isTable {
      _ = fields.due("source", "where the table comes from")?.text()
    }
    let confirmed = isTable || fields["confirmed"] != nil ? confirmation(fields) : nil
    if let unit = fields["unit"]?.text(), vocabulary.units[unit] == nil {
      let meant = Nearest.name(to: unit, among: vocabulary.units.keys.sorted())
      fields["unit"]?.note(
        "There is no unit \(unit).", cure: meant.map { "Write \($0)." } ?? "Declare it in facts.yaml.")
    }
    let logic = logic(name, fields)
    guard let type, let law, let logic else { return nil }
    return Decision(
      name: name, label: fields["label"]?.word(), type: type, unit: fields["unit"]?.scalar, per: fields["per"]?.text(),
      law: law,
      source: fields["source"]?.scalar, confirmed: confirmed, condition: nil, logic: logic, line: line)
  }

  private func logic(_ name: String, _ fields: YAMLKeys) -> Decision.Logic? {
    switch (fields["feel"], fields["table"]) {
    case (let feel?, nil): return feel.formula(names).map(Decision.Logic.feel)
    case (nil, let table?): return self.table(table).map(Decision.Logic.table)
    case (nil, nil):
      fields.place.note("The decision \(name) has neither feel nor table.", cure: "Write one of them.")
    case (.some, let table?):
      table.note("The decision \(name) has both feel and table.", cure: "Keep one of them.")
    }
    return nil
  }

  private func table(_ place: Passage) -> Table? {
    guard let fields = place.fields(["hit policy", "inputs", "rules"], of: "A table") else { return nil }
    let policy = fields.due("hit policy", "UNIQUE").flatMap(policy)
    let entries = fields.due("inputs", "{label: FEEL}")?.entries() ?? []
    let inputs = entries.compactMap { label, passage in
      passage.formula(names).map { Table.Input(label: label, formula: $0) }
    }
    let labels = entries.map(\.key)
    let rules = fields.due("rules", "[{when: {…}, then: …}]")?.elements()?.compactMap { rule($0, labels) } ?? []
    guard let policy, inputs.count == labels.count else { return nil }
    return Table(policy: policy, inputs: inputs, rules: rules, line: place.line)
  }

  private func policy(_ place: Passage) -> HitPolicy? {
    let known = ["UNIQUE", "FIRST", "ANY", "RULE ORDER", "COLLECT", "COLLECT SUM", "COLLECT MIN", "COLLECT MAX"]
    guard let text = place.scalar, let policy = HitPolicy(text) else {
      let meant = place.scalar.flatMap { Nearest.name(to: $0, among: known) }
      return place.refuse(meant ?? known.joined(separator: ", "))
    }
    if policy == .priority || policy == .outputOrder {
      place.note(
        "\(text) needs an order of outputs, which no table can say yet.", cure: "Use UNIQUE, FIRST, ANY or COLLECT.")
    }
    return policy
  }

  private func rule(_ place: Passage, _ labels: [String]) -> Table.Rule? {
    guard let fields = place.fields(["when", "then", "item"], of: "A rule") else { return nil }
    let when = fields.due("when", "{label: tests}")?.fields(labels, of: "The table's inputs")
    let then = fields.due("then", "what follows")?.formula(names)
    let item = fields["item"]?.word()
    let tests = labels.map { label in when?[label]?.tests(names) }
    guard when != nil, let then else { return nil }
    return Table.Rule(when: tests, then: then, item: item, line: place.line)
  }

  func readConditions() -> [Decision] {
    guard let place = fields["conditions"] else { return [] }
    return (place.entries() ?? []).compactMap { name, passage in
      condition(name, passage, line: place.keyLine(name) ?? passage.line)
    }
  }

  private func condition(_ name: String, _ place: Passage, line: Int) -> Decision? {
    let keys = ["law", "value", "limit", "feel", "met", "not met"]
    guard let fields = place.fields(keys, of: "The condition \(name)") else { return nil }
    checkName(name, line)
    let law = fields.due("law", "the article that says so")?.text()
    let feel = fields.due("feel", "a Boolean expression")?.formula(names)
    let met = fields.due("met", "{el: …, en: …}")?.word()
    let notMet = fields.due("not met", "{el: …, en: …}")?.word()
    let value = fields["value"]?.formula(names)
    let limit = fields["limit"]?.formula(names)
    checkPlaceholders(fields)
    guard let law, let feel, let met, let notMet else { return nil }
    return Decision(
      name: name, label: nil, type: .boolean, unit: nil, per: nil, law: law, source: nil, confirmed: nil,
      condition: Condition(met: met, notMet: notMet, value: value, limit: limit), logic: .feel(feel), line: line)
  }

  private func checkPlaceholders(_ fields: YAMLKeys) {
    for key in ["met", "not met"] {
      for (_, sentence) in fields[key]?.entries() ?? [] {
        for match in (sentence.scalar ?? "").matches(of: #/\{([^}]*)\}/#) {
          let name = String(match.1)
          if name != "value" && name != "limit" {
            sentence.note("There is nothing to put for {\(name)}.", cure: "Write {value} or {limit}.")
          } else if fields[name] == nil {
            sentence.note(
              "{\(name)} has nothing to show.", cure: "Write \(name): the fact, amount or decision to show, or drop it."
            )
          }
        }
      }
    }
  }

  private func checkName(_ name: String, _ line: Int) {
    if vocabulary.fact(name, of: .member) != nil {
      sheet.note(
        line, "\(name) is also a fact of members, so that a filter could not tell them apart.",
        cure: "Call it something else, as “the \(name)”.")
    }
    let words = Set(name.split(separator: " ").map(String.init))
    if let word = words.intersection(Vocabulary.keywords).sorted().first {
      sheet.note(line, "\(name) holds \(word), which is a word of FEEL.", cure: "Call it something else.")
    }
    if ["household", "person", "today", "amounts", "members", "id"].contains(name) || name.contains(".") {
      sheet.note(line, "\(name) already means something else.", cure: "Call it something else.")
    }
  }
}
