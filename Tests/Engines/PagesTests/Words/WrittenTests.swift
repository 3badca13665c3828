import Civil
import Pages
import Testing

struct WrittenTests {
  @Test func `a day is written as people here write it`() {
    #expect(Word.day(CivilDate(rawValue: 20_781))[.el] == "24/11/2026")
    #expect(Word.day(CivilDate(rawValue: 20_781 + 45))[.en] == "8/1/2027")
  }

  @Test func `a minute is that of the clocks here, in summer and in winter`() {
    #expect(Word.minute(Instant(rawValue: 1_795_514_400_000_000))[.el] == "24/11/2026, 12:00")
    #expect(Word.minute(Instant(rawValue: 1_782_853_500_000_000))[.en] == "1/7/2026, 00:05")
  }

  @Test(arguments: [
    ("0", "0", "0"), ("1234.5", "1.234,5", "1,234.5"), ("1234567", "1.234.567", "1,234,567"),
    ("-12", "\u{2212}12", "\u{2212}12"),
    ("999", "999", "999"),
  ])
  func `a number has its marks where each language puts them`(canonical: String, greek: String, english: String) {
    #expect(Word.number(canonical) == Word(el: greek, en: english))
  }

  @Test(arguments: [
    ("1234.5", "1.234,50\u{A0}€"), ("76", "76\u{A0}€"), ("76.00", "76\u{A0}€"), ("0.05", "0,05\u{A0}€"),
    ("-3.5", "\u{2212}3,50\u{A0}€"),
  ])
  func `money has both its decimals or none`(canonical: String, greek: String) {
    #expect(Word.euros(canonical)[.el] == greek)
  }

  @Test(arguments: [
    (123_450, "1.234,50\u{A0}€"), (7_600, "76\u{A0}€"), (5, "0,05\u{A0}€"), (-350, "\u{2212}3,50\u{A0}€"),
  ])
  func `cents are euros`(cents: Int, greek: String) { #expect(Word.euros(cents: cents)[.el] == greek) }

  @Test func `years have their singular`() {
    #expect(Word.years(1)[.el] == "1 έτους" && Word.years(34)[.el] == "34 ετών" && Word.years(1)[.en] == "1 year old")
  }

  @Test func `a word prints itself in English, for logs`() {
    #expect("\(Word(el: "Ναι", en: "Yes"))" == "Yes" && Word.same("x")[.el] == "x" && Language.el.name == "Ελληνικά")
  }
}
