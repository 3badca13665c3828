public import Kit

/// Audit's manifest.
public enum AuditArea {
  /// What the room offers the house.
  public static let manifest = Area("audit", permissions: [.readTrail])
}

extension Permission {
  /// To read who did what and who looked at whom.
  public static let readTrail = Permission("audit.read")
}
