import Hellenic

/// One row while it is read, with what was found wrong and what was repaired.
struct Reading {
  let record: SheetRecord
  private let headings: Headings
  private(set) var flaws: [RowFlaw] = []
  private(set) var repairs: [RowRepair] = []

  init(_ record: SheetRecord, _ headings: Headings) {
    self.record = record
    self.headings = headings
  }

  /// What the cell under a heading says, trimmed; empty where the file has no such column or the row ends before.
  func cell(_ heading: Heading) -> String {
    guard let place = headings.columns[heading]?.place, place < record.cells.count else { return "" }
    return record.cells[place].trimmed
  }

  mutating func refuse(_ heading: Heading?, _ value: String, _ flaw: Flaw) {
    let shown = String(value.prefix(100).unicodeScalars.map { $0.value < 0x20 ? "\u{FFFD}" : Character($0) })
    flaws.append(RowFlaw(line: record.line, heading: heading, value: shown, flaw: flaw))
  }

  /// The value of a cell, by whoever knows to read it; what is wrong or was repaired is noted.
  mutating func take<Value>(_ heading: Heading, _ read: (String) -> Cell<Value>) -> Value? {
    guard let text = text(heading) else { return nil }
    switch read(text) {
    case .empty: return nil
    case .told(let value): return value
    case .repaired(let value, let repair):
      note(heading, text, "\(value)", repair)
      return value
    case .refused(let flaw):
      refuse(heading, text, flaw)
      return nil
    }
  }

  /// A cell of free text; nil where it is empty or cannot be taken.
  mutating func text(_ heading: Heading) -> String? {
    let text = cell(heading)
    if text.isEmpty { return nil }
    if text.isUnreadable {
      refuse(heading, text, .unreadable)
    } else if text.utf8.count > RowReader.longestCell, text.count > RowReader.longestCell {
      refuse(heading, text, .tooLong)
    } else {
      return text
    }
    return nil
  }

  /// The same without letters of the other alphabet.
  mutating func repairedText(_ heading: Heading, isGreekThroughout: Bool) -> String? {
    guard let text = text(heading) else { return nil }
    let repaired = Greek.repaired(text, isGreekThroughout: isGreekThroughout)
    if repaired != text { note(heading, text, repaired, .lookAlikes) }
    return repaired
  }

  /// Her names. Where one of them is foreign, a word all of Latin letters stays.
  mutating func names() -> Names {
    let headings = [Heading.familyName, .givenName, .fatherName, .motherName]
    let isGreek = !headings.contains { Greek.isForeign(cell($0)) }
    let names = headings.map { name($0, isGreek) }
    if names[0] == nil, cell(.familyName).isEmpty { refuse(.familyName, "", .missingName) }
    return Names(family: names[0] ?? "", given: names[1] ?? "", father: names[2], mother: names[3])
  }

  private mutating func name(_ heading: Heading, _ isGreek: Bool) -> String? {
    guard let name = repairedText(heading, isGreekThroughout: isGreek) else { return nil }
    if Greek.isMixed(name) {
      refuse(heading, name, .twoAlphabets)
    } else if !name.unicodeScalars.contains(where: \.properties.isAlphabetic) {
      refuse(heading, name, .notAName)
    } else {
      return name
    }
    return nil
  }

  private mutating func note(_ heading: Heading, _ before: String, _ after: String, _ repair: Repair) {
    repairs.append(RowRepair(line: record.line, heading: heading, before: before, after: after, repair: repair))
  }
}
