import Civil
import Foundation
import Testing

@testable import Accounts

struct TOTPTests {
  // RFC 6238, appendix B, the column of SHA-1; eight digits.
  @Test(arguments: [
    (59, "94287082"), (1_111_111_109, "07081804"), (1_111_111_111, "14050471"), (1_234_567_890, "89005924"),
    (2_000_000_000, "69279037"), (20_000_000_000, "65353130"),
  ]) func `the codes are those of the standard`(seconds: Int, code: String) {
    let totp = TOTP(Data("12345678901234567890".utf8))
    #expect(totp.code(TOTP.step(of: Instant(rawValue: seconds * 1_000_000)), digits: 8) == code)
  }

  // RFC 4648, section 10, without the padding.
  @Test(arguments: [
    ("f", "MY"), ("fo", "MZXQ"), ("foo", "MZXW6"), ("foob", "MZXW6YQ"), ("fooba", "MZXW6YTB"), ("foobar", "MZXW6YTBOI"),
  ])
  func `the secret is written in base 32`(plain: String, text: String) {
    #expect(TOTP(Data(plain.utf8)).text == text)
  }

  @Test func `a neighbouring half minute is taken, no other, and none that opened before`() {
    let (totp, now) = (TOTP.random(), Instant(rawValue: 1_795_514_400_000_000))
    let step = TOTP.step(of: now)
    for offset in [-1, 0, 1] {
      #expect(totp.step(of: totp.code(step + offset), at: now, after: 0) == step + offset)
    }
    for offset in [-2, 2] where !(-1...1).contains(where: { totp.code(step + $0) == totp.code(step + offset) }) {
      #expect(totp.step(of: totp.code(step + offset), at: now, after: 0) == nil)
    }
    #expect(totp.step(of: totp.code(step), at: now, after: step) == nil)
    #expect(totp.step(of: "", at: now, after: 0) == nil)
    #expect(totp.step(of: "\(totp.code(step))0", at: now, after: 0) == nil)
  }

  @Test func `the address says whose house it is, in letters that every camera's program takes`() {
    let address = TOTP(Data("12345678901234567890".utf8)).address(for: "μαρία", of: "Δήμος Α")
    #expect(address.hasPrefix("otpauth://totp/%CE%94"))
    #expect(
      address.hasSuffix("?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=%CE%94%CE%AE%CE%BC%CE%BF%CF%82%20%CE%91"))
  }
}
