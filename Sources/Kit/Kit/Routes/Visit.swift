public import Pages

/// One call at one route: who calls, what they typed, in which language they read.
public struct Visit: Sendable {
  /// The caller's desk, in the house.
  public let desk: Desk
  /// The address, decoded, without its query.
  public let path: String
  /// What stands in the address where the route's form has a name.
  public let parameters: [String: String]
  /// What follows the question mark.
  public let query: Fields
  /// What was typed into the form; or, where the form is shown again after a session ended, what had been typed.
  public let fields: Fields
  /// The files that came with the form, by the names of their boxes.
  public let files: [String: SentFile]
  /// The language that the visitor reads.
  public let language: Language
  /// Where the call came from, for what slows down guessing.
  public let address: String
  /// The token of the visitor's session; nil for whoever has not signed in.
  public let session: String?
  /// The mark of a browser that has signed in before.
  public let device: String?
  /// What keeps this visitor's forms and addresses apart from anyone else's.
  public let seal: VisitSeal

  /// One call.
  public init(
    desk: Desk, path: String, parameters: [String: String] = [:], query: Fields = [:], fields: Fields = [:],
    files: [String: SentFile] = [:], language: Language = .el, address: String = "", session: String? = nil,
    device: String? = nil,
    seal: VisitSeal
  ) {
    self.desk = desk
    self.path = path
    self.parameters = parameters
    self.query = query
    self.fields = fields
    self.files = files
    self.language = language
    self.address = address
    self.session = session
    self.device = device
    self.seal = seal
  }

  /// What stands in the address under that name. Throws `notFound` where the form of the address has no such name.
  public func parameter(_ name: String) throws(Refusal) -> String {
    guard let value = parameters[name] else { throw .notFound }
    return value
  }

  /// The form, typed and checked. Throws `invalid` with everything that is wrong with it at once.
  public func form<F: Form>(_ type: F.Type) throws(Refusal) -> F { try fields.form(type) }

  /// The hidden boxes that a form to that address carries, without which nothing is done. They also say on which page it
  /// stands, so that whoever must sign in again comes back to it.
  public func token(for action: String, on page: String? = nil) -> HTML {
    """
    <input type="hidden" name="\(Visit.tokenName)" value="\(seal.token(action))">\
    <input type="hidden" name="\(Visit.pageName)" value="\(page ?? Location.of(path: path))">
    """
  }

  /// The name of the box that holds the token.
  public static let tokenName = "_token"
  /// The name of the box that holds the page.
  public static let pageName = "_page"
}

/// What keeps one visitor's forms apart from anyone else's, and what they look for out of addresses and logs.
public struct VisitSeal: Sendable {
  /// The token of a form that is sent to that address.
  public let token: @Sendable (String) -> String
  /// A text that only this visitor's browser brings back, in a form that may stand in an address.
  public let hide: @Sendable (String) -> String
  /// The text again; nil where it was never hidden for this visitor.
  public let show: @Sendable (String) -> String?

  /// How it is done.
  public init(
    token: @escaping @Sendable (String) -> String, hide: @escaping @Sendable (String) -> String,
    show: @escaping @Sendable (String) -> String?
  ) {
    self.token = token
    self.hide = hide
    self.show = show
  }
}
