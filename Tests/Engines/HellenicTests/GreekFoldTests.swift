import Foundation
import Hellenic
import Testing

@Suite struct GreekFoldTests {
  @Test(arguments: [
    ("Άγγελος", "αγγελοσ"), ("ΑΓΓΕΛΟΣ", "αγγελοσ"), ("  Παπαδοπούλου-Γεωργίου ", "παπαδοπουλου γεωργιου"),
    ("Μαΐου", "μαιου"), ("ΜΑΪΟΥ", "μαιου"), ("άυλος", "αυλοσ"), ("Ν02664", "ν02664"), ("O'Neill", "ο νειll"),
    ("Müller", "μυllεr"), ("Straße", "sτrαssε"), ("µέτρα", "μετρα"), ("٣", "3"), ("", ""), ("--", ""),
  ])
  func `Case, accents, final sigma, dialytika and signs do not count`(text: String, key: String) {
    #expect(Greek.fold(text) == key)
  }

  @Test(arguments: [("XOPOZH", "Χορόζη"), ("AΣHMINA", "Ασημίνα"), ("ΠPOΔPOMIA", "Προδρομία"), ("Vasiliou", "VASILIOU")])
  func `What looks the same is found the same`(one: String, other: String) {
    #expect(Greek.fold(one) == Greek.fold(other))
  }

  @Test func `A folded text is its own key`() {
    for text in Samples.texts(5_000) {
      #expect(Greek.fold(Greek.fold(text)) == Greek.fold(text), "\(text.debugDescription)")
    }
  }

  @Test func `It does not matter how a letter with marks was composed`() {
    for text in Samples.texts(5_000) {
      let key = Array(Greek.fold(text).utf8)
      #expect(Array(Greek.fold(text.decomposedStringWithCanonicalMapping).utf8) == key, "\(text.debugDescription)")
      #expect(Array(Greek.fold(text.precomposedStringWithCanonicalMapping).utf8) == key, "\(text.debugDescription)")
    }
  }

  @Test func `Greek in capitals has the key of the small letters`() {
    for text in Samples.greek(5_000) {
      #expect(Greek.fold(Greek.uppercased(text)) == Greek.fold(text), "\(text)")
      #expect(Greek.fold(Greek.lowercased(text)) == Greek.fold(text), "\(text)")
    }
  }

  @Test func `The keys that were written stay what they are`() {
    let text = "Ἀθηνᾶ ΐ ΰ ώ ς Ω Ωμέγα ẞ Ł Œ 5η οδός, Ιανός & Υιοί"
    let bytes = Array(Greek.fold(text).utf8)
    #expect(String(decoding: bytes, as: UTF8.self) == "αθηνα ι υ ω σ ω ωμεγα ss l οε 5η οδοσ ιανοσ υιοι")
  }
}
