/// One thing that the house does at one address, for one audience. It knows nothing of the server that calls it.
///
///     Route(.get, "/households/:number", .holding(.viewHousehold)) { visit in
///       .page(try await household(visit))
///     }
public struct Route: Sendable {
  /// What is asked of an address.
  public enum Method: String, CaseIterable, Sendable {
    /// To be shown something; changes nothing.
    case get = "GET"
    /// To do something. Every such route wants the token of its form.
    case post = "POST"
  }

  /// Who comes through.
  public enum Audience: Hashable, Sendable {
    /// Anyone.
    case `public`
    /// Whoever has signed in.
    case signedIn
    /// Whoever holds this permission anywhere; the desk asks for it once more, where the record lies.
    case holding(Permission)
  }

  /// What is asked.
  public let method: Method
  /// Of which address.
  public let path: RoutePath
  /// Who may ask.
  public let audience: Audience
  /// Where what is typed lies while it is kept for later: in the compartment of the subject that the form concerns. Throws
  /// where there is no such subject for the visitor. Nil for a form that concerns none.
  public let compartment: (@Sendable (Visit) async throws -> Compartment)?
  /// `compartment` of a form whose address names what lies in none: an account, a naming, an import, an edition.
  public static let ofNobody: @Sendable (Visit) async throws -> Compartment = { _ in .open }

  /// Whether its form may bring a file.
  public let takesFile: Bool
  /// What is answered. Throws `Refusal`s, each of which is a page, and errors that nobody is shown.
  public let act: @Sendable (Visit) async throws -> Answer

  /// One thing done at one address.
  public init(
    _ method: Method, _ path: StaticString, _ audience: Audience,
    in compartment: (@Sendable (Visit) async throws -> Compartment)? = nil, takingFile takesFile: Bool = false,
    _ act: @escaping @Sendable (Visit) async throws -> Answer
  ) {
    self.method = method
    self.path = RoutePath(path)
    self.audience = audience
    self.compartment = compartment
    self.takesFile = takesFile
    self.act = act
  }
}
