public import Kit

/// Audit' manifest.
public enum AuditArea {
  /// What the room offers the house.
  public static let manifest = Area("audit")
}
