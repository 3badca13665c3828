import Foundation
import Hellenic
public import Kit
public import Storage

extension Account {
  /// One's own; those who hold a post in one's structures; or all.
  public static func lies(in scope: Scope, as row: SQL) -> SQL {
    guard case .structures = scope.reach else { return scope.reaches(own: "\(row).id") }
    let inStructure = scope.reaches(structure: "post.structure")
    return "EXISTS (SELECT 1 FROM post WHERE post.account = \(row).id AND \(inStructure))"
  }

  /// The names of which no password is made: the municipality's and its legal bodies'.
  static func namesNotToUse(in transaction: any Transaction) throws -> [String] {
    try transaction.all("SELECT name FROM organisation WHERE kind IN ('municipality', 'municipal_body')")
  }
}

extension HeldPost {
  /// One's own; those of one's structures; or all.
  public static func lies(in scope: Scope, as row: SQL) -> SQL {
    scope.reaches(own: "\(row).account", structure: "\(row).structure")
  }
}

extension Work {
  func isTaken(_ signInName: String) throws -> Bool {
    let rows: [Int] = try all(
      "SELECT 1 FROM account WHERE name_key = \(Account.key(of: signInName))",
      unscoped: "A name to sign in by is one in the whole house.")
    return !rows.isEmpty
  }
}
