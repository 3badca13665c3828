import Hellenic
import Testing

@Suite struct AMKATests {
  @Test(arguments: [
    "01013099997", "01015000019", "29020412341", "31129999988", "01018500015", "29029612347", "15070611114",
  ])
  func `A right number is taken`(number: String) { #expect(AMKA(rawValue: number)?.rawValue == number) }

  @Test(arguments: [
    ("01013099999", AMKA.Flaw.check), ("31029912345", .day), ("0101309999", .length(10)), ("", .length(0)),
    ("0101309999Α", .notDigits), ("00013099997", .day), ("01133099997", .day), ("29020112345", .day),
    ("٠١٠١٣٠٩٩٩٩٧", .notDigits),
  ])
  func `A wrong one says what is wrong`(number: String, flaw: AMKA.Flaw) {
    #expect(throws: flaw) { try AMKA(typed: number) }
    #expect(AMKA(rawValue: number) == nil)
  }

  @Test func `Blanks and hyphens between the digits do not matter`() throws {
    #expect(try AMKA(typed: " 010130-99997 ").rawValue == "01013099997")
  }

  @Test func `It tells day, month, year of the century and sex`() throws {
    let amka = try AMKA(typed: "29029612347")
    #expect((amka.day, amka.month, amka.yearOfCentury) == (29, 2, 96))
    #expect(amka.sex == .female)
    #expect(try AMKA(typed: "15070611114").sex == .male)
  }

  @Test func `A lost zero comes back only where it makes the number right`() {
    #expect(AMKA(withoutLeadingZero: "1013099997")?.rawValue == "01013099997")
    #expect(AMKA(withoutLeadingZero: "1013099999") == nil)
    #expect(AMKA(withoutLeadingZero: "01013099997") == nil)
  }

  @Test func `One wrong digit never passes`() {
    let digits = Array("01018500015")
    for place in digits.indices {
      for digit in "0123456789" where digit != digits[place] {
        var wrong = digits
        wrong[place] = digit
        #expect(AMKA(rawValue: String(wrong)) == nil)
      }
    }
  }
}
