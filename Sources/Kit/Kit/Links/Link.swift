import Civil
import Foundation
import Storage

/// What a signed link opens: one subject, named verbs, until a moment, in the subject's compartment.
struct Link: Decodable, Sendable {
  let id: ID<Link>
  let subject: UUID
  /// The permissions' names in order, with a blank between them.
  let verbs: String
  let until: Instant
  let compartment: Compartment

  init(to subject: UUID, in compartment: Compartment, verbs: Set<Permission>, until: Instant, at now: Instant) {
    id = ID(at: now)
    self.subject = subject
    self.verbs = verbs.map(\.name).sorted().joined(separator: " ")
    self.until = until
    self.compartment = compartment
  }

  /// What stands in the address: the identity and the MAC of all that the link says, so that nobody can make one, or
  /// change in the database what one opens.
  func token(by keys: Keys) -> String { Token.text(of: id.rawValue, keys.mac(canonicalBytes, for: .links)) }

  func isSigned(by mac: Data, under keys: Keys) -> Bool { keys.isMac(mac, of: canonicalBytes, for: .links) }

  private var canonicalBytes: Data {
    var bytes = Canonical()
    bytes.add(id.rawValue)
    bytes.add(subject)
    bytes.add(verbs)
    bytes.add(until.rawValue)
    bytes.add(compartment.rawValue)
    return bytes.data
  }
}

/// An identity and a MAC as text that may stand in an address.
enum Token {
  static func text(of id: UUID, _ mac: Data) -> String {
    let bytes = withUnsafeBytes(of: id.uuid) { Data($0) } + mac
    return bytes.base64EncodedString().replacing("+", with: "-").replacing("/", with: "_")
  }

  /// The two again; nil where the text is no token.
  static func parts(of text: String) -> (id: UUID, mac: Data)? {
    let text = text.replacing("-", with: "+").replacing("_", with: "/")
    guard let bytes = Data(base64Encoded: text), bytes.count == 48 else { return nil }
    return UUID(stored: .bytes(Data(bytes.prefix(16)))).map { ($0, Data(bytes.dropFirst(16))) }
  }
}
