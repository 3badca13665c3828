import Crypto
public import Foundation

/// The one secret of a house, kept in a file outside its database and its backups. A key of its own is derived from it for
/// each use, so that what one of them makes says nothing about the others.
public struct Keys: Sendable {
  /// What a key is for.
  public enum Use: String, CaseIterable, Sendable {
    /// The MAC of each entry of the trail, and the chain of its seals.
    case trail
    /// The lines of the anchor file.
    case anchor
    /// Signed links.
    case links
    /// The tokens that a form carries.
    case forms
    /// What is encrypted at rest: files, and narratives in a compartment.
    case sealing
  }

  let secret: SymmetricKey
  private let derived: [Use: SymmetricKey]
  /// Whether they were made just now: whoever started the program is told to keep a copy elsewhere.
  public internal(set) var areNew = false

  init(secret: SymmetricKey) {
    self.secret = secret
    derived = Dictionary(uniqueKeysWithValues: Use.allCases.map { ($0, Self.derive("merimna \($0.rawValue)", secret)) })
  }

  /// New ones, which nobody keeps: for a house that lives as long as a test.
  public static func random() -> Keys { Keys(secret: SymmetricKey(size: .bits256)) }

  /// HMAC-SHA256 over the bytes, under the key of that use.
  ///
  ///     let token = keys.mac(Data("\(session) \(form)".utf8), for: .forms)
  public func mac(_ bytes: Data, for use: Use) -> Data {
    Data(HMAC<SHA256>.authenticationCode(for: bytes, using: key(for: use)))
  }

  /// Whether that is the MAC of the bytes, compared in a time that does not depend on where they differ.
  public func isMac(_ mac: Data, of bytes: Data, for use: Use) -> Bool {
    HMAC<SHA256>.isValidAuthenticationCode(mac, authenticating: bytes, using: key(for: use))
  }

  /// The 32 bytes of a key, for whoever encrypts.
  public func bytes(for use: Use) -> Data { key(for: use).withUnsafeBytes { Data($0) } }

  /// What the database keeps of them, so that a file of other keys is known at the start: 16 bytes that tell nothing.
  public var fingerprint: Data { Self.derive("merimna fingerprint", secret).withUnsafeBytes { Data($0.prefix(16)) } }

  private func key(for use: Use) -> SymmetricKey { derived[use] ?? Self.derive("merimna \(use.rawValue)", secret) }

  private static func derive(_ use: String, _ secret: SymmetricKey) -> SymmetricKey {
    HKDF<SHA256>.deriveKey(inputKeyMaterial: secret, info: Data(use.utf8), outputByteCount: 32)
  }
}
