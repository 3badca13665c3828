import Testing

/// The order of the schema's steps.
struct MigrationLayoutTests {
  @Test func `a migration is named by day, number of the day, room and subject, as its file`() {
    for file in SourceFile.all.filter({ !$0.migrations.isEmpty }) {
      #expect(file.migrations == [file.name])
      let room = file.name.wholeMatch(of: #/\d{4}-\d\d-\d\d-\d\d-(\w+)-[\w-]+/#)?.1
      #expect(room.map(String.init) == file.room.lowercased())
    }
    let numbers = Plan.migrations.map { $0.name.prefix(13) }
    #expect(Set(numbers).count == numbers.count, "Two steps would have no order of their own.")
  }

  @Test func `what a table refers to stands before it`() {
    var created: Set<String> = []
    for file in Plan.migrations {
      created.formUnion(file.createdTables)
      #expect(created.isSuperset(of: file.namedTables), "\(file.name) comes too early.")
    }
  }
}
