import Hellenic
import Testing

@Suite struct GreekCaseTests {
  @Test(arguments: [
    ("Παπαδόπουλος", "ΠΑΠΑΔΟΠΟΥΛΟΣ"), ("άυλος", "ΑΫΛΟΣ"), ("Μάιος", "ΜΑΪΟΣ"), ("ΐ", "Ϊ"), ("προϋπόθεση", "ΠΡΟΫΠΟΘΕΣΗ"),
    ("αϊτός", "ΑΪΤΟΣ"), ("ρολόι", "ΡΟΛΟΪ"), ("ή", "Ή"), ("τώρα ή ποτέ", "ΤΩΡΑ Ή ΠΟΤΕ"), ("ήλιος", "ΗΛΙΟΣ"),
    ("ᾠδή", "ΩΙΔΗ"), ("straße", "STRASSE"), ("José", "JOSÉ"), ("", ""),
  ])
  func `Capitals drop the accent and keep, or gain, the dialytika`(small: String, capital: String) {
    #expect(Greek.uppercased(small) == capital)
  }

  @Test(arguments: [
    ("ΟΔΥΣΣΕΥΣ", "οδυσσευς"), ("ΑΓ. ΣΟΦΙΑΣ, 3", "αγ. σοφιας, 3"), ("Σ.", "σ."), ("ΣΑΣ-ΜΑΣ", "σας-μας"),
    ("ΜΆΡΙΟΣ", "μάριος"), ("ΜΑΡΙΟ\u{301}Σ", "μαριός"), ("BROWN", "brown"), ("ΌΣΟΣ", "όσος"),
  ])
  func `A sigma is final where its word ends`(capital: String, small: String) {
    #expect(Greek.lowercased(capital) == small)
  }

  @Test func `Capitals of capitals are the same`() {
    for text in Samples.texts(2_000) {
      #expect(Greek.uppercased(Greek.uppercased(text)) == Greek.uppercased(text), "\(text.debugDescription)")
    }
  }
}
