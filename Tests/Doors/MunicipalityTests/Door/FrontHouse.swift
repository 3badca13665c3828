import Audit
import Civil
import Foundation
import Hummingbird
import HummingbirdTesting
import Kit
import Pages
import Registry
import Storage
import TestDatabases
import TestHouse
import Testing

@testable import Accounts
@testable import Municipality

/// A house with a social worker and an administrator who can sign in, and one household.
struct FrontHouse: Sendable {
  static let password = "πέντε ήσυχα γαϊδούρια"
  let test: TestHouse
  let hall: TownHall
  let household = Household("Ν00007")
  let maria = Person(Names(family: "Χαντάντ", given: "Σαμίρα", father: "Νάντερ"))

  init(
    on engine: Engine = .sqlite, extra: [Route] = [],
    faults: @escaping @Sendable () async -> [Unreadiness] = { [] }
  ) async throws {
    test = try await TestHouse(on: engine)
    let entrance = Entrance(
      test.house, on: test.database, roles: try Roles.committed(for: test.house.areas), cost: .least)
    let vocabulary = try Self.vocabulary
    let panel = HouseholdPanel { _, file in
      HouseholdPanel.Shown(
        asks: [.init("deposits", of: .household(file.household.id), why: .same("ΕΕΕ"))], body: "<p id='can-get'>ΕΕΕ</p>"
      )
    }
    hall = TownHall(
      test.house, entrance: entrance, plate: NamePlate("Δήμος Δοκιμών"),
      registry: RegistryPages({ _ in vocabulary }, panel: panel),
      extra: extra,
      verify: { [test] in try await Verification.of(test.house, anchor: Anchor(besideKeys: "/nowhere/keys")) },
      faults: faults)
    try await engage("anna", "social_worker", entrance)
    try await engage("admin", "administrator", entrance)
    try await secondStep(of: "admin")
    try await settle()
  }

  static var vocabulary: Vocabulary {
    get throws {
      let path = URL(filePath: #filePath).appending(path: "../../../../../Programmes/facts.yaml").standardized.path
      return try Vocabulary(reading: FileManager.default.contents(atPath: path) ?? Data())
    }
  }

  /// Opens the door, and hands over what calls at it.
  func visit<T: Sendable>(
    terms: DoorTerms = DoorTerms(), _ body: @escaping @Sendable (Browser) async throws -> T
  ) async throws -> T {
    let application = Application(responder: FrontDoor(hall, terms: terms))
    return try await application.test(.router) { client in try await body(Browser(client)) }
  }

  func engage(_ name: String, _ role: String, _ entrance: Entrance) async throws {
    let hashed = try await entrance.hashed(Self.password)
    let structure = test.a
    let new = NewColleague(signInName: name, fullName: "Άννα Δελή", password: Self.password, municipality: "Δήμος")
    guard let role = entrance.roles[role] else { throw Refusal.notFound }
    try await test.house.desk(for: .system(job: "test", order: "test")).write(.viewAccounts) { work in
      let account = try work.engage(new, hashed)
      try work.appoint(account.id, as: role, in: structure, since: work.today)
    }
  }

  /// The secret that the telephone of whoever signs in by two steps shares with the house.
  static let totp = TOTP(Data("twenty bytes, for all".utf8.prefix(20)))

  func secondStep(of name: String) async throws {
    let keys = test.house.keys
    try await test.database.write { transaction in
      guard let account = try Account.named(name, in: transaction) else { throw Refusal.notFound }
      try transaction.insert(SecondStep(Self.totp, for: account.id, at: TestHouse.noon, after: 0, keys))
    }
  }

  private func settle() async throws {
    let (maria, household) = (maria, household)
    try await test.database.write { transaction in
      try transaction.insert(household)
      try transaction.register(maria)
      try transaction.insert(Membership(of: maria.id, in: household.id, as: .head))
    }
  }
}

/// Somebody's browser: keeps cookies, follows nothing, finds the tokens of forms.
final class Browser {
  private let client: any TestClientProtocol
  var cookies: [String: String] = [:]
  private(set) var setCookies: [String] = []

  init(_ client: any TestClientProtocol) { self.client = client }

