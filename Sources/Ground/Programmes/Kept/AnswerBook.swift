import Kit

/// Keeps answers beside the page that gave them, one household after another: nobody waits for it, and what goes wrong here
/// is reported and no page's. Whoever opens the page again has it tried again.
public actor AnswerBook {
  /// So many households may wait; whoever comes when the database has long kept nothing is not kept, and that is reported.
  static let most = 1_000

  private let report: @Sendable (any Error) -> Void
  private var waiting: [Entry] = []
  private var isKeeping = false
  private var expectant: [CheckedContinuation<Void, Never>] = []

  private struct Entry {
    let desk: Desk
    let answers: @Sendable () -> [GivenAnswer]
  }

  init(reporting report: @escaping @Sendable (any Error) -> Void) { self.report = report }

  /// Takes the answers given to one household. They are put into words when it is their turn.
  func enter(_ desk: Desk, _ answers: @escaping @Sendable () -> [GivenAnswer]) {
    guard waiting.count < Self.most else { return report(Full()) }
    waiting.append(Entry(desk: desk, answers: answers))
    if !isKeeping { Task { await keep() } }
    isKeeping = true
  }

  /// Returns once nothing waits any more.
  public func settled() async {
    guard isKeeping else { return }
    await withCheckedContinuation { expectant.append($0) }
  }

  /// Lets the house close only when nothing waits any more: returns once the task was cancelled and all is kept.
  public func run() async {
    do { while true { try await Task.sleep(for: .seconds(3_600)) } } catch { await settled() }
  }

  private func keep() async {
    while !waiting.isEmpty {
      let entries = waiting
      waiting = []
      for entry in entries { await keep(entry) }
    }
    isKeeping = false
    for one in expectant { one.resume() }
    expectant = []
  }

  // Not on the actor: a page that comes meanwhile is not to wait until another's answers are put into words.
  @concurrent private nonisolated func keep(_ entry: Entry) async {
    do { try await entry.desk.keep(entry.answers()) } catch { report(error) }
  }

  /// More waits than is taken.
  struct Full: Error {}
}
