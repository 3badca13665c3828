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
