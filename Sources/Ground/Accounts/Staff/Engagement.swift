public import Civil
import Directory
public import Kit
import Pages
import Storage

/// Somebody for whom an account is opened, and the post in which they begin. The password is theirs to choose, by a code.
public struct Engagement: Form {
  /// Their own name.
  public let fullName: String
  /// The name to sign in by.
  public let signInName: String
  /// The role, as `roles.yaml` names it.
  public let role: String
  /// The structure in which the post is.
  public let structure: String

  /// What is missing or wrong.
  public func errors() -> [FieldError] {
    var errors: [FieldError] = []
    if !Account.isFullName(fullName) { errors.append(FieldError("fullName", .fullNameFault)) }
    if !Account.isSignInName(signInName) { errors.append(FieldError("signInName", .signInNameFault)) }
    return errors
  }

  /// What was typed, or all that is wrong with it: an empty box is asked for in its own words.
  static func read(_ fields: Fields) -> Result<Engagement, Refusal> {
    do throws(Refusal) { return .success(try fields.form(Engagement.self)) } catch {
      guard case .invalid(let errors) = error else { return .failure(error) }
      return .failure(
        .invalid(
          errors.map { error in
            let isEmpty = fields[error.field]?.allSatisfy(\.isWhitespace) ?? true
            return isEmpty ? FieldError(error.field, missing[error.field] ?? error.reason) : error
          }))
    }
  }

  private static let missing: [String: Word] = [
    "fullName": .fullNameFault, "signInName": .writeSignInName, "role": .chooseRole, "structure": .chooseStructure,
  ]
}

/// A post that is given.
public struct Appointment: Sendable {
  /// The form's own number, which becomes the post's identity.
  let id: ID<HeldPost>
  let role: Role
  let structure: ID<Structure>
  /// The first day.
  let since: CivilDate
  /// The last day; nil while none is set.
  let until: CivilDate?
}

/// A colleague, as whoever keeps the accounts sees them.
public struct ColleagueFile: Sendable {
  /// A post with the name of its structure.
  public struct Post: Sendable {
    /// The post.
    public let held: HeldPost
    /// Where it is held.
    public let structure: String
  }

  /// Their account.
  public let account: Account
  /// All their posts, the latest first.
  public let posts: [Post]
  /// Until when a code may be used that was handed to them; nil where there is none.
  public let codeUntil: Instant?
  /// Whether they sign in by two steps.
  public let hasSecondStep: Bool
  /// The day of today.
  public let today: CivilDate
}
