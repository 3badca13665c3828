import Foundation
public import Storage

/// What is kept of a password: the cost it was hashed at, the salt and the hash, in one line that scrypt's other users
/// write too: `$scrypt$ln=15,r=8,p=3$salt$hash`.
public struct HashedPassword: RawRepresentable, Hashable, Codable, Sendable {
  public let rawValue: String

  public init(rawValue: String) { self.rawValue = rawValue }

  init(_ cost: ScryptCost, salt: Data, hash: Data) {
    rawValue = "$scrypt$\(cost)$\(salt.base64EncodedString())$\(hash.base64EncodedString())"
  }

  /// The line in its pieces; nil where it is none of ours.
  var parts: (cost: ScryptCost, salt: Data, hash: Data)? {
    let pieces = rawValue.split(separator: "$", omittingEmptySubsequences: false).map(String.init)
    guard pieces.count == 5, pieces[0].isEmpty, pieces[1] == "scrypt", let cost = ScryptCost(pieces[2]),
      let salt = Data(base64Encoded: pieces[3]), let hash = Data(base64Encoded: pieces[4])
    else { return nil }
    return (cost, salt, hash)
  }
}

extension HashedPassword: Storable {}

/// How dear a hash is made: 2^`rounds` rounds over blocks of `block` times 128 bytes, `lanes` times.
public struct ScryptCost: Hashable, Sendable, CustomStringConvertible {
  let rounds: Int
  let block: Int
  let lanes: Int

  /// 32 MB and a quarter of a second: what OWASP's password sheet asks for where memory is shared.
  public static let usual = ScryptCost(rounds: 15, block: 8, lanes: 3)
  /// Next to nothing, for tests.
  public static let least = ScryptCost(rounds: 4, block: 8, lanes: 1)

  init(rounds: Int, block: Int, lanes: Int) {
    self.rounds = rounds
    self.block = block
    self.lanes = lanes
  }

  /// Reads `ln=15,r=8,p=3`; nil where it is written otherwise, or beyond what a machine can bear.
  init?(_ text: String) {
    guard let found = text.wholeMatch(of: #/ln=(\d{1,2}),r=(\d{1,2}),p=(\d{1,2})/#), let rounds = Int(found.1),
      let block = Int(found.2), let lanes = Int(found.3), (1...20).contains(rounds), (1...16).contains(block),
      (1...16).contains(lanes)
    else { return nil }
    self.init(rounds: rounds, block: block, lanes: lanes)
  }

  public var description: String { "ln=\(rounds),r=\(block),p=\(lanes)" }
}
