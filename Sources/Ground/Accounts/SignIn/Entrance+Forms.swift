import Foundation
import Kit

extension Entrance {
  /// The token that a form of this session carries, so that no other site can send it in the reader's name. Where nobody is
  /// signed in, `token` is whatever random cookie the browser was given with the form.
  public func formToken(for form: String, of token: String) -> String {
    Token.text(keys.mac(bytes(form, token), for: .forms))
  }

  /// Whether a form was sent with the token of this session and of that very form.
  public func accepts(_ formToken: String, for form: String, of token: String) -> Bool {
    guard let mac = Token.bytes(formToken) else { return false }
    return keys.isMac(mac, of: bytes(form, token), for: .forms)
  }

  private func bytes(_ form: String, _ token: String) -> Data { Data("form \(token) \(form)".utf8) }
}
