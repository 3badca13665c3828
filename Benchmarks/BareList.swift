import ArgumentParser
import Civil
import Foundation
import Hummingbird
import HummingbirdCore
import Logging
import Pages
import Registry
import Storage
import StoragePostgres

/// The list of fifty people that a search finds, on Merimna's own server, driver and markup, but without session, rights and audit: what
/// the peers of `Pages/` do, in the same four queries.
struct BareList: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bare-list", abstract: "Serves a list of fifty people without session, rights and audit.")

  @Option var database: String
  @Option var port: Int

  func run() async throws {
    let database = try PostgresDatabase(url: database, connections: 16)
    let router = Router()
    router.get("list") { request, _ in
      let (one, two) = (request.uri.queryParameters["one"] ?? "", request.uri.queryParameters["two"] ?? "")
      let lines = try await database.read { try Line.found(String(one), String(two), in: $0) }
      var response = Response(
        status: .ok, body: .init(byteBuffer: ByteBuffer(bytes: Self.page(of: lines).bytes)))
      response.headers[.contentType] = "text/html; charset=utf-8"
      return response
    }
    var logger = Logger(label: "bare-list")
    logger.logLevel = .error
    let application = Application(
      router: router, configuration: .init(address: .hostname("127.0.0.1", port: port), serverName: nil), logger: logger
    )
    try await application.runService()
  }

  private static func page(of lines: [Line]) -> HTML {
    let words = ["Όνομα", "Γονείς", "Γέννηση", "Νοικοκυριό", "Σχέση"].map(Word.same)
    let table = Table(.same("Πρόσωπα"), words.map { Table.Column($0) }, rows: lines.map(\.row))
    let page = Page(
      "Πρόσωπα", in: .el, place: "/search",
      main: """
        <h1>Πρόσωπα</h1><form method="post" action="/search"><input type="hidden" name="_token" \
        value="abcdefghijklmnopqrstuvwxyz0123456789">\
        \(Field("q", .same("Ποιον ψάχνετε;"), width: .full).html(Typed([("q", "παπαδοπουλου μαρια")]), in: .el))\
        <button>Αναζήτηση</button></form>\(table.html(in: .el))
        """)
    return Shell(house: "Δήμος Επίδειξης").document(page)
  }
}

/// One of those who are found.
private struct Line {
  let person: Person
  let former: Former?
  let home: Home?

  struct Former: Decodable { let person: ID<Person>; let familyName: String; let givenName: String }
  struct Home: Decodable { let person: ID<Person>; let number: String; let relation: Membership.Relation }

  static func found(_ one: String, _ two: String, in transaction: any Transaction) throws -> [Line] {
    let last = "\u{10FFFF}"
    let ids: [ID<Person>] = try transaction.all(
      """
      SELECT person.id FROM (
        SELECT DISTINCT person_token.person FROM person_token WHERE compartment = 'open' AND token >= \(one)
          AND token < \(one + last)
      ) AS found CROSS JOIN person
      WHERE person.id = found.person AND person.compartment IN ('open') AND EXISTS (
        SELECT 1 FROM person_token WHERE person_token.person = found.person AND compartment = 'open' AND token >= \(two)
          AND token < \(two + last))
      ORDER BY person.name_sort, person.id LIMIT 51
      """)
    let shown = ids.prefix(50)
    let people: [Person] = try transaction.all(
      "SELECT * FROM person WHERE compartment IN ('open') AND id IN \(shown) ORDER BY name_sort, id")
    let former: [Former] = try transaction.all(
      """
      SELECT person, family_name, given_name FROM former_name WHERE compartment IN ('open') AND person IN \(shown)
      ORDER BY id
      """)
    let homes: [Home] = try transaction.all(
      """
      SELECT membership.person, household.number, membership.relation FROM membership
      JOIN household ON household.id = membership.household
      WHERE membership.person IN \(shown) AND (membership.since IS NULL OR membership.since <= CURRENT_DATE)
        AND (membership.ended IS NULL OR membership.ended > CURRENT_DATE) AND membership.compartment IN ('open')
      ORDER BY membership.id
      """)
    let formerly = Dictionary(former.map { ($0.person, $0) }) { $1 }
    let lives = Dictionary(homes.map { ($0.person, $0) }) { $1 }
    return people.map { Line(person: $0, former: formerly[$0.id], home: lives[$0.id]) }
  }

  var row: [HTML] {
    let names = person.names
    return [
      """
      <a href="/people/\("\(person.id.rawValue)".lowercased())">\(names.family) \(names.given)</a>\
      \(former.map { "<br><span class='m s'>πρώην \($0.familyName) \($0.givenName)</span>" as HTML })
      """,
      "Πατέρας \(names.father ?? "") · Μητέρα \(names.mother ?? "")",
      "\(person.born?.day.map { Word.day($0)[.el] } ?? "")",
      home.map { "<a href=\"\(link: "/households/\($0.number)")\">\($0.number)</a>" } ?? "",
      "\(home.map { "\($0.relation)" } ?? "")",
    ]
  }
}
