import Foundation
import Synchronization

/// The work that waits for a connection, and the threads that wait for work.
final class PostgresQueue: Sendable {
  /// Gets the thread's connection; nil where there is none for it.
  typealias Work = @Sendable (PostgresConnection?) -> Void
  private struct State {
    var work: [(since: ContinuousClock.Instant, run: Work)] = []
    var first = 0
    var threads = 0
    var waiting = 0
    var isClosed = false
    var closing: [CheckedContinuation<Void, Never>] = []
    var count: Int { work.count - first }
  }

  // As long as a lock may keep a connection: what waits longer is refused, since nobody waits for its answer any more.
  private static let patience = Duration.seconds(30)
  private let limit: Int
  private let state = Mutex(State())
  private let signal = DispatchSemaphore(value: 0)

  init(threads limit: Int) { self.limit = max(1, limit) }

  /// Takes work in; answers whether one more thread should begin for it. A closed queue refuses it at once.
  func add(_ work: @escaping Work) -> Bool {
    let needsThread: Bool? = state.withLock { state in
      guard !state.isClosed else { return nil }
      state.work.append((.now, work))
      guard state.waiting < state.count, state.threads < limit else { return false }
      state.threads += 1
      return true
    }
    guard let needsThread else {
      work(nil)
      return false
    }
    signal.signal()
    return needsThread
  }

  /// Blocks the thread until there is work; nil where the queue is closed and empty.
  func next() -> Work? {
    state.withLock { $0.waiting += 1 }
    signal.wait()
    return state.withLock { state in
      state.waiting -= 1
      guard state.first < state.work.count else { return nil }
      let work = state.work[state.first]
      state.first += 1
      if state.first == state.work.count { (state.work, state.first) = ([], 0) }
      let isLate = work.since.duration(to: .now) > Self.patience
      return isLate ? { _ in work.run(nil) } : work.run
    }
  }

  /// The thread has closed its connection and ends.
  func end() {
    let closing = state.withLock { state in
      state.threads -= 1
      return state.threads == 0 ? state.closing : []
    }
    for waiting in closing { waiting.resume() }
  }

  /// Takes no more work; resumes once the last thread has ended.
  func close(_ continuation: CheckedContinuation<Void, Never>?) {
    let threads = state.withLock { state in
      state.isClosed = true
      if let continuation, state.threads > 0 { state.closing.append(continuation) }
      return state.threads
    }
    // One more signal than there is work for each thread: what waits is done before.
    for _ in 0..<threads { signal.signal() }
    if threads == 0 { continuation?.resume() }
  }
}
