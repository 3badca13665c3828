import Foundation
import Testing

@testable import Registry

@Suite struct SheetReaderTests {
  @Test(arguments: [
    ("α;β\r\nγ;δ\r\n", [["α", "β"], ["γ", "δ"]]),
    ("α;β\nγ;δ", [["α", "β"], ["γ", "δ"]]),
    ("α;β\rγ;δ\r", [["α", "β"], ["γ", "δ"]]),
    ("α;\"πρωί\nβράδυ; \"\"ναι\"\"\"\nγ;", [["α", "πρωί\nβράδυ; \"ναι\""], ["γ", ""]]),
    ("α;5\" σωλήνας;β\n", [["α", "5\" σωλήνας", "β"]]),
    ("\"α\"β;γ\n", [["αβ", "γ"]]),
    ("α;\"\"\n", [["α", ""]]),
    ("\"α;β\"", [["α;β"]]),
    ("", []), ("\n\n", []), (";;\n", []),
  ])
  func `Quotes, separators and line ends are read as a spreadsheet writes them`(text: String, rows: [[String]]) throws {
    #expect(try read(text).map(\.cells) == rows)
  }

  @Test func `Rows are counted as Excel counts them`() throws {
    let rows = try read("α;β\n\n\"δύο\nγραμμές\";γ\nδ;ε\n")
    #expect(rows.map(\.line) == [1, 3, 4])
  }

  @Test func `A quote that is never closed costs its own line and no other`() throws {
    let rows = try read("α;β\nγ;\"δ\nε;ζ\nη;θ\n")
    #expect(rows.map(\.isBroken) == [false, true, false, false])
    #expect(rows.map(\.line) == [1, 2, 3, 4])
    #expect(rows[2].cells == ["ε", "ζ"])
  }

  @Test func `A stray quote does not swallow a large file`() throws {
    let rest = String(repeating: "αβγ;δεζ\n", count: 5_000)
    let rows = try read("α;\"β\n" + rest)
    #expect(rows.count == 5_001 && rows[0].isBroken && !rows[1].isBroken)
  }

  @Test func `A row that never ends is refused`() {
    let endless = String(repeating: "α", count: SheetReader.longestRow)
    #expect(throws: SheetRefusal.longRow(2)) { try read("α\n" + endless) }
  }

  @Test func `It does not matter in which pieces a text comes`() throws {
    let text = "α;\"β\r\n\"\"γ\"\"\";δ\r\n\r\nε;\"ζ\";η\nθ;\"ι"
    let whole = try read(text)
    for size in 1...12 { #expect(try read(text, pieces: size) == whole, "\(size)") }
  }

  private func read(_ text: String, pieces size: Int = 65_536) throws -> [SheetRecord] {
    var rest = Array(text.utf8)[...]
    var reader = SheetReader(separator: 0x3B) {
      if rest.isEmpty { return nil }
      defer { rest = rest.dropFirst(size) }
      return Array(rest.prefix(size))
    }
    var rows: [SheetRecord] = []
    while let row = try reader.next() { rows.append(row) }
    return rows
  }
}
