import Civil
import Hellenic

/// Reads the rows of one register.
struct RowReader: Sendable {
  /// More letters than any name, street or number has.
  static let longestCell = 300

  let headings: Headings
  /// The day on which it is read.
  let today: CivilDate

  /// What a row says, each error at once.
  func read(_ record: SheetRecord) -> ReadRow {
    var reading = Reading(record, headings)
    if record.isBroken { reading.refuse(nil, "", .brokenQuote) }
    if record.cells.dropFirst(headings.count).contains(where: { !$0.trimmed.isEmpty }) {
      reading.refuse(nil, "", .tooManyCells)
    }
    let row = record.isBroken ? nil : row(&reading)
    return ReadRow(
      line: record.line, row: reading.flaws.isEmpty ? row : nil, household: household(&reading), flaws: reading.flaws,
      repairs: reading.flaws.isEmpty ? reading.repairs : [])
  }

  private func row(_ reading: inout Reading) -> SheetRow? {
    let names = reading.names()
    let relation = reading.take(.relation, Cell<Membership.Relation>.relation) ?? .other
    let amka = reading.take(.amka, Cell<AMKA>.amka)
    let born = reading.take(.birthDate) { Cell<PartialDate>.birth($0, isChild: relation == .child, today: today) }
    var row = SheetRow(
      line: reading.record.line, registerNumber: reading.text(.registerNumber), names: names, born: born,
      sex: reading.take(.sex, Cell<Person.Sex>.sex), amka: amka, afm: reading.take(.afm, Cell<AFM>.afm),
      relation: relation,
      appliedOn: reading.take(.appliedOn) { Cell<CivilDate>.day($0, today: today) } ?? today)
    row.household = household(&reading)
    readReach(of: &row, &reading)
    row.status = reading.take(.maritalStatus, Cell<CivilStatus.Status>.status)
    row.income = reading.take(.income, Cell<CanonicalNumber>.money)
    row.disability = reading.take(.disability, Cell<CanonicalNumber>.percentage)
    row.isUnemployed = reading.take(.unemployed, Cell<Bool>.flag)
    if let amka, let day = born?.day, !amka.fits(day) {
      reading.refuse(.birthDate, reading.cell(.birthDate), .amkaOtherBirth)
    }
    if amka == nil, row.afm == nil, row.registerNumber == nil { reading.refuse(.amka, "", .noIdentity) }
    return row
  }

  private func readReach(of row: inout SheetRow, _ reading: inout Reading) {
    row.street = reading.repairedText(.street, isGreekThroughout: true)
    row.number = reading.text(.number)
    row.postcode = reading.take(.postcode, Cell<Postcode>.postcode)
    row.community = reading.repairedText(.community, isGreekThroughout: true)
    row.phone = reading.take(.phone, Cell<Phone>.phone)
    row.mobile = reading.take(.mobile, Cell<Phone>.phone)
    row.email = reading.take(.email, Cell<String>.email)
  }

  private func household(_ reading: inout Reading) -> String? {
    let text = reading.cell(.household)
    guard !text.isUnreadable, text.utf8.count <= Self.longestCell || text.count <= Self.longestCell,
      !Greek.fold(text).isEmpty
    else { return nil }
    return Greek.repaired(text, isGreekThroughout: true)
  }
}

extension AMKA {
  /// Whether it was given to somebody born on that day.
  func fits(_ born: CivilDate) -> Bool {
    (born.day, born.month, born.year % 100) == (day, month, yearOfCentury)
  }
}

extension Cell<String> {
  /// An address for electronic mail.
  static func email(_ text: String) -> Cell {
    guard !text.isEmpty else { return .empty }
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    let isPlain = text.utf8.allSatisfy { 0x21...0x7E ~= $0 && $0 != 0x22 && $0 != 0x2C && $0 != 0x3B }
    let isWhole = parts.count == 2 && !parts[0].isEmpty && parts[1].contains(".") && !parts[1].hasSuffix(".")
    return isPlain && isWhole && !parts[1].hasPrefix(".") ? .told(text.lowercased()) : .refused(.email)
  }
}
