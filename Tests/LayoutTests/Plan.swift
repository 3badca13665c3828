import Foundation

/// How the rooms stand to each other: as Package.swift lists them.
enum Plan {
  private static let package = SourceFile.text("Package.swift")
  /// The rooms in their order: each may import those before it.
  static let order = package.matches(of: #/\b(?:engine|kit|ground|area|window|door)\(\s*"(\w+)"/#).map { String($0.1) }
  /// Visible to doors alone.
  static let drivers: Set = ["StorageSQLite", "StoragePostgres"]
  /// C libraries, each wrapped by the one engine that may name it.
  static let wrapped = ["CDecimal": "FEEL", "CPostgres": "StoragePostgres", "CQREncode": "Pages"]
  /// Rooms whose files hold SQL anywhere: the mechanism itself.
  static let speakers: Set = ["Storage", "StorageSQLite", "StoragePostgres", "Kit"]

  static let rooms = Set(SourceFile.all.map(\.room))
  static let imports = Dictionary(grouping: SourceFile.all, by: \.room).mapValues { Set($0.flatMap(\.imports)) }
  static let owners = Dictionary(
    SourceFile.all.flatMap { file in file.createdTables.map { ($0, file.room) } },
    uniquingKeysWith: { first, second in "\(first) and \(second)" })
  static let migrations = SourceFile.all.filter { !$0.migrations.isEmpty }.sorted { $0.name < $1.name }

  static func allows(_ file: SourceFile, toImport other: String) -> Bool {
    if let wrapper = wrapped[other] { return file.room == wrapper }
    guard order.contains(other) || rooms.contains(other) else { return true }
    if file.tier == "Doors" { return other != "merimna" && (other != "Municipality" || file.room == "merimna") }
    guard !drivers.contains(other), let place = order.firstIndex(of: other) else { return false }
    if file.tier == "Areas", SourceFile.all.contains(where: { $0.room == other && $0.tier == "Areas" }) { return false }
    return place < order.firstIndex(of: file.room) ?? 0
  }

  static func allows(_ room: String, toName table: String) -> Bool {
    guard let owner = owners[table] else { return true }
    return owner == room || imports[room, default: []].contains(owner)
  }
}
