public import Kit

/// Programmes' manifest.
public enum ProgrammesArea {
  /// What the room offers the house.
  public static let manifest = Area("programmes")
}
