import Foundation
import Kit
import Programmes
import Storage
import TestHouse
import Testing

@testable import Municipality

/// What a programme is, for those who work with it and for anyone.
struct ProgrammePagesTests {
  @Test(arguments: TestHouse.engines) func `anyone reads what is in force, and nothing that is only proposed`(
    engine: Engine
  ) async throws {
    let house = try await FrontHouse(on: engine)
    try await house.visit { browser in
      let empty = try await browser.open("/")
      #expect(empty.status == 200 && empty.text.contains("Κανένα πρόγραμμα ακόμη") && empty.text.contains("tel:112"))
    }
    try await house.publish(approving: ["social-grocery", "nursery"])
    try await house.visit { browser in
      let home = try await browser.open("/")
      #expect(home.text.contains("Κοινωνικό Παντοπωλείο") && !home.text.contains("Εγγυημένο"))
      for slug in ["social-grocery", "nursery"] {
        let page = try await browser.open("/services/\(slug)")
        #expect(page.status == 200 && page.text.contains("Δικαιολογητικά"))
        #expect(!page.text.contains("{"), "A sentence is left with its hole.")
      }
      #expect(try await browser.open("/services/minimum-guaranteed-income").status == 404)
      #expect(try await browser.open("/services/x").status == 404)
      #expect(try await browser.open("/programmes")["Location"]?.hasPrefix("/sign-in") == true)
      #expect(try await browser.open("/language/en").status == 303)
      let english = try await browser.open("/services/social-grocery")
      #expect(english.text.contains("What must hold") && english.text.contains("within the limit of"))
    }
  }

  @Test func `who works with a programme reads each figure, its source, and who answers for it`() async throws {
    let house = try await FrontHouse()
    try await house.publish(approving: ["social-grocery"])
    try await house.visit { browser in
      try await browser.signIn()
      let list = try await browser.open("/programmes")
      #expect(list.text.contains("σε ισχύ") && list.text.contains("προτάθηκε") && list.text.contains("Πρόεδρος"))
      let page = try await browser.open("/programmes/social-grocery")
      #expect(page.status == 200 && page.text.contains("Μεγέθη και πηγές") && page.text.contains("ανεπιβεβαίωτο"))
      #expect(page.text.contains("απόφαση δοκιμής"))
      #expect(page.text.contains("το σύστημα (test), για: Προτείνων") && !page.text.contains("system "))
      #expect(try await browser.open("/programmes/nursery").status == 404, "It is only proposed.")
    }
  }

  @Test func `a table stands among the figures, with its source and whether anybody answers for it`() async throws {
    let house = try await FrontHouse()
    try await house.publish(approving: ["nursery"])
    try await house.visit { browser in
      try await browser.signIn()
      let page = try await browser.open("/programmes/nursery")
      let rows = page.text.split(separator: "<tr").filter { $0.contains("πίνακας με ") }
      #expect(rows.count == 4 && rows.allSatisfy { $0.contains("ανεπιβεβαίωτο") })
      let fee = try #require(rows.first { $0.contains("Βασική εισφορά") })
      #expect(fee.contains("<span class='s' lang='el'>Παπάγου-Χολαργού 2025-26</span>"))
      #expect(page.text.contains("14 μεγέθη ανεπιβεβαίωτα"))
    }
  }
}

extension FrontHouse {
  /// Publishes all programmes of the repository, and puts these in force.
  fileprivate func publish(approving slugs: Set<String>) async throws {
    let root = URL(filePath: #filePath).appending(path: "../../../../../Programmes").standardized
    let proposer = test.house.desk(for: .system(job: "test", order: "Προτείνων"))
    let approver = test.house.desk(for: .system(job: "test", order: "Πρόεδρος"))
    for text in try ProgrammeFolder(root).texts where text.template == nil {
      let id = try await proposer.publish(text).edition
      if slugs.contains(text.slug) { try await approver.approve(id, version: 1, decision: "απόφαση δοκιμής") }
    }
  }
}
