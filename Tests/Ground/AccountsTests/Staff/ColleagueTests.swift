import Civil
import Directory
import Kit
import Storage
import TestHouse
import Testing

@testable import Accounts

/// Accounts as whoever keeps them opens and closes them, and how a colleague comes in by a code.
struct ColleagueTests {
  private static let chosen = "δύο καράβια στη βροχή"

  private func keeper(_ office: Office) async throws -> Desk {
    try await office.appoint(office.maria, "administrator", in: office.test.a)
    let token = try await office.token()
    try await office.setUpSecondStep(token)
    let caller = try #require(try await office.entrance.caller(for: token))
    return office.house.desk(for: caller)
  }

  private func nikos(_ office: Office, role: String = "social_worker") -> Engagement {
    Engagement(
      fullName: "Νίκος Δήμου", signInName: "nikos", role: role, structure: "\(office.test.a.rawValue)")
  }

  @Test(arguments: TestHouse.engines) func `an account opens once, and its owner chooses a password by the code`(
    engine: Engine
  ) async throws {
    let office = try await Office(on: engine)
    let (desk, form) = (try await keeper(office), ID<Account>())
    let code = try await office.entrance.engage(nikos(office), by: desk, form: form)
    let again = try await office.entrance.engage(nikos(office), by: desk, form: form)
    let digits = try #require(code.digits)
    #expect(again.account == code.account && again.digits == nil, "It was shown the first time.")
    #expect(try await office.entrance.signIn("nikos", digits, from: "10.0.0.2").isRefused, "A code is no password.")
    let stored: [Int] = try await office.test.all("SELECT COUNT(*) FROM one_time_code WHERE ended IS NULL")
    #expect(stored == [1])
    let answer = try await office.entrance.enter("NIKOS", code: digits, choosing: Self.chosen, from: "10.0.0.2")
    guard case .welcome(let signedIn) = answer else { return #expect(answer.isWelcome) }
    #expect(try await office.entrance.colleague(for: signedIn.token)?.fullName == "Νίκος Δήμου")
    #expect(
      try await office.entrance.enter("nikos", code: digits, choosing: "άλλος ένας κωδικός", from: "10.0.0.2")
        .isRefused,
      "It works once.")
    #expect(try await office.entrance.signIn("nikos", Self.chosen, from: "10.0.0.2").isWelcome)
  }

