public import Pages

/// What a room has to say on the page that somebody's day begins with.
public struct DayPart: Sendable {
  /// What it says to one reader.
  public struct Shown: Sendable {
    /// What waits for them, a row each, the most pressing first.
    public let waiting: [Tasks.Row]
    /// A sheet of its own beside that; nil for none.
    public let panel: HTML?

    /// Rows, and a sheet; nothing of either where nothing is to be said.
    public init(waiting: [Tasks.Row] = [], panel: HTML? = nil) {
      self.waiting = waiting
      self.panel = panel
    }
  }

  /// Who is asked about: whoever holds this permission anywhere.
  public let permission: Permission
  /// What is said to them.
  public let show: @Sendable (Visit) async throws -> Shown

  /// What is said to whoever holds a permission.
  public init(for permission: Permission, _ show: @escaping @Sendable (Visit) async throws -> Shown) {
    self.permission = permission
    self.show = show
  }
}
