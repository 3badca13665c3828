import Hellenic
import Testing

@Suite struct GreekLookAlikesTests {
  @Test(arguments: [
    ("ΠPOΔPOMIA", "ΠΡΟΔΡΟΜΙΑ"), ("NATAΛINA", "ΝΑΤΑΛΙΝΑ"), ("EYPIΠIΔHΣ", "ΕΥΡΙΠΙΔΗΣ"), ("Παπαδóπoυλος", "Παπαδόπουλος"),
    ("SMΙTH", "SMITH"), ("John Παπάς", "John Παπάς"), ("XOPOZH", "XOPOZH"), ("∆ήμος", "Δήμος"), ("µΗΛΙΑ", "μΗΛΙΑ"),
    ("Brόwn Δ", "Brówn Δ"), ("Brλwn", "Brλwn"), ("", ""), ("12", "12"),
  ])
  func `Only what is certain is repaired`(text: String, repaired: String) {
    #expect(Greek.repaired(text) == repaired)
  }

  @Test(arguments: [("XOPOZH", "ΧΟΡΟΖΗ"), ("ANNA", "ΑΝΝΑ"), ("BROWN", "BROWN")])
  func `Where all is Greek a word that looks Greek is`(text: String, repaired: String) {
    #expect(Greek.repaired(text, isGreekThroughout: true) == repaired)
  }

  @Test func `A repaired text needs no repair`() {
    for text in Samples.texts(3_000) + Samples.mixed(3_000) {
      for throughout in [false, true] {
        let repaired = Greek.repaired(text, isGreekThroughout: throughout)
        #expect(Greek.repaired(repaired, isGreekThroughout: throughout) == repaired, "\(text.debugDescription)")
      }
    }
  }

  @Test func `A repair does not change what a search finds`() {
    for text in Samples.mixed(3_000) { #expect(Greek.fold(Greek.repaired(text)) == Greek.fold(text), "\(text)") }
  }

  @Test func `Two alphabets in one word are seen, and letters that are only Latin`() {
    #expect(Greek.isMixed("Brλwn") && !Greek.isMixed("John Παπάς") && !Greek.isMixed("ΑΒ-AB"))
    #expect(Greek.isForeign("Brown") && !Greek.isForeign("XOPOZH"))
  }
}
