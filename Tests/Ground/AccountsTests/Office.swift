import Civil
import Directory
import Foundation
import Kit
import Storage
import Synchronization
import TestHouse

@testable import Accounts

/// A house in which Maria works, with a clock that the test turns and hashes that cost nothing.
final class Office: Sendable {
  static let password = "τρία πράσινα ποδήλατα"
  let test: TestHouse
  let house: House
  let entrance: Entrance
  let maria: ID<Account>
  private let time: Time

  private final class Time: Sendable {
    let now = Mutex(TestHouse.noon)
  }

  init(on engine: Engine, areas: [Area] = []) async throws {
    let (test, time) = (try await TestHouse(on: engine), Time())
    self.test = test
    self.time = time
    house = House(TestHouse.rooms, on: test.database, keys: .random(), clock: { time.now.withLock { $0 } })
    entrance = try Self.entrance(of: house, on: test)
    maria = try await Self.engage("Μαρία.Π", at: entrance, in: house)
  }

  /// A second entrance, as another process or the same one after a restart has it.
  func another() throws -> Entrance { try Self.entrance(of: house, on: test) }

  func turn(seconds: Int) { time.now.withLock { $0 = $0.adding(seconds: seconds) } }

  func engage(_ name: String) async throws -> ID<Account> {
    try await Self.engage(name, at: entrance, in: house)
  }

  /// Signs somebody in, who is known to get in.
  func token(_ name: String = "Μαρία.Π", from address: String = "10.0.0.1") async throws -> String {
    try await signedIn(name, from: address).token
  }

  func signedIn(_ name: String = "Μαρία.Π", from address: String = "10.0.0.1") async throws -> SignedIn {
    guard case .welcome(let signedIn) = try await entrance.signIn(name, Self.password, from: address) else {
      throw Refusal.notAllowed
    }
    return signedIn
  }

  /// Gives somebody a post, on the order of the command line.
  func appoint(
    _ account: ID<Account>, _ role: String, in structure: ID<Structure>, from first: Int = 0, to last: Int? = nil
  ) async throws {
    guard let role = entrance.roles[role] else { throw Refusal.notFound }
    try await house.desk(for: .system(job: "test", order: "test")).write(.editAccounts) { work in
      try work.appoint(
        account, as: role, in: structure, since: work.today.adding(days: first),
        until: last.map { work.today.adding(days: $0) })
    }
  }

  private static func entrance(of house: House, on test: TestHouse) throws -> Entrance {
    Entrance(house, on: test.database, roles: try Roles.committed(for: house.areas), cost: .least)
  }

  private static func engage(_ name: String, at entrance: Entrance, in house: House) async throws -> ID<Account> {
    let hashed = try await entrance.hashed(password)
    let new = NewColleague(signInName: name, fullName: "Κάποια Κάποιου", password: password, municipality: "Δήμος")
    return try await house.desk(for: .system(job: "test", order: "test")).write(.editAccounts) {
      try $0.engage(new, hashed).id
    }
  }
}

extension SignInAnswer {
  var isWelcome: Bool { if case .welcome = self { true } else { false } }
  var isRefused: Bool { if case .refused = self { true } else { false } }
  var wait: Int? { if case .later(let seconds) = self { seconds } else { nil } }
}
