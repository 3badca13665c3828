import Civil
import Registry

extension ProgrammeReader {
  func readAmounts(from edition: CivilDate?) -> [Amount] {
    guard let place = fields["amounts"], let entries = place.entries() else { return [] }
    return entries.map { name, passage in
      let line = place.keyLine(name) ?? passage.line
      let entries = passage.entries() ?? []
      let label = entries.first { $0.key == "label" }?.value.word()
      let values = entries.filter { $0.key != "label" }.compactMap { day, value in dated(day, value, passage) }
      let sorted = values.sorted { $0.from < $1.from }
      if let edition, !sorted.contains(where: { $0.from <= edition }) {
        sheet.note(
          line, "The amount \(name) has no value on the edition's first day, \(edition).",
          cure: "Write \(edition): {value: …, source: …, confirmed: no}.")
      }
      return Amount(name: name, label: label, values: sorted, line: line)
    }
  }

  private func dated(_ day: String, _ place: Passage, _ amount: Passage) -> Amount.DatedValue? {
    let line = amount.keyLine(day) ?? place.line
    guard let fields = place.fields(["value", "unit", "source", "confirmed"], of: place.path) else { return nil }
    let from = amount.at(line).day(written: day)
    let value = fields.due("value", "the figure, or: to be set")
    if let unit = fields["unit"]?.text(), vocabulary.units[unit] == nil {
      let meant = Nearest.name(to: unit, among: vocabulary.units.keys.sorted())
      fields["unit"]?.note(
        "There is no unit \(unit).", cure: meant.map { "Write \($0)." } ?? "Declare it in facts.yaml.")
    }
    let source = fields.due("source", "where the figure comes from")?.text()
    let confirmed = confirmation(fields)
    guard let from, let value, let source else { return nil }
    let figure = value.scalar == "to be set" ? nil : figure(value)
    return Amount.DatedValue(
      from: from, value: figure, unit: fields["unit"]?.scalar, source: source, confirmed: confirmed)
  }

  private func figure(_ place: Passage) -> Amount.Figure? {
    guard let text = place.scalar else { return place.refuse("a number or a duration, or: to be set") }
    if text.hasPrefix("P") {
      if let months = YearsAndMonths(text) { return .months(months) }
      if let time = DaysAndTime(text) { return .time(time) }
      return place.refuse("a duration, as P6M or P30D")
    }
    return place.number().map(Amount.Figure.number)
  }

  /// Who confirmed a figure: `no`, or a name with the day.
  func confirmation(_ fields: YAMLKeys) -> Confirmation? {
    guard let place = fields.due("confirmed", "no, or {by: …, date: …}") else { return nil }
    if place.isMapping, let who = place.fields(["by", "date"], of: "confirmed") {
      guard let by = who.due("by", "who confirmed it")?.text(), let date = who.due("date", "when")?.day() else {
        return nil
      }
      return Confirmation(by: by, date: date)
    }
    if place.scalar != "no" && place.scalar != "false" { return place.refuse("no, or {by: …, date: …}") }
    return nil
  }
}
