import Hellenic
import Testing

@Suite struct AFMTests {
  @Test(arguments: ["090000045", "123456783", "100000003", "100000090", "100000170"])
  func `A right number is taken`(number: String) { #expect(AFM(rawValue: number)?.rawValue == number) }

  @Test(arguments: [
    ("123456789", AFM.Flaw.check), ("000000000", .zeros), ("12345678", .length(8)), ("12345678Α", .notDigits),
    ("", .length(0)), ("1234567830", .length(10)),
  ])
  func `A wrong one says what is wrong`(number: String, flaw: AFM.Flaw) {
    #expect(throws: flaw) { try AFM(typed: number) }
    #expect(AFM(rawValue: number) == nil)
  }

  @Test(arguments: ["EL090000045", "el 090 000 045", "090-000-045", " 090000045 "])
  func `Blanks, hyphens and the prefix do not matter`(typed: String) throws {
    #expect(try AFM(typed: typed).rawValue == "090000045")
  }

  @Test func `A lost zero comes back only where it makes the number right`() {
    #expect(AFM(withoutLeadingZero: "90000045")?.rawValue == "090000045")
    #expect(AFM(withoutLeadingZero: "90000046") == nil)
    #expect(AFM(withoutLeadingZero: "0000045") == nil)
  }
}
