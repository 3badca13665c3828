public import Kit

/// Accounts' manifest.
public enum AccountsArea {
  /// What the room offers the house.
  public static let manifest = Area(
    "accounts", permissions: [.viewAccounts, .editAccounts, .changeOwnPassword, .nameMembers],
    migrations: [.staff, .codes, .secondStep],
    bonds: [
      .account("post.account", handOver: .end),
      .account("session.account", handOver: .end),
      .account("one_time_code.account", handOver: .end),
      .account("second_step.account", handOver: .end),
      .account("recovery_code.account", handOver: .end),
      .account("compartment_naming.account", handOver: .end),
      .account("compartment_naming.named_by", handOver: .end),
      .account("compartment_member.account", handOver: .end),
      .account("compartment_member.named_by", handOver: .keep),
      .account("compartment_member.seconded_by", handOver: .keep),
      .account("recusal.account", handOver: .end),
      // Brought in anew the household would be another, and nobody kept from it.
      .household(
        "recusal.household", merge: .follow, unmerge: .keep, seal: .follow, erase: .end, copy: .keep,
        undo: .refuse(.recusalStands)),
    ])
}

extension Permission {
  /// See who has an account, and in which posts.
  public static let viewAccounts = Permission("accounts.view")
  /// Open and close accounts, and give posts.
  public static let editAccounts = Permission("accounts.edit")
  /// Change one's own password.
  public static let changeOwnPassword = Permission("accounts.change-own-password")
  /// Name the members of a compartment, together with somebody else.
  public static let nameMembers = Permission("accounts.name-members")
}

// What the entrance does for whoever stands before it. No role grants these, so no manifest lists them.
extension Permission {
  static let signIn = Permission("accounts.sign-in")
  static let refuseSignIn = Permission("accounts.refuse-sign-in")
  static let useCode = Permission("accounts.use-code")
  static let setUpSecondStep = Permission("accounts.set-up-second-step")
  static let signOut = Permission("accounts.sign-out")
}
