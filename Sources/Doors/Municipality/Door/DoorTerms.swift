import Hummingbird

/// What the door holds to.
public struct DoorTerms: Sendable {
  /// Whether a proxy in front of the house speaks TLS to the readers: cookies are then bound to it, and it alone says who
  /// calls. Without one the house listens on its own machine only, where there is nobody in between.
  public var isBehindTLS = false
  /// The longest address, in bytes.
  public var longestAddress = 2_048
  /// The largest file that a form may bring, in bytes: a register of some hundred thousand people.
  public var largestFile = 32 * 1_024 * 1_024
  /// The largest form, in bytes.
  public var largestForm = 256 * 1_024

  /// The usual terms.
  public init(isBehindTLS: Bool = false) { self.isBehindTLS = isBehindTLS }

  /// What the door keeps in a browser.
  enum Keepsake: String, CaseIterable {
    /// The token of the session.
    case session
    /// The mark of a browser that has signed in before.
    case device
    /// The language that was chosen.
    case language
    /// A random text that ties a form to the browser that it was given to, where nobody has signed in yet.
    case visit

    var seconds: Int? {
      switch self {
      case .session, .visit: nil
      case .device, .language: 365 * 24 * 60 * 60
      }
    }
  }

  /// What it is called there: under TLS with the prefix that no other host and no plain page can write.
  func name(of keepsake: Keepsake) -> String { (isBehindTLS ? "__Host-" : "") + "merimna-" + keepsake.rawValue }

  func cookie(_ keepsake: Keepsake, _ value: String) -> String {
    let lasts = keepsake.seconds.map { "; Max-Age=\($0)" } ?? ""
    return "\(name(of: keepsake))=\(value); Path=/; HttpOnly; SameSite=Lax\(isBehindTLS ? "; Secure" : "")\(lasts)"
  }

  func end(_ keepsake: Keepsake) -> String {
    "\(name(of: keepsake))=; Path=/; HttpOnly; SameSite=Lax\(isBehindTLS ? "; Secure" : ""); Max-Age=0"
  }

  /// What every answer carries, whatever became of the request.
  var safetyHeaders: [(String, String)] {
    let always = [
      (
        "Content-Security-Policy",
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
          + "form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
      ),
      ("X-Content-Type-Options", "nosniff"), ("X-Frame-Options", "DENY"), ("Referrer-Policy", "same-origin"),
      (
        "Permissions-Policy",
        "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()"
      ),
      ("Cross-Origin-Opener-Policy", "same-origin"), ("Cross-Origin-Resource-Policy", "same-origin"),
    ]
    return isBehindTLS ? always + [("Strict-Transport-Security", "max-age=63072000; includeSubDomains")] : always
  }
}
