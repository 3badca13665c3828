import Hellenic
import Testing

struct GreekSoundTests {
  @Test(arguments: [
    ("Χρήστος", "Xristos"), ("Χρήστος", "christos"), ("ΠΑΠΑΔΌΠΟΥΛΟΣ", "papadopoulos"), ("Ευάγγελος", "Evangelos"),
    ("Σταύρος", "stavros"), ("Μπαμπινιώτης", "Bampiniotis"), ("Ψάλτης", "psaltis"), ("Ξένια", "Ksenia"),
    ("Φίλιππος", "filipos"), ("Αντωνία", "ANTONIA"), ("Νίκη", "νικη"), ("NATAΛINA", "Ναταλίνα"), ("Θωμάς", "thwmas"),
    ("Σαμίρα Χαντάντ", "Samira Hantant"),
  ]) func `names sound the same in whatever letters`(greek: String, typed: String) {
    #expect(Greek.sounds(greek) == Greek.sounds(typed))
  }

  @Test func `different names sound different`() {
    let names = ["Μαρία", "Μαρίνα", "Νίκος", "Νάκος", "Πέτρος", "Παύλος", "Ρήγας", "Λύτρας", "Θανάσης", "Δάφνη"]
    #expect(Set(names.map(Greek.sounds)).count == names.count)
  }

  @Test func `a word is a run of letters and digits`() {
    #expect(Greek.sounds(" Παπαδάκη-Ψαρρού, (Άννα) 25ης ") == ["παπαδακι", "ψαροι", "ανα", "25ισ"])
    #expect(Greek.sounds(" - ") == [])
  }

  @Test(arguments: ["Ευαγγελία", "Αυξεντίου", "ΜΠΑΜΠΗΣ", "Ξυδάκης", "Ψαρρού", "Χαϊδεμένος", "Ντίνος", "Αϋφαντής"])
  func `the beginning of a Greek word sounds as the beginning of its sound`(name: String) {
    let whole = Greek.sounds(name).joined()
    for length in 1...name.count {
      #expect(whole.hasPrefix(Greek.sounds(String(name.prefix(length))).joined()))
    }
  }
}
