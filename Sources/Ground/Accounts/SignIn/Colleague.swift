public import Civil
public import Kit
public import Pages
public import Storage

/// Who is signed in, as of this request.
public struct Colleague: Sendable {
  /// A post that they hold today.
  public struct Post: Sendable {
    /// What the role is called.
    public let role: Word
    /// The structure's name.
    public let structure: String
  }

  /// Whose account.
  public let account: ID<Account>
  /// The name to sign in by.
  public let signInName: String
  /// The person's own name.
  public let fullName: String
  /// The posts valid today; none, and they may do nothing.
  public let posts: [Post]
  /// Them as a caller.
  public let caller: Caller
  /// Whether they may not be without a second step: for a role that they hold, or a compartment that stands open to them.
  public let wantsSecondStep: Bool
  /// Whether a second step is asked of them that they have not set up: until then their posts and compartments lie still.
  public let mustSetUpSecondStep: Bool
  /// When the session ends whatever they do.
  public let sessionEnds: Instant
}
