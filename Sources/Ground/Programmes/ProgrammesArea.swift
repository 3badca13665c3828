public import Kit

/// Programmes' manifest.
public enum ProgrammesArea {
  /// What the room offers the house.
  public static let manifest = Area(
    "programmes", permissions: [.viewProgrammes, .proposeProgrammes, .approveProgrammes], migrations: [.editions])
}

extension Permission {
  /// Reads the programmes with their sources, and what they answer.
  /// Greek: βλέπει προγράμματα, πηγές και απαντήσεις.
  public static let viewProgrammes = Permission("programmes.view")
  /// Proposes an edition of a programme.
  /// Greek: προτείνει εκδόσεις προγραμμάτων.
  public static let proposeProgrammes = Permission("programmes.propose")
  /// Puts an edition in force that somebody else proposed, and ends one.
  /// Greek: θέτει σε ισχύ εκδόσεις που πρότεινε άλλος.
  public static let approveProgrammes = Permission("programmes.approve")
}
