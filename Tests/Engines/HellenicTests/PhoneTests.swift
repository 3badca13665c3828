import Hellenic
import Testing

@Suite struct PhoneTests {
  @Test(arguments: ["2109993771", "+30 210 999 37 71", "0030-210-9993771", "210.999.3771", "(210) 999/3771"])
  func `However it is typed it is one number`(typed: String) {
    #expect(Phone(typed: typed)?.rawValue == "2109993771")
    #expect(Phone(typed: typed)?.description == "210 999 3771")
  }

  @Test(arguments: [
    ("2109993771", Phone.Kind.landline), ("6951278428", .mobile), ("6871234567", .mobile), ("8001234567", .free),
    ("8011234567", .special), ("9011234567", .special),
  ])
  func `Its first digits tell what answers`(number: String, kind: Phone.Kind) {
    #expect(Phone(typed: number)?.kind == kind)
  }

  @Test(arguments: ["210999377", "21099937711", "3109993771", "6861234567", "69O1234567", "", "+49 30 123456"])
  func `What nobody can call in Greece is not taken`(typed: String) { #expect(Phone(typed: typed) == nil) }
}
