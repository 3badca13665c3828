import Accounts
import Audit
import Civil
import Foundation
import Kit
import Pages
import Registry
import Storage

/// The pages of the trail: who looked at a person, what was done in a day, and whether it stands as it was written. Of the house
/// itself, because they name what every room does.
struct TrailPages: Sendable {
  let roles: Roles
  /// Verifies the trail against its anchor.
  let verify: @Sendable () async throws -> Verification

  var routes: [Route] {
    [
      Route(.get, "/trail", .holding(.readTrail)) { visit in .page(try await day(visit, visit.desk.today)) },
      Route(.get, "/trail/:day", .holding(.readTrail)) { visit in
        guard let day = CivilDate(try visit.parameter("day")) else { throw Refusal.notFound }
        return .page(try await self.day(visit, day))
      },
      Route(.post, "/trail/verify", .holding(.readTrail)) { visit in
        .page(try await day(visit, visit.desk.today, verified: try await verify()))
      },
      Route(.get, "/people/:id/sightings", .holding(.readTrail)) { visit in .page(try await sightings(visit)) },
    ]
  }

  static let signposts = [Signpost(.trail, .search, to: "/trail", in: .house, for: .readTrail)]

  func words(of action: String) -> Word {
    roles.actions.first { $0.permission.name == action }?.name ?? Self.own[action] ?? .same(action)
  }

  private func day(_ visit: Visit, _ day: CivilDate, verified: Verification? = nil) async throws -> Page {
    let report = try await visit.desk.report(of: day)
    let who = try await visit.desk.identities(report.lines.map(\.who), under: .readTrail)
    return TrailPage(pages: self, visit: visit, day: day, report: report, who: who, verified: verified).page
  }

  private func sightings(_ visit: Visit) async throws -> Page {
    let id: ID<Person> = try visit.identity("id")
    let before = visit.query["before"].flatMap(UUID.init(uuidString:))
    let (name, sightings) = try await visit.desk.see(.readTrail, Person.self, id, for: .check) { person, look in
      (person.names, try look.sightings(of: person.id, before: before, limit: SightingsPage.length + 1))
    }
    let who = try await visit.desk.identities(sightings.map(\.who), under: .readTrail)
    return SightingsPage(
      pages: self, visit: visit, person: id, name: [name.family, name.given].joined(separator: " "),
      sightings: sightings, who: who
    ).page
  }

  // What no role grants, and the trail names all the same.
  private static let own: [String: Word] = [
    "accounts.sign-in": Word(el: "Μπήκε", en: "Signed in"),
    "accounts.refuse-sign-in": Word(el: "Δεν έγινε δεκτή η είσοδος", en: "Sign-in refused"),
    "accounts.sign-out": Word(el: "Βγήκε", en: "Signed out"),
    "accounts.use-code": Word(el: "Μπήκε με κωδικό μίας χρήσης", en: "Came in by a one-time code"),
    "accounts.set-up-second-step": Word(el: "Άλλαξε το δεύτερο βήμα της εισόδου", en: "Changed the second step"),
    "kit.drafts": Word(el: "Κράτησε μισογραμμένη φόρμα", en: "Kept a form half typed"),
    "municipality.set-up": Word(el: "Έστησε τον δήμο", en: "Set the municipality up"),
    "municipality.fill-demonstration": Word(el: "Γέμισε την επίδειξη", en: "Filled the demonstration"),
    "registry.check-register": Word(el: "Διάβασε αρχείο προς εισαγωγή", en: "Read a file to bring in"),
    "registry.bring-in-register": Word(el: "Έφερε μητρώο", en: "Brought in a register"),
    "registry.take-out-import": Word(el: "Έβγαλε εισαγωγή", en: "Took an import out"),
  ]
}
