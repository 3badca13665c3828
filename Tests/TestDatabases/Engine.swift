import Foundation

/// One of the two databases that everything is tested on.
public enum Engine: String, Sendable, CustomStringConvertible {
  case sqlite, postgres

  /// SQLite always, and PostgreSQL where MERIMNA_TEST_POSTGRES says where it is.
  public static let all: [Engine] = {
    guard cluster == nil else { return [.sqlite, .postgres] }
    let line = "MERIMNA_TEST_POSTGRES is not set: these tests run on SQLite alone.\n"
    FileHandle.standardError.write(Data(line.utf8))
    return [.sqlite]
  }()

  static let cluster = ProcessInfo.processInfo.environment["MERIMNA_TEST_POSTGRES"].flatMap(PostgresCluster.init)

  public var description: String { rawValue }
}
