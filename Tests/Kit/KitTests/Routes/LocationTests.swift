import Foundation
import Kit
import Testing

struct LocationTests {
  @Test(arguments: ["Α02664", "a/b", "..", "%41", "ένα δύο", "a~b-c._d", "\u{0}\n\"'<>?#&;:@", "👩‍👧", ""])
  func `a segment is escaped as Foundation escapes it, whatever stands in it`(_ segment: String) throws {
    let free = CharacterSet(charactersIn: "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~")
    let expected = try #require(segment.addingPercentEncoding(withAllowedCharacters: free))
    #expect(Location.of("households", segment) == "/households/" + expected)
  }

  @Test func `the path of nothing is the home page's`() { #expect(Location.of(path: "/") == "/") }

  @Test(arguments: ["Α02664", "//evil.example", "\\\\evil", "a b", "\u{0}"])
  func `every address made here is one of this house`(_ segment: String) {
    #expect(Location.isOurs(Location.of(segment)))
  }
}
