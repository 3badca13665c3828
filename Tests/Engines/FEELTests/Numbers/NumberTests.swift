import FEEL
import Testing

struct NumberTests {
  @Test(arguments: [
    ("0", "0"), ("1.50", "1.5"), ("-0.0", "0"), ("1E3", "1000"), ("1e-3", "0.001"), (".5", "0.5"),
    ("9999999999999999999999999999999999", "9999999999999999999999999999999999"),
    ("0.10000000000000000000000000000000005", "0.1"),
    ("12345678901234567890123456789012345", "12345678901234567890123456789012340"),
  ])
  func `a number is read exactly, to 34 digits, and printed without waste`(text: String, printed: String) throws {
    #expect(try #require(Number(text)).description == printed)
  }

  @Test(arguments: ["", "1.", "1e", "+1", "1,5", "0x10", "NaN", "Infinity", "1e6145", "1 2", "--1", "٣"])
  func `what FEEL does not write so is no number`(text: String) {
    #expect(Number(text) == nil)
  }

  @Test func `sums of money are exact`() {
    let cents = (1...1_000).reduce(Number(0)) { sum, _ in sum.adding(Number("0.01") ?? 0) ?? 0 }
    #expect(cents == 10)
  }

  @Test func `equal numbers are equal and hash alike, whatever zeros they end in`() throws {
    let (short, long) = (try #require(Number("1.0")), try #require(Number("1.0000")))
    #expect(short == long && short.hashValue == long.hashValue)
    #expect(Set([short, long, 1]).count == 1)
    #expect(Number("-0") == Number("0"))
    #expect(try #require(Number("100")).hashValue == #require(Number("1e2")).hashValue)
  }

  @Test(arguments: [
    (Number.Rounding.halfEven, "2", "4", "-2"), (.halfUp, "3", "4", "-3"), (.halfDown, "2", "3", "-2"),
    (.down, "2", "3", "-3"), (.up, "3", "4", "-2"), (.towardsZero, "2", "3", "-2"), (.awayFromZero, "3", "4", "-3"),
  ])
  func `2,5 and 3,5 and −2,5 go where the rounding sends them`(
    rounding: Number.Rounding, low: String, high: String, negative: String
  ) throws {
    #expect(try #require(Number("2.5")).rounded(to: 0, rounding)?.description == low)
    #expect(try #require(Number("3.5")).rounded(to: 0, rounding)?.description == high)
    #expect(try #require(Number("-2.5")).rounded(to: 0, rounding)?.description == negative)
  }

  @Test func `rounding agrees with counting in whole cents`() throws {
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<2_000 {
      let thousandths = Int.random(in: -1_000_000...1_000_000, using: &generator)
      let number = try #require(Number(thousandths).divided(by: 1_000))
      let cents = (abs(thousandths) + 5) / 10 * thousandths.signum()
      #expect(number.rounded(to: 2, .halfUp) == Number(cents).divided(by: 100))
    }
  }

  @Test func `what is printed is read again as the same number`() throws {
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<2_000 {
      let digits = Number(Int.random(in: Int.min / 2...Int.max / 2, using: &generator))
      let number = try #require(digits.multiplied(by: Number("1e-\(Int.random(in: 0...25, using: &generator))") ?? 1))
      #expect(Number(number.description) == number)
    }
  }

  @Test func `there is no infinity and nothing that is no number`() throws {
    #expect(Number(1).divided(by: 0) == nil)
    #expect(Number(0).divided(by: 0) == nil)
    #expect(Number(-1).squareRoot == nil)
    #expect(Number(0).logarithm == nil)
    #expect(try #require(Number("1e6144")).multiplied(by: 10) == nil)
  }

  @Test func `a modulo has the sign of its divisor`() {
    #expect(Number(-12).modulo(5) == 3)
    #expect(Number(12).modulo(-5) == -3)
    #expect(Number(10).modulo(5) == 0)
  }
}
