public import Kit

/// Accounts' manifest.
public enum AccountsArea {
  /// What the room offers the house.
  public static let manifest = Area("accounts")
}
