import Storage

extension Look {
  /// The record within the scope. Throws `notFound`, or `notAllowed` where the caller may know that it is there.
  func find<R: Scoped>(_ id: ID<R>, locking: Bool = false) throws -> R {
    guard let record = try transaction.find(id, within: R.within(scope), locking: locking) else {
      throw try transaction.find(id, within: known(R.self)) == nil ? Refusal.notFound : .notAllowed
    }
    if R.self is any Personal.Type { subjects.note(record) }
    return record
  }

  /// Throws, for a record that is not there yet, what `find` would throw if it were.
  func admit<R: Scoped>(_ record: R) throws {
    guard try !transaction.admits(record, within: R.within(scope)) else { return }
    throw try transaction.admits(record, within: known(R.self)) ? Refusal.notAllowed : .notFound
  }

  // What is sealed, or out of sight, is not known; what the caller is barred from is, and a colleague takes it over.
  private func known<R: Scoped>(_ type: R.Type) -> SQL {
    R.within(house.scope(of: R.viewing, for: caller).barringNobody)
  }
}
