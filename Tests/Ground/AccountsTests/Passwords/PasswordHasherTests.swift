import Foundation
import Testing

@testable import Accounts

struct PasswordHasherTests {
  @Test func `a hash tells its cost and opens to its password alone`() async throws {
    let hasher = PasswordHasher(cost: .least)
    let (one, other) = (try await hasher.hash("τρία πράσινα ποδήλατα"), try await hasher.hash("τρία πράσινα ποδήλατα"))
    #expect(one.rawValue.hasPrefix("$scrypt$ln=4,r=8,p=1$") && one != other)
    #expect(try await hasher.matches("τρία πράσινα ποδήλατα", one))
    #expect(try await !hasher.matches("τρια πρασινα ποδηλατα", one))
    #expect(try await !hasher.matches("", one))
    #expect(try await !hasher.matches("τρία πράσινα ποδήλατα", nil))
  }

  // RFC 7914, section 12: the second vector.
  @Test func `scrypt is scrypt`() async throws {
    let cost = ScryptCost(rounds: 10, block: 8, lanes: 16)
    let expected: [UInt8] = [
      0xFD, 0xBA, 0xBE, 0x1C, 0x9D, 0x34, 0x72, 0x00, 0x78, 0x56, 0xE7, 0x19, 0x0D, 0x01, 0xE9, 0xFE,
      0x7C, 0x6A, 0xD7, 0xCB, 0xC8, 0x23, 0x78, 0x30, 0xE7, 0x73, 0x76, 0x63, 0x4B, 0x37, 0x31, 0x62,
    ]
    let kept = HashedPassword(cost, salt: Data("NaCl".utf8), hash: Data(expected))
    #expect(try await PasswordHasher(cost: .least).matches("password", kept))
  }

  @Test(arguments: [
    "", "plain", "$scrypt$ln=4,r=8,p=1$c2FsdA==", "$bcrypt$ln=4,r=8,p=1$c2FsdA==$aGFzaA==",
    "$scrypt$ln=40,r=8,p=1$c2FsdA==$aGFzaA==", "$scrypt$ln=4,r=8,p=1$?$aGFzaA==",
    "$scrypt$ln=4,r=0,p=1$c2FsdA==$aGFzaA==",
  ])
  func `what is no hash opens to nothing`(text: String) async throws {
    #expect(try await !PasswordHasher(cost: .least).matches("", HashedPassword(rawValue: text)))
  }

  @Test func `too many at once are turned away, not queued`() async throws {
    let hasher = PasswordHasher(cost: ScryptCost(rounds: 12, block: 8, lanes: 1), waiting: 3)
    let taken = await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<40 {
        group.addTask {
          do { return try await hasher.hash("x").parts != nil } catch { return false }
        }
      }
      return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
    }
    #expect((1..<40).contains(taken))
  }
}
