import Foundation
import Hellenic
import Testing

@Suite struct GreekRomanizedTests {
  @Test(arguments: [
    ("Ευάγγελος", "Evangelos"), ("Αυγουστίνος", "Avgoustinos"), ("Παναγιώτης", "Panagiotis"), ("Χρήστος", "Christos"),
    ("Ψάλτης", "Psaltis"), ("Μπαμπινιώτης", "Bampiniotis"), ("Ντίνος", "Ntinos"), ("Γκίκας", "Gkikas"),
    ("Άγγελος", "Angelos"), ("Σφίγξ", "Sfinx"), ("Ηλύσια", "Ilysia"), ("Παύλος", "Pavlos"), ("Ευθύμιος", "Efthymios"),
    ("Μελαχρινός Γεώργιος-Ζήσης", "Melachrinos Georgios-Zisis"), ("Ξένη Όθωνος", "Xeni Othonos"),
  ])
  func `A name is written as on a passport`(greek: String, latin: String) {
    #expect(Greek.romanized(greek) == latin)
  }

  @Test(arguments: [
    ("Αύρα", "Avra"), ("αυτός", "aftos"), ("ευαγγέλιο", "evangelio"), ("Ευξείνου", "Efxeinou"), ("εφηύρα", "efivra"),
    ("ηυξημένος", "ifximenos"), ("Ζευ", "Zef"), ("Ευ. Ζην", "Ef. Zin"), ("Λευκάδα", "Lefkada"), ("Ναύπλιο", "Nafplio"),
    ("Ευψυχία", "Efpsychia"), ("Ρεύμα", "Revma"), ("Μαυρίδης", "Mavridis"), ("εαυτού", "eaftou"),
    ("ευυπόληπτος", "evypoliptos"),
  ])
  func `αυ, ευ and ηυ end in v before what is voiced, and in f before what is not or where the word ends`(
    greek: String, latin: String
  ) {
    #expect(Greek.romanized(greek) == latin)
  }

  @Test(arguments: [
    ("άυλος", "aylos"), ("αϋπνία", "aypnia"), ("Ταΰγετος", "Taygetos"), ("προϋπηρεσία", "proypiresia"), ("όυ", "oy"),
    ("ΑΫΛΟΣ", "AYLOS"), ("ΑΥΛΟΣ", "AVLOS"), ("Μαΐου", "Maiou"), ("Χαϊδεμένος", "Chaidemenos"), ("νάι", "nai"),
  ])
  func `An accent on the first vowel, or a dialytika on the second, keeps them apart`(greek: String, latin: String) {
    #expect(Greek.romanized(greek) == latin)
  }

  @Test(arguments: [
    ("Αγγελική", "Angeliki"), ("Αγκαλιά", "Agkalia"), ("Σφιγξ", "Sfinx"), ("Άγχος", "Anchos"), ("Λάμπρος", "Lampros"),
    ("Καλαμπάκα", "Kalampaka"), ("Μπάμπης", "Bampis"), ("Τζαμπ", "Tzab"), ("Παπα-Μπούρας", "Papa-Bouras"), ("Μπ", "B"),
    ("Αντώνης", "Antonis"), ("Τζαννετάκης", "Tzannetakis"), ("Τσίπρας", "Tsipras"), ("Ουρανία", "Ourania"),
    ("Αγνή", "Agni"), ("γ", "g"),
  ])
  func `Consonants that sound as one are written as the standard has them`(greek: String, latin: String) {
    #expect(Greek.romanized(greek) == latin)
  }

  @Test(arguments: [
    ("ΧΡΗΣΤΟΣ", "CHRISTOS"), ("ΨΑΛΤΗΣ", "PSALTIS"), ("ΘΩΜΑΣ", "THOMAS"), ("Θωμάς", "Thomas"), ("ΜΠΑΜΠΗΣ", "BAMPIS"),
    ("ΕΥΑΓΓΕΛΟΣ", "EVANGELOS"), ("ΟΥΡΑΝΙΑ", "OURANIA"), ("ΠΑΣΧ", "PASCH"), ("Θ. Παπάς", "Th. Papas"),
    ("ΣΦΙΓΞ", "SFINX"),
    ("ΜΑΪΟΥ", "MAIOU"), ("ΕΎΑ", "EVA"), ("ΜΠ", "B"),
  ])
  func `Capitals stay capitals, and a letter that becomes two follows its neighbour`(greek: String, latin: String) {
    #expect(Greek.romanized(greek) == latin)
  }

  @Test(arguments: [
    ("José Παπάς, 12", "José Papas, 12"), ("ΓIΩPΓOΣ", "GIORGOS"), ("Smith", "Smith"), ("", ""), ("Ἀθηνᾶ", "Athina"),
    ("Αὐγουστῖνος", "Avgoustinos"), ("ᾠδή", "odi"), ("Иван", "Иван"), ("µέτρα", "metra"), ("Ο'Νιλ", "O'Nil"),
  ])
  func `What is not Greek stays, and old accents do not matter`(text: String, latin: String) {
    #expect(Greek.romanized(text) == latin)
  }

  @Test func `Greek leaves nothing that a machine of another country cannot read`() {
    for text in Samples.greek(5_000) {
      let latin = Greek.romanized(text)
      #expect(latin.utf8.allSatisfy { $0 < 0x80 }, "\(text)")
      #expect(Greek.romanized(latin) == latin)
    }
  }

  @Test func `How a letter with marks was composed, and capitals, do not matter`() {
    for text in Samples.greek(5_000) {
      #expect(Greek.romanized(text.decomposedStringWithCanonicalMapping) == Greek.romanized(text), "\(text)")
      let capitals = Greek.romanized(Greek.uppercased(text))
      #expect(capitals.uppercased() == Greek.romanized(text).uppercased(), "\(text)")
    }
  }
}
