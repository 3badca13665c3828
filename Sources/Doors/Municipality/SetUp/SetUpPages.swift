import Accounts
import Directory
import Foundation
public import Kit
import Pages
import Programmes
import Storage

/// The page on which the person who installs Merimna says whose it is, behind the code that the server printed. Once.
struct SetUpPages: Sendable {
  static let address = "/setup"
  let settingUp: SettingUp
  let entrance: Entrance
  /// The programmes that come along, to be approved by whoever may.
  let texts: [EditionText]
  let plate: NamePlate

  var routes: [Route] {
    [
      Route(.get, "/setup", .public) { visit in
        guard try await settingUp.isNeeded() else { throw Refusal.notFound }
        return .page(SetUpPage(visit: visit).page)
      },
      Route(.post, "/setup", .public) { visit in
        guard try await settingUp.isNeeded() else { return .redirect(to: "/sign-in") }
        return try await setUp(visit)
      },
    ]
  }

  /// Whether an address is answered while nothing is set up: only this page's, and the language's.
  static func leads(_ path: String) -> Bool { path == address || path.hasPrefix("/language/") }

  private func setUp(_ visit: Visit) async throws -> Answer {
    do {
      let told = try told(visit)
      try await enter(told)
      let password = visit.fields["chosen"] ?? ""
      switch try await entrance.signIn(told.administrator.signInName, password, from: visit.address) {
      case .welcome(let signedIn):
        return .redirect(to: "/", session: .opened(token: signedIn.token, device: signedIn.device))
      default: return .redirect(to: "/sign-in")
      }
    } catch Refusal.invalid(let errors) {
      return .refused(
        SetUpPage(visit: visit, typed: visit.fields.without("chosen", "again").typed(errors)).page)
    } catch Refusal.notNow {
      // Somebody else was faster.
      return .redirect(to: "/sign-in")
    }
  }

  private struct ToldAtSetUp: Sendable {
    let founding: Founding
    let administrator: NewColleague
  }

  // All that is wrong at once; the code first, and without it nothing else is judged.
  private func told(_ visit: Visit) throws(Refusal) -> ToldAtSetUp {
    let fields = visit.fields
    guard settingUp.accepts(fields["code"] ?? "", at: visit.desk.house.clock()) else {
      throw .invalid([FieldError("code", .wrongSetUpCode)])
    }
    let lines = { (name: String) in
      (fields[name] ?? "").split(whereSeparator: \.isNewline).map { $0.trimmingCharacters(in: .whitespaces) }
        .filter { !$0.isEmpty }
    }
    var founding = Founding(
      name: fields["municipality"] ?? "", code: fields["number"] ?? "", communities: lines("communities"),
      structures: lines("structures"))
    var errors: [FieldError] = []
    let holiday = ["holiday.day", "holiday.month", "holiday.name"].map {
      fields[$0]?.trimmingCharacters(in: .whitespaces) ?? ""
    }
    if holiday.contains(where: { !$0.isEmpty }) {
      founding.holiday = Founding.LocalHoliday(day: Int(holiday[0]) ?? 0, month: Int(holiday[1]) ?? 0, name: holiday[2])
      if founding.holiday == nil { errors.append(FieldError("holiday.day", .noSuchHoliday)) }
    }
    let prefix = (fields["prefix"] ?? "").trimmingCharacters(in: .whitespaces)
    founding.referencePrefix = prefix.isEmpty ? nil : prefix.uppercased()
    let administrator = NewColleague(
      signInName: fields["signInName"] ?? "", fullName: fields["fullName"] ?? "", password: fields["chosen"] ?? "",
      municipality: founding.name)
    errors = (founding.errors() + errors + administrator.errors()).map(Self.placed)
      .sorted { Self.order.firstIndex(of: $0.field) ?? 0 < Self.order.firstIndex(of: $1.field) ?? 0 }
    if errors.isEmpty, fields["again"] != fields["chosen"] {
      errors.append(FieldError("again", .passwordsAreNotTheSame))
    }
    guard errors.isEmpty else { throw .invalid(errors) }
    return ToldAtSetUp(founding: founding, administrator: administrator)
  }

  private static let order = [
    "municipality", "number", "communities", "structures", "holiday.day", "holiday.name", "prefix", "fullName",
    "signInName", "chosen",
  ]

  // The names of the boxes on the page.
  private static func placed(_ error: FieldError) -> FieldError {
    let places = [
      "municipality": "municipality", "code": "number", "community": "communities", "structure": "structures",
      "holiday": "holiday.name", "prefix": "prefix", "sign-in name": "signInName", "full name": "fullName",
      "password": "chosen",
    ]
    return FieldError(places[error.field] ?? error.field, error.reason)
  }

  /// All of it in one transaction, or nothing.
  private func enter(_ told: ToldAtSetUp) async throws {
    let password = try await entrance.hashed(told.administrator.password)
    guard let role = entrance.roles["administrator"] else { throw Refusal.notFound }
    let desk = entrance.desk(setting: told.administrator.signInName)
    try await desk.write(.setUp) { work in
      let structures = try work.found(told.founding)
      let account = try work.engage(told.administrator, password)
      for structure in structures { try work.appoint(account.id, as: role, in: structure.id, since: work.today) }
    }
    if let municipality = try await settingUp.municipality() { plate.write(municipality) }
    for text in texts where text.template == nil { _ = try await desk.publish(text) }
  }
}

extension Permission {
  /// To set a house up, once: nobody's but the page's and the command's, and no role grants it.
  public static let setUp = Permission("municipality.set-up")
}
