import Audit
import Storage

/// Whether the house can do its work now: its database answers, has exactly the schema of this program, and what is written in
/// the trail is sealed. It asks, and writes nothing.
struct Readiness: Sendable {
  let database: any Database
  let migrator: Migrator
  let sealer: Sealer
  /// How long an answer is waited for: who asks has a patience of their own.
  var patience = Duration.seconds(5)

  /// What is wrong; nothing where all is well.
  func faults() async -> [Unreadiness] { await soon(otherwise: [.late]) { await asked() } }

  private func asked() async -> [Unreadiness] {
    let schema: Schema
    do { schema = try await migrator.schema(of: database) } catch {
      return [(error as? DatabaseUnavailable).map { .database($0.reason) } ?? .unreadable]
    }
    guard schema != .empty, schema != .foreign else { return [.schema(schema)] }
    return (schema == .current ? [] : [.schema(schema)]) + (await sealing(under: schema))
  }

  private func sealing(under schema: Schema) async -> [Unreadiness] {
    do { return try await sealer.isBehind() ? [.unsealed] : [] } catch let error as DatabaseUnavailable {
      return [.database(error.reason)]
    } catch {
      // Under another schema the trail may be kept otherwise: what is wrong is told already.
      return schema == .current ? [.unreadable] : []
    }
  }

  // A question that was put to a database is not taken back: it ends when it ends, and nobody waits for it.
  private func soon<T: Sendable>(otherwise late: T, _ question: @escaping @Sendable () async -> T) async -> T {
    let (answers, answer) = AsyncStream.makeStream(of: T.self)
    let asking = Task { answer.yield(await question()) }
    let waiting = Task { [patience] in
      do { try await Task.sleep(for: patience) } catch { return }
      answer.yield(late)
    }
    defer {
      asking.cancel()
      waiting.cancel()
    }
    for await first in answers { return first }
    return late
  }
}

/// One thing that keeps the house from its work, in a line that anybody may read: no path, no statement, no name.
enum Unreadiness: Hashable, Sendable {
  /// The database cannot do its work.
  case database(DatabaseUnavailable.Reason)
  /// It does not answer in time.
  case late
  /// It answers something that this program does not understand.
  case unreadable
  /// Its schema is another.
  case schema(Schema)
  /// What is written in the trail waits for too long to be sealed.
  case unsealed

  var line: String {
    switch self {
    case .database(let reason): "database: \(words(of: reason))"
    case .late: "database: it does not answer in time"
    case .unreadable: "database: it does not answer as it should; restore a backup"
    case .schema(.older(let steps)): "schema: older than this program by \(counted(steps)); run merimna migrate"
    case .schema(.newer(let steps)): "schema: newer than this program by \(counted(steps)); start the newer program"
    case .schema(.empty): "schema: there is none; run merimna setup"
    case .schema: "schema: it is another program's"
    case .unsealed: "sealer: the audit trail lies unsealed for more than a minute; run merimna audit verify"
    }
  }

  private func counted(_ steps: [String]) -> String { steps.count == 1 ? "1 step" : "\(steps.count) steps" }

  private func words(of reason: DatabaseUnavailable.Reason) -> String {
    switch reason {
    case .down, .unsure: "it does not answer"
    case .refused: "it refuses this program's user or password"
    case .missing: "it is not there"
    case .full: "its disk is full"
    case .readOnly: "it may only be read"
    case .locked: "another program holds it"
    case .busy: "all connections to it are taken"
    case .corrupt: "it is damaged, or its disk fails"
    case .open, .untrusted: "it cannot be spoken to safely"
    case .notADatabase: "its file is something else"
    }
  }
}
