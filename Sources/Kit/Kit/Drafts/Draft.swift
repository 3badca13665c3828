public import Civil
import Foundation
import Storage

/// A form half typed, as strings, kept for whoever types it until they send it.
public struct Draft: Hashable, Sendable {
  /// What was typed, as it was typed.
  public let fields: Fields
  /// When it was kept.
  public let saved: Instant

  // After a fortnight nobody comes back to a form; what is typed in it is of people, and goes.
  fileprivate static let kept = 14 * 86_400 * 1_000_000
}

extension Permission {
  static let keepDrafts = Permission("kit.drafts")
}

extension Desk {
  /// What the caller has half typed into a form; nil where there is none. A form has a name of its own for each record that
  /// it is about, and lies in that record's compartment: who is no longer in there finds it no more.
  public func draft(of form: String, in compartment: Compartment = .open) async throws -> Draft? {
    let account = try drafter(in: compartment)
    let rows: [Row] = try await house.database.read {
      try $0.all(
        """
        SELECT fields, saved FROM draft
        WHERE account = \(account) AND form = \(form) AND compartment = \(compartment)
        """)
    }
    return try rows.first.map {
      Draft(fields: try JSONDecoder().decode(Fields.self, from: Data($0.fields.utf8)), saved: $0.saved)
    }
  }

  /// Keeps what the caller has typed so far, in place of what was kept before. Whatever anybody has left for a fortnight goes.
  public func keep(_ fields: Fields, of form: String, in compartment: Compartment = .open) async throws {
    let account = try drafter(in: compartment)
    let text = String(decoding: try JSONEncoder().encode(fields), as: UTF8.self)
    try await transact(.keepDrafts, nil) { work in
      let left = Instant(rawValue: work.now.rawValue - Draft.kept)
      try work.transaction.execute("DELETE FROM draft WHERE saved < \(left)")
      try work.transaction.execute(
        """
        INSERT INTO draft (id, account, form, compartment, fields, saved)
        VALUES (\(ID<Row>(at: work.now)), \(account), \(form), \(compartment), \(text), \(work.now))
        ON CONFLICT (account, form, compartment) DO UPDATE SET fields = excluded.fields, saved = excluded.saved
        """)
    }
  }

  /// Throws away what was kept of a form: it was sent, or given up.
  public func discardDraft(of form: String, in compartment: Compartment = .open) async throws {
    let account = try drafter(in: compartment)
    try await transact(.keepDrafts, nil) { work in
      try work.transaction.execute(
        "DELETE FROM draft WHERE account = \(account) AND form = \(form) AND compartment = \(compartment)")
    }
  }

  // Only who has an account comes back to a form.
  private func drafter(in compartment: Compartment) throws(Refusal) -> UUID {
    guard case .staff(let staff) = caller else { throw .notAllowed }
    guard caller.scope(of: .keepDrafts).compartments.contains(compartment) else { throw .notFound }
    return staff.account
  }

  private struct Row: Decodable {
    let fields: String
    let saved: Instant
  }
}
