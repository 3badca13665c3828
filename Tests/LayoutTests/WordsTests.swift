import Foundation
import Testing

/// What the program says: each word in both languages, and none that nobody says. That one is missing the compiler sees to, since a
/// `Word` has both.
struct WordsTests {
  private static let sources = SourceFile.all.map(\.text).joined(separator: "\n")

  @Test func `no word is left that nobody says`() {
    var unused: [String] = []
    for file in SourceFile.all where file.room != "Pages" || file.name == "Words" {
      for extended in file.text.matches(of: #/(?s)extension Word \{(.*?)\n\}/#) {
        for word in extended.1.matches(of: #/(?m)^  static (?:let|var|func) (\w+)/#) {
          if !Self.said.contains(word.1) {
            unused.append("\(file.testDescription): \(word.1)")
          }
        }
      }
    }
    #expect(unused == [])
  }

  @Test func `what is said in Greek is Greek, and what is said in English is not`() {
    let pattern = #/Word\(\s*el:\s*((?:"(?:[^"\\]|\\.)*"[\s+]*)+),\s*en:\s*((?:"(?:[^"\\]|\\.)*"[\s+]*)+)\)/#
    let said = Self.sources.matches(of: pattern).map { (Self.plain($0.1), Self.plain($0.2)) }
    #expect(said.count > 500)
    for (greek, english) in said {
      #expect(!greek.isEmpty && !english.isEmpty)
      // What a form wants to be written in Greek is told so in English too.
      let isQuoted = english.contains("ΝΑΙ") || english.contains("ΑΡΡΕΝ")
      #expect(isQuoted || !english.unicodeScalars.contains(where: Self.isGreek), "\(english)")
      let hasWords = greek.contains(#/[A-Za-z]{4,}/#)
      #expect(!hasWords || greek.unicodeScalars.contains(where: Self.isGreek) || greek == "\"E-mail\"", "\(greek)")
    }
  }

  private static let said = Set(SourceFile.all.flatMap { $0.text.matches(of: #/\.(\w+)/#).map(\.1) })

  // Without what is put into its holes.
  private static func plain(_ text: Substring) -> String {
    text.replacing(#/\\\([^)]*(?:\([^)]*\)[^)]*)*\)/#, with: "").trimmingCharacters(in: .whitespacesAndNewlines)
  }

  private static func isGreek(_ scalar: Unicode.Scalar) -> Bool {
    (0x370...0x3FF).contains(scalar.value) || (0x1F00...0x1FFF).contains(scalar.value)
  }
}