  @discardableResult
  func ask(
    _ method: HTTPRequest.Method, _ path: String, _ headers: [(String, String)] = [], body: String? = nil
  ) async throws -> Seen {
    var fields = HTTPFields()
    for (name, value) in headers {
      fields.append(.init(name: try #require(HTTPFields.Element.Name(name)), value: value))
    }
    if !cookies.isEmpty { fields[.cookie] = cookies.map { "\($0)=\($1)" }.sorted().joined(separator: "; ") }
    let response = try await client.execute(
      uri: path, method: method, headers: fields, body: body.map { ByteBuffer(string: $0) })
    setCookies = response.headers[values: .setCookie]
    for cookie in setCookies { keep(cookie) }
    return Seen(response)
  }

  @discardableResult func open(_ path: String, _ headers: [(String, String)] = []) async throws -> Seen {
    try await ask(.get, path, headers)
  }

  /// Fills the form that goes to `action` on a page, and sends it.
  @discardableResult
  func send(
    _ fields: [(String, String)], to action: String, from page: Seen, headers: [(String, String)] = []
  ) async throws -> Seen {
    let form = page.hidden(in: action).filter { name, _ in !fields.contains { $0.0 == name } }
    return try await post(form + fields, to: action, headers)
  }

  @discardableResult
  func post(_ fields: [(String, String)], to action: String, _ headers: [(String, String)] = []) async throws -> Seen {
    let body = fields.map { "\(escaped($0.0))=\(escaped($0.1))" }.joined(separator: "&")
    let type = [("Content-Type", "application/x-www-form-urlencoded")]
    return try await ask(.post, action, type + headers, body: body)
  }

  @discardableResult func signIn(_ name: String = "anna") async throws -> Seen {
    let page = try await open("/sign-in")
    return try await secondStep(
      after: try await send([("name", name), ("password", FrontHouse.password)], to: "/sign-in", from: page))
  }

  /// Gives the code of the telephone, where a page asks for it.
  @discardableResult func secondStep(after page: Seen) async throws -> Seen {
    var seen = page
    // The clock stands still, and no code opens twice: the neighbours open too.
    for offset in -1...1 where seen.text.contains("/sign-in/second") {
      let code = FrontHouse.totp.code(TOTP.step(of: TestHouse.noon) + offset)
      seen = try await send([("code", code)], to: "/sign-in/second", from: seen)
    }
    return seen
  }

  private func escaped(_ text: String) -> String {
    text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
  }

  private func keep(_ cookie: String) {
    let pair = cookie.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1).map(String.init)
    if cookie.contains("Max-Age=0") { cookies[pair[0]] = nil } else if pair.count == 2 { cookies[pair[0]] = pair[1] }
  }
}

extension Browser {
  /// Sends a file by the form of a page.
  func send(file name: String, _ content: String, from page: Seen) async throws -> Seen {
    try await send(file: name, content, page.hidden(in: "/imports"))
  }

  func send(file name: String, _ content: String, _ fields: [(String, String)]) async throws -> Seen {
    var body = fields.map { "--b\r\nContent-Disposition: form-data; name=\"\($0.0)\"\r\n\r\n\($0.1)\r\n" }.joined()
    body += "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\(name)\"\r\n\r\n\(content)\r\n--b--\r\n"
    return try await send(parts: body)
  }

  /// Sends parts as they are written, with `b` between them.
  func send(parts body: String) async throws -> Seen {
    try await ask(.post, "/imports", [("Content-Type", "multipart/form-data; boundary=b")], body: body)
  }
}

/// What came back.
struct Seen {
  let status: Int
  let headers: HTTPFields
  let text: String

  init(_ response: TestResponse) {
    status = response.status.code
    headers = response.headers
    text = String(buffer: response.body)
  }

  subscript(header: String) -> String? { HTTPFields.Element.Name(header).flatMap { headers[$0] } }
  var title: String { text.firstMatch(of: #/<title>(.*?)<\/title>/#).map { String($0.1) } ?? "" }

  /// The hidden boxes of the first form that goes to that address.
  func hidden(in action: String) -> [(String, String)] {
    guard let start = text.range(of: "action=\"\(action)\""),
      let end = text.range(of: "</form>", range: start.upperBound..<text.endIndex)
    else { return [] }
    let form = text[start.upperBound..<end.lowerBound]
    return form.matches(of: #/<input type=["']hidden["'] name=["']([^"']*)["'] value=["']([^"']*)["']>/#).map {
      (String($0.1), String($0.2))
    }
  }
}
