import Hellenic
import Testing

@Suite struct IBANTests {
  @Test func `A Greek one tells bank, branch and account`() throws {
    let iban = try IBAN(typed: "GR1601101250000000012300695")
    #expect(iban.country == "GR" && iban.isGreek)
    #expect((iban.bank, iban.branch, iban.account) == ("011", "0125", "0000000012300695"))
    #expect(iban.description == "GR16 0110 1250 0000 0001 2300 695")
  }

  @Test(arguments: [
    "GR16 0110 1250 0000 0001 2300 695", " gr16-0110-1250-0000-0001-2300-695 ", "IBAN: GR1601101250000000012300695",
    "iban gr16 01101250000000012300695", "ΓΡ16 0110 1250 0000 0001 2300 695", "γρ1601101250000000012300695",
    "GΡ1601101250000000012300695",
  ])
  func `However it is typed it is one number`(typed: String) throws {
    #expect(try IBAN(typed: typed).rawValue == "GR1601101250000000012300695")
  }

  /// The examples that the countries themselves gave to the register.
  @Test(arguments: [
    "AL47212110090000000235698741", "BE68539007547034", "BG80BNBG96611020345678", "CY17002001280000001200527600",
    "DE89370400440532013000", "FR1420041010050500013M02606", "GB29NWBK60161331926819", "IT60X0542811101000000123456",
    "LT121000011101001000", "MT84MALT011000012345MTLCAST001S", "NO9386011117947", "RO49AAAA1B31007593840000",
    "TR330006100519786457841326", "UA213223130000026007233566001", "LC55HEMM000100010012001200023015",
  ])
  func `Another country's is taken, and tells no Greek bank`(number: String) throws {
    let iban = try #require(IBAN(rawValue: number))
    #expect(!iban.isGreek && iban.bank == nil && iban.branch == nil && iban.account == nil)
    #expect(try IBAN(typed: iban.description) == iban)
  }

  @Test(arguments: [
    ("GR1601101250000000012300696", IBAN.Flaw.check), ("GR160110125000000001230069", .length(26)),
    ("GR16011012500000000123006950", .length(28)), ("ZZ1601101250000000012300695", .country), ("", .country),
    ("1601101250000000012300695", .country), ("GR16011012500000000123006Ω5", .signs),
    ("GR16_01101250000000012300695", .signs),
    ("GRA601101250000000012300695", .notDigits), ("GR160110125A000000012300695", .check),
    ("GR16O1101250000000012300695", .notDigits),
    ("GR1601101٢50000000012300695", .signs), ("GR", .length(2)),
  ])
  func `A wrong one says what is wrong`(typed: String, flaw: IBAN.Flaw) {
    #expect(throws: flaw) { try IBAN(typed: typed) }
    #expect(IBAN(rawValue: typed) == nil)
  }

  @Test func `Check digits that are never given do not pass, though they leave the right remainder`() throws {
    for account in 0..<2_000 {
      let digits = String(account)
      let rest = "0110125" + String(repeating: "0", count: 16 - digits.count) + digits
      let valid = (0...99).map { ($0 < 10 ? "0" : "") + String($0) }.filter { IBAN(rawValue: "GR\($0)\(rest)") != nil }
      #expect(valid.count == 1)
      #expect(!["00", "01", "99"].contains(valid.first))
    }
  }

  @Test func `One wrong digit never passes, nor two unequal ones that changed places`() {
    for account in Self.accounts(20) {
      let signs = Array(account.utf8)
      for place in 2..<signs.count {
        for digit in UInt8(0x30)...0x39 where digit != signs[place] {
          #expect(IBAN(rawValue: Self.text(signs) { $0[place] = digit }) == nil)
        }
        for other in 2..<place where signs[other] != signs[place] {
          #expect(IBAN(rawValue: Self.text(signs) { $0.swapAt(place, other) }) == nil)
        }
      }
    }
  }

  private static func text(_ signs: [UInt8], _ change: (inout [UInt8]) -> Void) -> String {
    var signs = signs
    change(&signs)
    return String(decoding: signs, as: UTF8.self)
  }

  /// Greek accounts made at random, with the check digits that make them right.
  private static func accounts(_ count: Int) -> [String] {
    var random = Seeded()
    return (0..<count).compactMap { _ in
      let rest = (0..<23).map { _ in String(Int.random(in: 0...9, using: &random)) }.joined()
      return (2...98).map { "GR" + ($0 < 10 ? "0" : "") + String($0) + rest }.first { IBAN(rawValue: $0) != nil }
    }
  }
}
