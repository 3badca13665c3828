import Testing

/// The walls find what somebody plants.
struct TrespassTests {
  @Test func `an import from above, of a driver, or of a neighbour`() {
    let kit = file("Kit", "Kit", "import Registry\npublic import Storage")
    #expect(kit.forbiddenImports == ["Registry"])
    #expect(file("Ground", "Registry", "public import StorageSQLite\nimport CDecimal").forbiddenImports.count == 2)
    #expect(file("Doors", "Municipality", "import StorageSQLite\nimport Kit").forbiddenImports == [])
  }

  @Test func `a table of a room that it does not import`() {
    let kit = file("Kit", "Kit", #"let rows = "SELECT * FROM person AS p, audit WHERE \(p.within("FROM household"))""#)
    #expect(kit.forbiddenTables == ["household", "person"])
    #expect(file("Kit", "Kit", "func sign(from person: Person)").forbiddenTables == [])
  }

  @Test func `a statement outside the files of queries`() {
    let statement = "let sql: SQL = \"\"\"\n  SELECT 1 FROM person\n  \"\"\""
    #expect(file("Ground", "Registry", statement).statements.count == 1)
    #expect(file("Ground", "Registry", "let word = \"UPDATE it\"").statements == [])
  }

  @Test func `a name that says nothing`() {
    #expect(
      file("Ground", "Registry", "struct PersonManager {}\nlet data = Data()").forbiddenNames == ["PersonManager"])
  }

  @Test func `an error turned into nothing`() {
    #expect(file("Ground", "Registry", "let it = try? read()").silencedErrors == ["Registry/It"])
    #expect(file("Ground", "Registry", "// try? no\nlet it = try read()").silencedErrors == [])
  }

  @Test func `a long function`() {
    let body = Array(repeating: "    x()", count: 39).joined(separator: "\n")
    #expect(LongFunctions(in: lines("  func long() {\n\(body)\n  }"), over: 40).found == ["long (41)"])
    #expect(LongFunctions(in: lines("  func short() {\n    x()\n  }"), over: 40).found == [])
  }

  private func lines(_ text: String) -> [String] { text.split(separator: "\n").map(String.init) }

  private func file(_ tier: String, _ room: String, _ text: String) -> SourceFile {
    SourceFile(tier: tier, room: room, name: "It", text: text)
  }
}
