import Crypto
public import Foundation

extension Keys {
  /// Bytes encrypted at rest by AES-256-GCM, bound to what they belong to: moved to another row they do not open.
  ///
  ///     let sealed = try keys.sealed(secret, boundTo: "second step \(account)")
  public func sealed(_ plain: Data, boundTo owner: String) throws -> Data {
    let box = try AES.GCM.seal(plain, using: sealing, authenticating: Data(owner.utf8))
    guard let sealed = box.combined else { throw CryptoKitError.incorrectParameterSize }
    return sealed
  }

  /// The bytes again. Throws where they were sealed under other keys, for something else, or altered.
  public func opened(_ sealed: Data, boundTo owner: String) throws -> Data {
    try AES.GCM.open(AES.GCM.SealedBox(combined: sealed), using: sealing, authenticating: Data(owner.utf8))
  }

  private var sealing: SymmetricKey { SymmetricKey(data: bytes(for: .sealing)) }
}
