import Hellenic
import Testing

@Suite struct ADATests {
  @Test(arguments: ["Β4ΛΑΝ-ΔΑΝ", "Ψ92ΚΩ68-ΧΛΛ", "75Δ1ΩΕ5-ΑΥ6", "Β49Ι9-Α84"])
  func `A right number is taken`(number: String) { #expect(ADA(rawValue: number)?.rawValue == number) }

  @Test(arguments: [
    "Β4ΛΑΝ-ΔΑΝ", "β4λαν-δαν", "B4ΛAN-ΔAN", "Β4ΛΑΝ – ΔΑΝ", "ΑΔΑ: Β4ΛΑΝ-ΔΑΝ", "Α.Δ.Α. Β4ΛΑΝ-ΔΑΝ", "b4λan‑∆an",
    "  ADA:B4ΛAN-ΔAN ",
  ])
  func `However it is typed, with Latin letters that look Greek, it is one number`(typed: String) throws {
    #expect(try ADA(typed: typed).rawValue == "Β4ΛΑΝ-ΔΑΝ")
  }

  @Test(arguments: [
    ("Β4ΛΑΝΔΑΝ", ADA.Flaw.hyphen), ("Β4-ΛΑΝ-ΔΑΝ", .hyphen), ("", .hyphen), ("Β4Λ-ΔΑΝ", .length(before: 3, after: 3)),
    ("Β4ΛΑΝ-ΔΑ", .length(before: 5, after: 2)), ("Β4ΛΑΝ-ΔΑΝΑ", .length(before: 5, after: 4)),
    ("Β4ΛΑΝΒ4ΛΑΝΒ4ΛΑΝ-ΔΑΝ", .length(before: 15, after: 3)), ("Β4Λ/Ν-ΔΑΝ", .signs), ("Б4ΛΑΝ-ΔΑΝ", .signs),
    ("Β٤ΛΑΝ-ΔΑΝ", .signs),
  ])
  func `A wrong one says what is wrong`(typed: String, flaw: ADA.Flaw) {
    #expect(throws: flaw) { try ADA(typed: typed) }
    #expect(ADA(rawValue: typed) == nil)
  }

  @Test func `One decision has one number: what could be Greek is`() throws {
    #expect(ADA(rawValue: "B4ΛAN-ΔAN") == nil)
    #expect(try ADA(typed: "QSD4-LΛΛ").rawValue == "QSD4-LΛΛ")
  }

  @Test func `What is taken is taken again as it is written`() throws {
    var taken = 0
    for text in Samples.mixed(3_000) {
      let typed = text.filter { $0 != " " } + "94Ω6-ΧΛ1"
      guard let ada = try? ADA(typed: typed) else { continue }
      #expect(try ADA(typed: ada.description) == ada && ADA(rawValue: ada.rawValue) == ada)
      taken += 1
    }
    #expect(taken > 1_000)
  }
}
