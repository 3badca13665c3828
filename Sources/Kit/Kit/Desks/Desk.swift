public import Storage

/// Where one caller does one piece of work. What a body throws, refusal or database error, comes out as it is.
public struct Desk: Sendable {
  /// Who works here.
  public let caller: Caller
  /// The house that it stands in.
  public let house: House

  /// Shows one record. Who read what is personal is in the audit before there is an answer; if it cannot be written, there
  /// is none. Throws `notFound`, or `notAllowed` where the caller may know of the record but not do this with it.
  public func see<R: Scoped, Answer: Sendable>(
    _ permission: Permission, _ type: R.Type, _ id: ID<R>, for purpose: Purpose,
    _ body: @escaping @Sendable (R, Look) throws -> Answer
  ) async throws -> Answer {
    try await see(permission, type, where: "\(SQL(stringLiteral: R.table)).id = \(id)", for: purpose, body)
  }

  /// The same for the first record that meets a condition, by a number that people know it under; the statement gives the
  /// table its own name.
  ///
  ///     try await desk.see(.viewPerson, Household.self, where: "household.number = \(number)", for: .counter) { … }
  public func see<R: Scoped, Answer: Sendable>(
    _ permission: Permission, _ type: R.Type, where condition: SQL, for purpose: Purpose,
    _ body: @escaping @Sendable (R, Look) throws -> Answer
  ) async throws -> Answer {
    let (answer, entry) = try await house.database.read { transaction in
      let look = Look(transaction, permission, self)
      let answer = try body(try look.find(where: condition), look)
      return (answer, look.subjects.isEmpty ? nil : look.entry(for: purpose))
    }
    if let entry { try await house.readings.write(entry) }
    return answer
  }

  /// Shows records within the scope of the permission. Where they are personal, one entry of the audit keeps that the
  /// caller looked, and whom the rows concern that the body read. Throws `notAllowed` where the caller holds the permission
  /// nowhere.
  public func list<R: Scoped>(
    _ permission: Permission, _ type: R.Type, _ body: @escaping @Sendable (Scope, Look) throws -> [R]
  ) async throws -> [R] {
    try await shown(permission, type, body)
  }

  /// The same where a page shows something else than whole records: lines put together of several tables, or counts.
  public func list<R: Scoped, Answer: Sendable>(
    _ permission: Permission, _ type: R.Type, _ body: @escaping @Sendable (Scope, Look) throws -> Answer
  ) async throws -> Answer {
    try await shown(permission, type, body)
  }

  private func shown<R: Scoped, Answer: Sendable>(
    _ permission: Permission, _ type: R.Type, _ body: @escaping @Sendable (Scope, Look) throws -> Answer
  ) async throws -> Answer {
    try hold(permission)
    let (answer, entry) = try await house.database.read { transaction in
      let look = Look(transaction, permission, self)
      let answer = try body(look.scope, look)
      return (
        answer, R.self is any Personal.Type || !look.subjects.isEmpty ? look.entry(for: nil, isPacked: true) : nil
      )
    }
    if let entry { try await house.readings.write(entry) }
    return answer
  }

  /// Does what concerns no single record. Throws `notAllowed` where the caller holds the permission nowhere.
  public func write<Answer: Sendable>(
    _ permission: Permission, for purpose: Purpose? = nil, _ body: @escaping @Sendable (Work) throws -> Answer
  ) async throws -> Answer {
    try hold(permission)
    return try await transact(permission, purpose, body)
  }

  func transact<Answer: Sendable>(
    _ permission: Permission, _ purpose: Purpose?, _ body: @escaping @Sendable (Work) throws -> Answer
  ) async throws -> Answer {
    try await house.database.write { transaction in
      let work = Work(transaction, permission, self)
      let answer = try body(work)
      try house.trail.write([work.entry(for: purpose, isPacked: work.subjects.count > 200)], to: transaction)
      return answer
    }
  }

  private func hold(_ permission: Permission) throws(Refusal) {
    guard house.scope(of: permission, for: caller).reach != .nothing else { throw .notAllowed }
  }
}