  @Test(arguments: TestHouse.engines) func `what is wrong with a new colleague is told at once`(engine: Engine)
    async throws
  {
    let office = try await Office(on: engine)
    let desk = try await keeper(office)
    let wrong = Engagement(fullName: "12", signInName: "ΜΑΡΙΑ.Π", role: "mayor", structure: "elsewhere")
    let errors = [
      FieldError("fullName", .fullNameFault), FieldError("signInName", .signInNameTaken),
      FieldError("structure", .chooseStructure), FieldError("role", .chooseRole),
    ]
    await #expect(throws: Refusal.invalid(Array(errors[..<3]))) {
      try await office.entrance.engage(
        Engagement(fullName: "12", signInName: "ΜΑΡΙΑ.Π", role: "chair", structure: "elsewhere"), by: desk, form: ID())
    }
    await #expect(throws: Refusal.invalid(errors)) {
      try await office.entrance.engage(wrong, by: desk, form: ID())
    }
    #expect(try await office.test.all("SELECT COUNT(*) FROM account") == [1])
  }

  @Test(arguments: TestHouse.engines) func `a code stands two days, until it is used or another is given`(
    engine: Engine
  ) async throws {
    let office = try await Office(on: engine)
    let desk = try await keeper(office)
    let first = try await office.entrance.engage(nikos(office), by: desk, form: ID())
    let second = try await office.entrance.issueCode(for: first.account, by: desk)
    let (old, new) = (try #require(first.digits), try #require(second.digits))
    #expect(try await office.entrance.enter("nikos", code: old, choosing: Self.chosen, from: "1.1.1.1").isRefused)
    await #expect(throws: Refusal.invalid([FieldError("chosen", PasswordFault.short.words)])) {
      try await office.entrance.enter("nikos", code: new, choosing: "κοντός", from: "1.1.1.1")
    }
    office.turn(seconds: 2 * 24 * 60 * 60)
    #expect(try await office.entrance.enter("nikos", code: new, choosing: Self.chosen, from: "1.1.1.1").isRefused)
  }

  @Test(arguments: TestHouse.engines) func `a new password by a code ends what was open by the old one`(
    engine: Engine
  ) async throws {
    let office = try await Office(on: engine)
    let desk = try await keeper(office)
    let eleni = try await office.engage("eleni")
    let before = try await office.token("eleni")
    let code = try #require(try await office.entrance.issueCode(for: eleni, by: desk).digits)
    #expect(try await office.entrance.caller(for: before) != nil, "Until it is used nothing changes.")
    #expect(try await office.entrance.enter("eleni", code: code, choosing: Self.chosen, from: "1.1.1.1").isWelcome)
    #expect(try await office.entrance.caller(for: before) == nil)
    #expect(try await office.entrance.signIn("eleni", Office.password, from: "1.1.1.1").isRefused)
  }

  @Test(arguments: TestHouse.engines) func `guessing a code is slowed down, for each account and address`(
    engine: Engine
  ) async throws {
    let office = try await Office(on: engine)
    let desk = try await keeper(office)
    _ = try await office.entrance.engage(nikos(office), by: desk, form: ID())
    for _ in 0..<5 {
      let answer = try await office.entrance.enter("nikos", code: "0", choosing: Self.chosen, from: "1.1.1.1")
      #expect(answer.isRefused)
    }
    _ = try await office.entrance.enter("nikos", code: "0", choosing: Self.chosen, from: "1.1.1.1")
    #expect(try await office.entrance.enter("nikos", code: "0", choosing: Self.chosen, from: "1.1.1.1").wait != nil)
  }

  @Test(arguments: TestHouse.engines) func `a closed account lets nobody in, and its owner out at once`(
    engine: Engine
  ) async throws {
    let office = try await Office(on: engine)
    let desk = try await keeper(office)
    let eleni = try await office.engage("eleni")
    let (token, file) = (try await office.token("eleni"), try await desk.colleague(eleni))
    let code = try #require(try await office.entrance.issueCode(for: eleni, by: desk).digits)
    await #expect(throws: Refusal.changedMeanwhile) {
      try await desk.close(eleni, version: file.account.version)
    }
    let version = try await desk.colleague(eleni).account.version
    try await desk.close(eleni, version: version)
    try await desk.close(eleni, version: version)
    #expect(try await office.entrance.caller(for: token) == nil)
    #expect(try await office.entrance.signIn("eleni", Office.password, from: "1.1.1.1").isRefused)
    #expect(try await office.entrance.enter("eleni", code: code, choosing: Self.chosen, from: "1.1.1.1").isRefused)
    try await desk.reopen(eleni, version: try await desk.colleague(eleni).account.version)
    #expect(try await office.entrance.signIn("eleni", Office.password, from: "1.1.1.1").isWelcome)
  }

  @Test(arguments: TestHouse.engines) func `nobody closes their own account, or gives themselves a code or a post`(
    engine: Engine
  ) async throws {
    let office = try await Office(on: engine)
    let (desk, maria) = (try await keeper(office), office.maria)
    let role = try #require(office.entrance.roles["social_worker"])
    let post = Appointment(id: ID(), role: role, structure: office.test.a, since: .init(rawValue: 20_781), until: nil)
    await #expect(throws: Refusal.notAllowed) { try await desk.close(maria, version: 1) }
    await #expect(throws: Refusal.notAllowed) { try await office.entrance.issueCode(for: maria, by: desk) }
    await #expect(throws: Refusal.notAllowed) { try await desk.appoint(maria, version: 1, post) }
  }

  @Test(arguments: TestHouse.engines) func `the last who keeps the accounts does not leave, and a second click is one`(
    engine: Engine
  ) async throws {
    let office = try await Office(on: engine)
    let (desk, eleni) = (try await keeper(office), try await office.engage("eleni"))
    let keepers = office.entrance.roles.keepingAccounts
    #expect(keepers == ["administrator"])
    let mine = try #require(try await desk.colleague(office.maria).posts.first?.held)
    await #expect(throws: Refusal.invalid([FieldError("day", .lastAdministrator)])) {
      try await desk.end(mine.id, of: office.maria, version: mine.version, on: mine.since, keepers: keepers)
    }
    #expect(try await desk.colleague(office.maria).posts.first?.held.until == nil, "All of it or nothing.")
    await #expect(throws: Refusal.notFound, "A post of somebody else's, put into an address by hand.") {
      try await desk.end(mine.id, of: eleni, version: mine.version, on: mine.since, keepers: keepers)
    }
    let role = try #require(office.entrance.roles["administrator"])
    let today = try await desk.colleague(eleni).today
    let post = Appointment(id: ID(), role: role, structure: office.test.a, since: today, until: nil)
    let version = try await desk.colleague(eleni).account.version
    try await desk.appoint(eleni, version: version, post)
    try await desk.appoint(eleni, version: version, post)
    #expect(try await desk.colleague(eleni).posts.count == 1)
    try await desk.end(mine.id, of: office.maria, version: mine.version, on: today, keepers: keepers)
    try await desk.end(mine.id, of: office.maria, version: mine.version, on: today, keepers: keepers)
    #expect(try await desk.colleague(office.maria).posts.first?.held.until == today)
  }

  @Test func `of two who end each other's posts at once one stays`() async throws {
    for engine in TestHouse.engines {
      let office = try await Office(on: engine)
      let (desk, eleni) = (try await keeper(office), try await office.engage("eleni"))
      try await office.appoint(eleni, "administrator", in: office.test.a)
      let posts = try await [office.maria, eleni].asyncMap { try await desk.colleague($0).posts[0].held }
      let keepers = office.entrance.roles.keepingAccounts
      let ended = await withTaskGroup(of: Bool.self) { group in
        for post in posts {
          group.addTask {
            do {
              try await desk.end(post.id, of: post.account, version: post.version, on: post.since, keepers: keepers)
              return true
            } catch { return false }
          }
        }
        return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
      }
      #expect(ended == 1)
    }
  }

  @Test(arguments: TestHouse.engines) func `who does not keep the accounts opens, changes and ends none`(
    engine: Engine
  ) async throws {
    let office = try await Office(on: engine)
    try await office.appoint(office.maria, "manager", in: office.test.a)
    let caller = try #require(try await office.entrance.caller(for: try await office.token()))
    let (desk, eleni) = (office.house.desk(for: caller), try await office.engage("eleni"))
    await #expect(throws: Refusal.notAllowed) {
      try await office.entrance.engage(nikos(office), by: desk, form: ID())
    }
    await #expect(throws: Refusal.notAllowed) { try await office.entrance.issueCode(for: eleni, by: desk) }
    await #expect(throws: Refusal.notAllowed) { try await desk.close(eleni, version: 1) }
    await #expect(throws: Refusal.notAllowed) { try await desk.reopen(eleni, version: 1) }
    #expect(try await office.test.all("SELECT COUNT(*) FROM one_time_code") == [0])
  }
}

extension Sequence {
  fileprivate func asyncMap<T>(_ change: (Element) async throws -> T) async rethrows -> [T] {
    var result: [T] = []
    for element in self { result.append(try await change(element)) }
    return result
  }
}
