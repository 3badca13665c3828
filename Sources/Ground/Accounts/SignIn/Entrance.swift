import Civil
public import Kit
public import Storage

/// Where staff come in: who they are is found here, before there is a caller, so the entrance reads sessions and posts from
/// the database itself. Whoever comes in, is refused or goes out stands in the audit.
///
///     switch try await entrance.signIn("maria", password, from: address, device: deviceCookie) {
///     case .welcome(let signedIn): // set two cookies: signedIn.token, signedIn.device
///     case .refused: // the form again; the same words for a wrong name and a wrong password
///     case .later(let seconds): // the form again, with the wait
///     }
public struct Entrance: Sendable {
  /// How long a session lasts.
  public struct Limits: Sendable {
    /// Seconds without any request.
    public var idle = 30 * 60
    /// Seconds in all.
    public var absolute = 10 * 60 * 60

    public init() {}
  }

  let house: House
  let database: any Database
  /// What the roles are.
  public let roles: Roles
  /// How long a session lasts.
  public let limits: Limits
  let hasher: PasswordHasher

  /// The entrance of a house, with the roles that its rooms know.
  public init(
    _ house: House, on database: any Database, roles: Roles, limits: Limits = Limits(), cost: ScryptCost = .usual
  ) {
    self.house = house
    self.database = database
    self.roles = roles
    self.limits = limits
    hasher = PasswordHasher(cost: cost)
  }

  var keys: Keys { house.keys }
  var now: Instant { house.clock() }

  /// The desk at which a house is set up by whoever will keep its accounts, before they have one.
  public func desk(setting signInName: String) -> Desk {
    house.desk(for: .system(job: "set-up", order: signInName))
  }

  /// The desk at which the entrance writes to the audit what it did for somebody.
  func desk(for somebody: String) -> Desk { house.desk(for: .system(job: "entrance", order: somebody)) }
}

/// What the entrance answers whoever wants to come in. None of it tells whether there is such an account.
public enum SignInAnswer: Sendable {
  /// In.
  case welcome(SignedIn)
  /// The password is right, and the account has a second step: its page brings this back with the code.
  case second(ticket: String)
  /// The password was given too long ago for the second step, or has changed: begin again.
  case tooLate
  /// The name, the password or the code is wrong, or the account is closed.
  case refused
  /// Too many failed. The password was not looked at; it may be tried again after so many seconds.
  case later(seconds: Int)
}

/// A session that just began.
public struct SignedIn: Sendable {
  /// What the browser shows at each request, as a cookie that no script reads. The database keeps only its hash.
  public let token: String
  /// What the browser shows at the next sign-in, for a year: from a browser that this person has used before, strangers'
  /// failures do not make them wait.
  public let device: String
}
