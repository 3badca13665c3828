import Storage

/// The one writer of what was read. An entry is committed at once; those that come meanwhile share the next commit.
actor Readings {
  private typealias Reading = (entry: Entry, written: CheckedContinuation<Void, any Error>)
  private let database: any Database
  private let trail: Trail
  private var waiting: [Reading] = []
  private var isCommitting = false

  init(_ database: any Database, _ trail: Trail) {
    self.database = database
    self.trail = trail
  }

  /// Returns once the entry is on the disk. Throws where it cannot be written.
  func write(_ entry: Entry) async throws {
    try await withCheckedThrowingContinuation { continuation in
      waiting.append((entry, continuation))
      if !isCommitting { Task { await commit() } }
      isCommitting = true
    }
  }

  private func commit() async {
    while !waiting.isEmpty {
      let readings = waiting
      waiting = []
      await commit(readings)
    }
    isCommitting = false
  }

  // An entry that cannot be written takes no other with it; where the database cannot do its work, none can be.
  private func commit(_ readings: [Reading]) async {
    do {
      let entries = readings.map(\.entry)
      try await database.write { [trail] in try trail.write(entries, to: $0) }
      for reading in readings { reading.written.resume() }
    } catch {
      guard readings.count > 1, !(error is DatabaseUnavailable) else {
        return readings.forEach { $0.written.resume(throwing: error) }
      }
      for reading in readings { await commit([reading]) }
    }
  }
}
