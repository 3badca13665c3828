/// How the rooms stand to each other.
enum Plan {
  /// Each may import those before it. Areas and drivers are not named: everybody else does without them.
  static let order = [
    "Civil", "Hellenic", "FEEL", "Storage", "Pages", "Kit", "Events", "Audit", "Directory", "Accounts",
    "Registry", "Programmes",
  ]
  static let rooms = Set(SourceFile.all.map(\.room))
  static let imports = Dictionary(grouping: SourceFile.all, by: \.room).mapValues { Set($0.flatMap(\.imports)) }
  static let owners = Dictionary(
    SourceFile.all.flatMap { file in file.createdTables.map { ($0, file.room) } },
    uniquingKeysWith: { first, second in "\(first) and \(second)" })
  static let migrations = SourceFile.all.filter { !$0.migrations.isEmpty }.sorted { $0.name < $1.name }

  static func allows(_ room: String, toImport other: String) -> Bool {
    guard rooms.contains(other) else { return true }
    guard let place = order.firstIndex(of: other) else { return false }
    return place < order.firstIndex(of: room) ?? order.count
  }

  static func allows(_ room: String, toName table: String) -> Bool {
    guard let owner = owners[table] else { return true }
    return owner == room || imports[room, default: []].contains(owner)
  }
}
