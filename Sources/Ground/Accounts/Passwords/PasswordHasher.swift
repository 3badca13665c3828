import Crypto
import CryptoExtras
import Foundation

/// Hashes passwords on threads of its own, a few at a time: each takes a quarter of a second and 32 MB, which neither the
/// server's threads nor its memory can spare.
final class PasswordHasher: Sendable {
  private let cost: ScryptCost
  private let threads: OperationQueue
  private let waiting: Int

  /// A hasher at that cost; whoever comes while `waiting` others wait is turned away.
  init(cost: ScryptCost, waiting: Int = 64) {
    self.cost = cost
    self.waiting = waiting
    threads = OperationQueue()
    threads.maxConcurrentOperationCount = max(1, ProcessInfo.processInfo.activeProcessorCount / 2)
    threads.qualityOfService = .userInitiated
  }

  /// A password as it is kept. Throws `Busy`.
  func hash(_ password: String) async throws -> HashedPassword {
    let salt = Data((0..<16).map { _ in UInt8.random(in: .min ... .max) })
    let hash = try await derive(password, cost, salt: salt)
    return HashedPassword(cost, salt: salt, hash: hash)
  }

  /// Whether that is the password; where nothing is kept, no, after the same time. Throws `Busy`.
  func matches(_ password: String, _ kept: HashedPassword?) async throws -> Bool {
    let parts = kept?.parts ?? (cost, Data(count: 16), Data())
    let hash = try await derive(password, parts.cost, salt: parts.salt)
    return hash.isSame(as: parts.hash)
  }

  /// Whether a kept password was hashed at another cost than today's.
  func isOutdated(_ kept: HashedPassword) -> Bool { kept.parts?.cost != cost }

  private func derive(_ password: String, _ cost: ScryptCost, salt: Data) async throws -> Data {
    guard threads.operationCount < waiting else { throw Busy() }
    return try await withCheckedThrowingContinuation { continuation in
      threads.addOperation { continuation.resume(with: Result { try scrypt(password, cost, salt: salt) }) }
    }
  }

  /// So many sign in at once that one more would have to wait too long.
  struct Busy: Error {}
}

private func scrypt(_ password: String, _ cost: ScryptCost, salt: Data) throws -> Data {
  let key = try KDF.Scrypt.deriveKey(
    from: Data(Password.normalised(password).utf8), salt: salt, outputByteCount: 32, rounds: 1 << cost.rounds,
    blockSize: cost.block, parallelism: cost.lanes)
  return key.withUnsafeBytes { Data($0) }
}

extension Data {
  /// Whether both hold the same bytes, found in a time that does not depend on where they differ.
  func isSame(as other: Data) -> Bool {
    guard count == other.count else { return false }
    return zip(self, other).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
  }
}
