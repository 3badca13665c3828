import CDecimal
import Testing

@testable import FEEL

struct SmallNumberTests {
  private static let exponents = [0, 0, 0, -2, -2, 3, -6_176, 6_111, -3_100]

  private func random() throws -> Number {
    let digits: UInt64 =
      switch Int.random(in: 0..<4) {
      case 0: UInt64.random(in: 0...3)
      case 1: UInt64.random(in: 0...100_000)
      case 2: UInt64.random(in: 0...UInt64.max)
      default: UInt64.max - UInt64.random(in: 0...2)
      }
    let high: UInt128 = Int.random(in: 0..<8) == 0 ? 1 << 64 : 0
    return try #require(
      Number(
        .init(
          isNegative: Bool.random(), coefficient: UInt128(digits) | high,
          exponent: SmallNumberTests.exponents.randomElement() ?? 0)))
  }

  private func decimal(_ number: Number) -> BID_UINT128 { BID_UINT128(w: (number.low, number.high)) }

  private func agrees(_ number: Number?, _ decimal: BID_UINT128) -> Bool {
    guard let number else { return __bid128_isInf(decimal) != 0 || __bid128_isNaN(decimal) != 0 }
    return number.low == decimal.w.0 && number.high == decimal.w.1
  }

  @Test func `what is counted without the library has the library's bits`() throws {
    var flags: UInt32 = 0
    for _ in 0..<200_000 {
      let (one, other) = (try random(), try random())
      let (first, second) = (decimal(one), decimal(other))
      #expect(agrees(one.adding(other), __bid128_add(first, second, 0, &flags)))
      #expect(agrees(one.subtracting(other), __bid128_sub(first, second, 0, &flags)))
      #expect(agrees(one.multiplied(by: other), __bid128_mul(first, second, 0, &flags)))
      #expect((one == other) == (__bid128_quiet_equal(first, second, &flags) != 0))
      #expect((one < other) == (__bid128_quiet_less(first, second, &flags) != 0))
    }
  }

  @Test func `whole numbers are made and read as by the library`() {
    let random = (0..<1_000).map { _ in Int.random(in: Int.min...Int.max) }
    for integer in [0, 1, -1, Int.max, Int.min, Int.min + 1] + random {
      #expect(agrees(Number(integer), __bid128_from_int64(Int64(integer))))
      #expect(Number(integer).integer == integer)
    }
  }
}
