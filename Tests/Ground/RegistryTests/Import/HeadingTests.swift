import Testing

@testable import Registry

@Suite struct HeadingTests {
  @Test(arguments: [
    ("ΑΡ. ΜΗΤΡΩΟΥ", Heading.registerNumber), ("Επώνυμο", .familyName), (" ονομα ", .givenName),
    ("ΗΜ/ΝΙΑ ΓΕΝ.", .birthDate),
    ("Ημερομηνία γέννησης", .birthDate), ("Ημ. γεν.", .birthDate), ("AMKA", .amka), ("Α.Φ.Μ.", .afm), ("ΑΦΜ", .afm),
    ("ΤΚ", .postcode), ("Ταχ. κώδ.", .postcode), ("Κιν. τηλ.", .mobile), ("e-mail", .email),
    ("Οικογ. κατάσταση", .maritalStatus),
    ("ΚΩΔ ΝΟΙΚΟΚ.", .household), ("Ετήσιο εισόδημα", .income), ("% ΑΝΑΠΗΡΙΑΣ", .disability),
    ("Ημ/νία αίτησης", .appliedOn),
    ("Διεύθυνση", .street), ("surname", .familyName), ("Πατρώνυμο", .fatherName), ("Όνομα πατρός", .fatherName),
  ])
  func `A heading is known in any case, accent and abbreviation`(text: String, heading: Heading) {
    #expect(Heading.read(text) == heading)
  }

  @Test(arguments: ["ΟΝΟΜΑΤΕΠΩΝΥΜΟ", "", "Α", "ΣΚΥΛΟΣ", "ΗΜ", "ΕΙΣΟΔΗΜΑ 24"])
  func `What could be two columns, or none, is none`(text: String) { #expect(Heading.read(text) == nil) }

  @Test func `Every heading is known by its usual name`() {
    for heading in Heading.allCases { #expect(Heading.read(heading.name) == heading) }
  }

  @Test func `Columns come in any order, with others between`() throws {
    let headings = try Headings(["ΑΜΚΑ", "ΣΚΥΛΟΣ", "ονομα", "ΕΠΩΝΥΜΟ", ""])
    #expect(headings.columns[.amka]?.place == 0 && headings.columns[.familyName]?.place == 3)
    #expect(headings.unknown == ["ΣΚΥΛΟΣ"] && headings.count == 5)
  }

  @Test func `Without a name or a number nobody can be taken in`() {
    #expect(throws: SheetRefusal.missingHeadings([.givenName])) { try Headings(["ΕΠΩΝΥΜΟ", "ΑΦΜ"]) }
    #expect(throws: SheetRefusal.missingHeadings([.amka])) { try Headings(["ΕΠΩΝΥΜΟ", "ΟΝΟΜΑ"]) }
    #expect(throws: SheetRefusal.repeatedHeading("Επίθετο")) { try Headings(["ΕΠΩΝΥΜΟ", "Επίθετο", "ΟΝΟΜΑ", "ΑΜΚΑ"]) }
  }
}
