import Accounts
import Crypto
import Foundation
import Kit
import Pages
import Storage

/// Who stands at the door with a request: a colleague whose session is open, or a visitor.
struct Reader {
  let call: Call
  let townHall: TownHall
  let terms: DoorTerms
  private(set) var colleague: Colleague?
  /// What ties forms to a browser that has not signed in.
  let visitMark: String
  let isNewHere: Bool

  init(call: Call, townHall: TownHall, terms: DoorTerms) {
    self.call = call
    self.townHall = townHall
    self.terms = terms
    let mark = call.cookies[terms.name(of: .visit)].flatMap { $0.utf8.count == 64 ? $0 : nil }
    visitMark = mark ?? Self.random()
    isNewHere = mark == nil
  }

  var language: Language { call.language }
  var session: String? { call.cookies[terms.name(of: .session)] }
  var desk: Desk { townHall.house.desk(for: colleague?.caller ?? .visitor) }

  /// Finds out who it is.
  mutating func recognise() async throws {
    guard let session, session.utf8.count <= 128 else { return }
    colleague = try await townHall.entrance.colleague(for: session)
  }

  /// Whether a form was given to this browser, for that path.
  func gave(_ token: String?, for path: String) -> Bool {
    token.map { townHall.entrance.accepts($0, for: path, of: secret) } ?? false
  }

  func visit(
    _ parameters: [String: String] = [:], fields: Fields = [:], files: [String: SentFile] = [:]
  ) -> Visit {
    Visit(
      desk: desk, path: call.path, parameters: parameters, query: call.query, fields: fields, files: files,
      language: language,
      address: call.address, session: colleague == nil ? nil : session, device: call.cookies[terms.name(of: .device)],
      seal: seal)
  }

  private var secret: String { colleague == nil ? visitMark : session ?? visitMark }

  private var seal: VisitSeal {
    let (entrance, secret) = (townHall.entrance, secret)
    let veil = Veil(townHall.house.keys, for: desk.caller.identity)
    return VisitSeal(
      token: { entrance.formToken(for: Fields.unescaped(segment: $0) ?? $0, of: secret) },
      hide: veil.hide, show: veil.show)
  }

  private static func random() -> String {
    var generator = SystemRandomNumberGenerator()
    return (0..<32).map { _ in UInt8.random(in: .min ... .max, using: &generator) }.hexadecimal
  }
}
