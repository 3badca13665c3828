public import Storage

extension Desk {
  /// Changes one record: found within the scope of the permission, locked, unchanged since `version`, saved, audited and
  /// announced, all of it or nothing. Throws as `see` does, and `changedMeanwhile`.
  ///
  ///     try await desk.change(.allocatePlaces, Waiting.self, id, version: form.version) { waiting, work in
  ///       try waiting.state.take(.offer)
  ///       return PlaceOffered(waiting: waiting.id.rawValue)
  ///     }
  public func change<R: Scoped, E: Event>(
    _ permission: Permission, _ type: R.Type, _ id: ID<R>, version: Int, for purpose: Purpose? = nil,
    _ verb: @escaping @Sendable (inout R, Work) throws -> E
  ) async throws {
    try await transact(permission, purpose) { work in
      var record: R = try work.find(id, version: version)
      let event = try verb(&record, work)
      try work.update(&record)
      try work.announce(event, about: record)
    }
  }

  /// The same where nobody else needs to be told.
  public func change<R: Scoped>(
    _ permission: Permission, _ type: R.Type, _ id: ID<R>, version: Int, for purpose: Purpose? = nil,
    _ verb: @escaping @Sendable (inout R, Work) throws -> Void
  ) async throws {
    try await transact(permission, purpose) { work in
      var record: R = try work.find(id, version: version)
      try verb(&record, work)
      try work.update(&record)
    }
  }
}

extension Work {
  /// The record within the scope, locked, as the caller last saw it.
  fileprivate func find<R: Scoped>(_ id: ID<R>, version: Int) throws -> R {
    let record: R = try lock(id)
    guard record.version == version else { throw Refusal.changedMeanwhile }
    return record
  }
}
