import Civil
import Foundation
import Kit
import Storage
import TestHouse
import Testing

@testable import Municipality
@testable import Registry

/// A register sent in by the browser: checked, brought in, undone.
struct ImportPagesTests {
  private static let register = """
    ΑΡ. ΜΗΤΡΩΟΥ;ΕΠΩΝΥΜΟ;ΟΝΟΜΑ;ΗΜ/ΝΙΑ ΓΕΝΝΗΣΗΣ;ΚΩΔ. ΝΟΙΚΟΚΥΡΙΟΥ;ΣΧΕΣΗ
    1001;Νικολάου;Ελένη;3/4/1981;Ν00101;υπόχρεος
    1002;Νικολάου;Πέτρος;31/2/2010;Ν00101;τέκνο
    1003;Γερακάρη;Μαρία;9.8.75;Ν00102;υπόχρεος

    """

  @Test func `many imports stand on several pages, the latest first, and no page is empty`() async throws {
    let house = try await FrontHouse()
    for number in 1...60 {
      let begun = Instant(rawValue: 1_700_000_000_000_000 + number)
      try await house.test.run(
        """
        INSERT INTO import (id, version, file, fingerprint, ordered_by, state, day, begun, staged_line, imported, refused,
          known, repaired, lease_until, lease_holder)
        VALUES (\(ID<Import>()), 1, \("αρχείο-\(number).csv"), 'f', 'staff', 'undone', \(CivilDate(rawValue: 20_781)), \(begun), 0, 0, 0, 0, 0,
          \(begun), '')
        """)
    }
    try await house.visit { browser in
      try await browser.signIn()
      let first = try await browser.open("/imports")
      #expect(first.text.contains("αρχείο-60.csv") && first.text.contains("αρχείο-11.csv"))
      #expect(!first.text.contains("αρχείο-10.csv") && first.text.contains("href='/imports?page=2'"))
      for page in ["2", "99"] {
        let last = try await browser.open("/imports?page=\(page)")
        #expect(last.text.contains("αρχείο-1.csv") && !last.text.contains("αρχείο-11.csv"))
      }
      #expect(try await browser.open("/imports?page=x").text.contains("αρχείο-60.csv"))
    }
  }

  @Test(arguments: TestHouse.engines) func `a file is checked, brought in on a word, and undone`(engine: Engine)
    async throws
  {
    let house = try await FrontHouse(on: engine)
    try await house.visit { browser in
      try await browser.signIn()
      let sent = try await browser.send(file: "μητρώο.csv", Self.register, from: try await browser.open("/imports"))
      #expect(sent.status == 303)
      let address = try #require(sent["Location"])
      let reading = try await browser.open(address)
      #expect(reading.text.contains("data-follow='2'") && reading.text.contains("Το αρχείο διαβάζεται"))
      try await house.work()
      let checked = try await browser.open(address)
      #expect(checked.text.contains("2 πρόσωπα μπορούν να μπουν") && checked.text.contains("31/2/2010"))
      #expect(checked.text.contains("Δεν υπάρχει τέτοια ημέρα"))
      #expect(try await house.test.all("SELECT COUNT(*) FROM person") == [1], "Nobody is in yet.")
      #expect(try await browser.send([], to: address + "/order", from: checked).status == 303)
      #expect(try await browser.send([], to: address + "/order", from: checked).status == 303)
      try await house.work()
      let imported = try #require(try await browser.open(address)["Location"])
      #expect(imported.hasPrefix("/imports/") && !imported.hasPrefix("/imports/files/"))
      #expect(try await house.test.all("SELECT COUNT(*) FROM person WHERE compartment = 'open'") == [3])
      #expect(try await house.test.all("SELECT COUNT(*) FROM register_file_piece") == [0], "The file is let go.")
      let page = try await browser.open(imported)
      #expect(page.text.contains("Αναίρεση της εισαγωγής"))
      let refused = try await browser.open(imported + "/refused")
      #expect(refused.status == 200 && refused["Content-Disposition"]?.hasPrefix("attachment") == true)
      #expect(refused.text.hasPrefix("\u{FEFF}Γραμμή;Στήλη") && refused.text.contains("3;ΗΜ/ΝΙΑ ΓΕΝΝΗΣΗΣ;31/2/2010"))
      #expect(try await browser.send([], to: imported + "/undo", from: page).status == 303)
      #expect(try await browser.open(imported).text.contains("αναιρείται"))
      try await house.work()
      #expect(try await browser.open(imported).text.contains("αναιρέθηκε"))
      #expect(try await browser.send([], to: imported + "/undo", from: page).status == 303, "A second click.")
      #expect(try await house.test.all("SELECT COUNT(*) FROM person") == [1])
    }
  }

  @Test func `what stands in the way of undoing is said by name`() async throws {
    let house = try await FrontHouse()
    try await house.visit { browser in
      try await browser.signIn()
      let imported = try await house.bringIn(Self.register, browser)
      try await house.test.run("UPDATE person SET version = 2 WHERE family_name = 'Γερακάρη'")
      let page = try await browser.open(imported)
      let seen = try await browser.send([], to: imported + "/undo", from: page)
      #expect(seen.status == 409 && seen.text.contains("Γερακάρη Μαρία") && seen.text.contains("διόρθωση στοιχείων"))
      #expect(try await house.test.all("SELECT state FROM import") == ["published"])
    }
  }

