import Civil
public import Foundation
public import Kit
public import Storage

extension SecondStep {
  static func of(_ account: ID<Account>, in transaction: any Transaction) throws -> SecondStep? {
    let rows: [SecondStep] = try transaction.all("SELECT * FROM second_step WHERE account = \(account)")
    return rows.first
  }

  static func state(of account: ID<Account>, in transaction: any Transaction) throws -> SecondStepState {
    let unused: [Int] = try transaction.all(
      "SELECT COUNT(*) FROM recovery_code WHERE account = \(account) AND used IS NULL")
    return SecondStepState(since: try of(account, in: transaction)?.since, recoveryCodes: unused.first ?? 0)
  }
}

extension Look {
  func secondStep(of account: ID<Account>) throws -> SecondStep? {
    let rows: [SecondStep] = try all(
      "SELECT * FROM second_step WHERE account = \(account)", unscoped: "It hangs on an account that is seen already.")
    return rows.first
  }
}

extension Work {
  /// Whether what was typed is the code of now, or one on paper, of a second step; and from then on neither opens again.
  func proves(_ typed: String, _ step: SecondStep, _ keys: Keys) throws -> Bool {
    let plain = typed.filter { !$0.isWhitespace }
    if let number = try step.totp(keys).step(of: plain, at: now, after: step.lastStep) {
      // Of two at once the second changes no row.
      return try !execute(
        "UPDATE second_step SET last_step = \(number) WHERE id = \(step.id) AND last_step < \(number)",
        on: SecondStep.self, changing: "last_step", unscoped: "It is the step of whoever stands at the entrance."
      ).isEmpty
    }
    return try !execute(
      """
      UPDATE recovery_code SET used = \(now)
      WHERE account = \(step.account) AND used IS NULL AND mac = \(RecoveryCode.mac(plain, step.account, keys))
      """, on: RecoveryCode.self, changing: "used", unscoped: "It is the code of whoever stands at the entrance."
    ).isEmpty
  }

  /// Gives an account ten codes on paper in place of any before.
  func giveRecoveryCodes(to account: ID<Account>, _ keys: Keys) throws -> RecoveryCodes {
    try endRecoveryCodes(of: account)
    let codes = (0..<RecoveryCode.count).map { _ in RecoveryCode.random() }
    for code in codes {
      try insert(
        RecoveryCode(code, for: account, keys), unscoped: "They hang on an account that the caller may change.")
    }
    return RecoveryCodes(all: codes)
  }

  /// Takes away the second step of an account, with its codes on paper.
  func endSecondStep(of account: ID<Account>) throws {
    try endRecoveryCodes(of: account)
    try execute(
      "DELETE FROM second_step WHERE account = \(account)", on: SecondStep.self, changing: "sealed",
      unscoped: "It hangs on an account that the caller may change.")
  }

  private func endRecoveryCodes(of account: ID<Account>) throws {
    try execute(
      "DELETE FROM recovery_code WHERE account = \(account)", on: RecoveryCode.self, changing: "mac",
      unscoped: "They hang on an account that the caller may change.")
  }
}

extension Work {
  /// Gives an account a second step whose secret is known already, as a demonstration's is.
  public func giveSecondStep(_ secret: Data, to account: ID<Account>, _ keys: Keys) throws {
    try insert(
      try SecondStep(TOTP(secret), for: account, at: now, after: 0, keys),
      unscoped: "The account was just opened by whoever gives it.")
  }
}
