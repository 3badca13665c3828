import Civil
import Hellenic
import Testing

@testable import Registry

@Suite struct CellTests {
  static let today = CivilDate(rawValue: 20_781)  // 24 November 2026

  @Test(arguments: [
    ("20/05/1966", "1966-05-20"), ("6/7/2023", "2023-07-06"), ("1959-11-18", "1959-11-18"), ("3.2.1999", "1999-02-03"),
    ("41356", "2013-03-23"), ("11-09-67", "1967-09-11"), ("12-08-11", "2011-08-12"),
    ("1960-05-06 00:00:00", "1960-05-06"),
    ("2O/05/1966", "1966-05-20"),
  ])
  func `A day of birth is read in every spelling`(text: String, day: String) {
    #expect(birth(text)?.day?.description == day)
  }

  @Test func `A year of two digits that fits two centuries is asked, unless it is a child's`() {
    guard case .refused(.ambiguousCentury) = Cell<PartialDate>.birth("26-09-19", isChild: false, today: Self.today)
    else {
      return #expect(Bool(false))
    }
    #expect(birth("26-09-19", isChild: true)?.day?.description == "2019-09-26")
    #expect(birth("16-05-16")?.day?.description == "2016-05-16", "In 1916 it would be 110 years.")
    #expect(birth("25-11-26")?.day?.description == "1926-11-25", "In 2026 it would be tomorrow.")
  }

  @Test func `Of a bare year the rest stays unknown`() {
    #expect(birth("1980")?.precision == .year)
  }

  @Test(arguments: [
    ("31/02/1980", Flaw.noSuchDay), ("31-02-80", .noSuchDay), ("άγνωστη", .notADate), ("25/11/2026", .future),
    ("01/01/1900", .tooOld), ("12/1980", .notADate), ("123", .notADate), ("05/25/1999", .noSuchDay),
    ("1/2/3/4", .notADate),
    ("99999999999999999999", .notADate),
  ])
  func `What is no day of birth is refused`(text: String, flaw: Flaw) {
    guard case .refused(flaw) = Cell<PartialDate>.birth(text, isChild: false, today: Self.today) else {
      return #expect(Bool(false), "\(text)")
    }
  }

  @Test(arguments: [
    ("11.701,54 €", "11701.54"), ("5038,77", "5038.77"), ("10852", "10852"), ("0,00", "0"), ("0,00 €", "0"),
    ("€ 1.234", "1234"),
    ("1,234.50", "1234.5"), ("12.50", "12.5"), ("1.000.000,00", "1000000"), ("5O0", "500"),
  ])
  func `Money is read as Greeks write it, and otherwise only where it is certain`(text: String, amount: String) {
    #expect(value(.money(text))?.text == amount)
  }

  @Test(arguments: ["ΟΧΙ", "-5", "1,234", "1.23.4", "12,345,67", "1.000.000,01", "€€", "1 2x"])
  func `What is no certain amount is refused`(text: String) {
    guard case .refused = Cell<CanonicalNumber>.money(text) else { return #expect(Bool(false), "\(text)") }
  }

  @Test func `A lost zero comes back where it makes the number right, and an O becomes one`() {
    #expect(value(.amka("1013099997"))?.rawValue == "01013099997")
    #expect(value(.amka("O1O13O99997"))?.rawValue == "01013099997")
    #expect(value(.afm("90000045"))?.rawValue == "090000045")
    #expect(value(.phone("69O 123 4567"))?.rawValue == "6901234567")
    #expect(value(.afm("90000046")) == nil && value(.amka("1013099999")) == nil)
  }

  @Test func `Words of either gender and alphabet are understood`() {
    #expect(["ΑΓΑΜΟΣ/Η", "άγαμη", "Single"].map { value(.status($0)) } == [.single, .single, .single])
    #expect(
      ["ΧΗΡΟΣ/Α", "σε διάσταση", "Συμφ. συμβίωσης"].map { value(.status($0)) } == [.widowed, .separated, .civilUnion])
    #expect(["Θ", "ΓΥΝΑΙΚΑ", "A", "άνδρας"].map { value(.sex($0)) } == [.female, .female, .male, .male])
    #expect(["ΥΠΟΧΡΕΟΣ", "σύζυγος", "ΤEKNO", "κόρη"].map { value(.relation($0)) } == [.head, .spouse, .child, .child])
    #expect(["ΝΑΙ", "όχι", "NAI"].map { value(.flag($0)) } == [true, false, true])
    #expect(["67", "67%", "100 %"].map { value(.percentage($0))?.text } == ["67", "67", "100"])
    #expect(value(.percentage("0,67")) == nil && value(.percentage("101")) == nil && value(.flag("ίσως")) == nil)
  }

  private func birth(_ text: String, isChild: Bool = false) -> PartialDate? {
    value(.birth(text, isChild: isChild, today: Self.today))
  }

  private func value<Value>(_ cell: Cell<Value>) -> Value? {
    switch cell {
    case .told(let value), .repaired(let value, _): value
    case .empty, .refused: nil
    }
  }
}