  @Test func `a file that was not wanted is gone, with all that waited`() async throws {
    let house = try await FrontHouse()
    try await house.visit { browser in
      try await browser.signIn()
      let page = try await browser.open("/imports")
      let address = try #require(try await browser.send(file: "α.csv", Self.register, from: page)["Location"])
      let twice = try await browser.send(file: "β.csv", Self.register, from: page)
      #expect(twice["Location"] == address, "The same bytes are the same file.")
      try await house.work()
      let checked = try await browser.open(address)
      #expect(try await browser.send([], to: address + "/drop", from: checked)["Location"] == "/imports?noted=1")
      #expect(try await browser.send([], to: address + "/drop", from: checked).status == 303)
      for table: StaticString in ["import", "import_refusal", "incoming_person", "register_file_piece"] {
        let left: [Int] = try await house.test.all("SELECT COUNT(*) FROM \(SQL(stringLiteral: table))")
        #expect(left == [0], "\(table)")
      }
      #expect(try await browser.send([], to: address + "/order", from: checked).status == 409)
    }
  }

  @Test func `what is no register is refused in words: at once, or on its page`() async throws {
    let house = try await FrontHouse()
    try await house.visit { browser in
      try await browser.signIn()
      let page = try await browser.open("/imports")
      for (content, words) in [("PK\u{3}\u{4}xx", "Το αρχείο δεν είναι CSV"), ("", "Το αρχείο είναι κενό")] {
        let seen = try await browser.send(file: "a.csv", content, from: page)
        #expect(seen.status == 422 && seen.text.contains(words))
      }
      let none = try await browser.send(file: "", "", from: page)
      #expect(none.status == 422 && none.text.contains("Διαλέξτε αρχείο"))
      let address = try #require(
        try await browser.send(file: "a.csv", "ΧΡΩΜΑ;ΜΕΓΕΘΟΣ\nμπλε;7\n", from: page)["Location"])
      try await house.work()
      let failed = try await browser.open(address)
      #expect(failed.status == 200 && failed.text.contains("Λείπουν στήλες"))
      #expect(
        try await house.test.all("SELECT COUNT(*) FROM job WHERE done IS NULL") == [0], "It is tried no second time.")
    }
  }

  @Test func `a file too large, a stranger's and a forged one are stopped, and nothing is kept`() async throws {
    let house = try await FrontHouse()
    var terms = DoorTerms()
    terms.largestFile = 10_000
    terms.largestForm = 1_000
    try await house.visit(terms: terms) { browser in
      let stranger = try await browser.send(file: "a.csv", Self.register, from: try await browser.open("/sign-in"))
      #expect(stranger.status == 403)
      try await browser.signIn()
      let page = try await browser.open("/imports")
      let large = try await browser.send(file: "a.csv", String(repeating: "α;", count: 6_000), from: page)
      #expect(large.status == 413 && large.text.contains("Στάλθηκαν πάρα πολλά μαζί"))
      let part = "--b\r\nContent-Disposition: form-data; name=\"_token\"\r\n\r\n"
      for broken in [part + "a\0b\r\n--b--\r\n", part + "a\0b\r\n" + part + "x\r\n--b--\r\n", part + "x"] {
        #expect(try await browser.send(parts: broken).status == 400)
      }
      let forged = try await browser.send(file: "a.csv", Self.register, [("_token", "x")])
      #expect(forged.status == 403)
      let plain = try await browser.send([("file", "x")], to: "/imports", from: page)
      #expect(plain.status == 415)
    }
    try await house.visit { browser in
      try await browser.signIn("admin")
      #expect(try await browser.send(file: "a.csv", Self.register, [("_token", "x")]).status == 403)
      #expect(try await browser.open("/imports").status == 403)
    }
    #expect(try await house.test.all("SELECT COUNT(*) FROM register_file") == [0])
  }

  @Test func `a file left for a fortnight goes when the next one comes`() async throws {
    let house = try await FrontHouse()
    try await house.visit { browser in
      try await browser.signIn()
      let page = try await browser.open("/imports")
      _ = try await browser.send(file: "α.csv", Self.register, from: page)
      try await house.work()
      try await house.test.run("UPDATE register_file SET sent = sent - \(15 * 86_400 * 1_000_000)")
      _ = try await browser.send(file: "β.csv", Self.register + "\n", from: try await browser.open("/imports"))
      #expect(try await house.test.all("SELECT state FROM register_file ORDER BY sent") == ["dropped", "waiting"])
    }
  }
}

extension FrontHouse {
  /// Does whatever is to be done, as the house's own hands do.
  func work() async throws { _ = try await Jobs(test.house).doDue() }

  /// The page of an import that was sent, checked and brought in.
  func bringIn(_ register: String, _ browser: Browser) async throws -> String {
    let sent = try await browser.send(file: "μητρώο.csv", register, from: try await browser.open("/imports"))
    let address = try #require(sent["Location"])
    try await work()
    _ = try await browser.send([], to: address + "/order", from: try await browser.open(address))
    try await work()
    return try #require(try await browser.open(address)["Location"])
  }
}
