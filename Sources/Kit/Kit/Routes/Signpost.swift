public import Pages

/// Where a room's pages stand in the menu, for whoever may go there.
public struct Signpost: Sendable {
  /// The heading under which it stands.
  public enum Group: Int, CaseIterable, Sendable {
    /// What waits for me.
    case mine
    /// What the service does.
    case work
    /// How it all stands.
    case picture
    /// How the house is run.
    case house
  }

  /// What it says.
  public let title: Word
  /// The picture beside the words.
  public let icon: Icon
  /// Where it leads.
  public let address: String
  /// The heading under which it stands.
  public let group: Group
  /// Who is shown it; nil is whoever has signed in.
  public let permission: Permission?

  /// A line of the menu.
  public init(_ title: Word, _ icon: Icon, to address: String, in group: Group, for permission: Permission? = nil) {
    self.title = title
    self.icon = icon
    self.address = address
    self.group = group
    self.permission = permission
  }
}
