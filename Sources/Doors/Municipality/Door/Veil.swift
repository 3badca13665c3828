import Crypto
import Foundation
import Kit

/// Hides what somebody looked for from addresses, histories and logs of proxies: AES-GCM under a key of the house, bound to
/// who looked.
struct Veil: Sendable {
  private let key: SymmetricKey
  private let owner: Data

  init(_ keys: Keys, for owner: String) {
    key = SymmetricKey(data: keys.mac(Data("what somebody looked for".utf8), for: .forms))
    self.owner = Data(owner.utf8)
  }

  @Sendable func hide(_ text: String) -> String {
    let plain = Data(text.utf8)
    guard let bytes = try? AES.GCM.seal(plain, using: key, authenticating: owner).combined else { return "" }
    return bytes.base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
  }

  @Sendable func show(_ hidden: String) -> String? {
    guard hidden.utf8.count <= 1_024 else { return nil }
    let base = hidden.replacing("-", with: "+").replacing("_", with: "/")
    let padded = base.padding(toLength: (base.count + 3) / 4 * 4, withPad: "=", startingAt: 0)
    guard let bytes = Data(base64Encoded: padded), let box = try? AES.GCM.SealedBox(combined: bytes),
      let plain = try? AES.GCM.open(box, using: key, authenticating: owner)
    else { return nil }
    return String(bytes: plain, encoding: .utf8)
  }
}
