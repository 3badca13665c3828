import Hellenic
import Testing

@Suite struct PostcodeTests {
  @Test(arguments: ["17341", "173 41", " 173  41 "])
  func `Blanks do not matter`(typed: String) {
    #expect(Postcode(typed: typed)?.rawValue == "17341")
    #expect(Postcode(typed: typed)?.description == "173 41")
  }

  @Test(arguments: ["07341", "97341", "1734", "173411", "1734Α", "", "١٧٣٤١"])
  func `What is no postcode is not taken`(typed: String) { #expect(Postcode(typed: typed) == nil) }
}
