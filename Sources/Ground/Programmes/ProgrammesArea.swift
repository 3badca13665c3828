public import Kit

/// Programmes' manifest.
public enum ProgrammesArea {
  /// What the room offers the house.
  public static let manifest = Area(
    "programmes",
    permissions: [.viewProgrammes, .proposeProgrammes, .approveProgrammes, .giveAnswers, .replayAnswers],
    migrations: [.editions, .answers], bonds: bonds)

  /// An answer lives and goes with the household and with everybody on whose facts it rests: a fact taken out of it would
  /// make another answer of it. An import that is undone takes it along; that somebody looked is no work that stands on it.
  private static let bonds: [Bond] = [
    .household(
      "answer.household", of: KeptAnswer.self, merge: .follow, unmerge: .follow, seal: .follow, erase: .end,
      copy: .copy,
      undo: .end),
    .person(
      "answer.person", of: KeptAnswer.self, merge: .follow, unmerge: .follow, seal: .follow, erase: .end, copy: .copy,
      undo: .end),
    .person(
      "answer_member.person", partOf: "answer", merge: .follow, unmerge: .follow, seal: .follow, erase: .end,
      copy: .keep,
      undo: .end),
  ]
}

extension Permission {
  /// Reads the programmes with their sources, and what they answer. Those in force anyone may read.
  /// Greek: βλέπει προγράμματα, πηγές και απαντήσεις.
  public static let viewProgrammes = Permission("programmes.view", isPublic: true)
  /// Proposes an edition of a programme.
  /// Greek: προτείνει εκδόσεις προγραμμάτων.
  public static let proposeProgrammes = Permission("programmes.propose")
  /// Puts an edition in force that somebody else proposed, and ends one.
  /// Greek: θέτει σε ισχύ εκδόσεις που πρότεινε άλλος.
  public static let approveProgrammes = Permission("programmes.approve")
  /// Answers a household what it can get; the answer is kept, with its facts.
  /// Greek: απαντά σε νοικοκυριά τι δικαιούνται· η απάντηση φυλάσσεται.
  public static let giveAnswers = Permission("programmes.answer")
  /// Works kept answers out again, and sees whether they come out the same.
  /// Greek: επαναλαμβάνει απαντήσεις που φυλάσσονται.
  public static let replayAnswers = Permission("programmes.replay")
}
