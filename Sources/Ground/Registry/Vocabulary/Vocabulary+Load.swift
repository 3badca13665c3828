public import Foundation
import Pages

extension Vocabulary {
  /// Reads `facts.yaml`. Throws every mistake in it at once.
  public init(reading bytes: Data, file: String = "facts.yaml") throws(Mistakes) {
    guard let text = String(bytes: bytes, encoding: .utf8) else {
      throw Mistakes([Mistake(file, 1, "The file is not UTF-8.", cure: "Save it as UTF-8.")])
    }
    let sheet = YAMLFile(file, text)
    let read = Reading(sheet)
    let stops = sheet.mistakes.filter { $0.weight == .stops }
    guard stops.isEmpty else { throw Mistakes(stops) }
    self.init(
      bytes: bytes, facts: read.facts, units: read.units, documents: read.documents,
      documentLines: read.documentLines)
  }

  /// The words that no name of FEEL may hold.
  public static let keywords: Set<String> = [
    "in", "or", "and", "for", "of", "if", "then", "else", "return", "some", "every", "satisfies", "between",
    "instance", "function", "external", "null", "true", "false", "not",
  ]

  /// What was understood of a sheet; its mistakes are noted in it.
  struct Reading {
    var facts: [Fact] = []
    var units: [String: Unit] = [:]
    var documents: [String: Word] = [:]
    var documentLines: [String: Int] = [:]

    init(_ sheet: YAMLFile) {
      let keys = ["units", "household", "member", "municipality", "documents"]
      guard let root = sheet.root, let fields = root.fields(keys, of: "The vocabulary") else { return }
      for (key, place) in fields["units"]?.entries() ?? [] { units[key] = place.unit() }
      for (key, place) in fields.due("documents", "{identity: {el: …, en: …}}")?.entries() ?? [] {
        documents[key] = place.word()
        documentLines[key] = place.line
      }
      for subject in Fact.Subject.allCases {
        let place = fields.due(subject.rawValue, "{}")
        for (name, passage) in place?.entries() ?? [] {
          check(name, at: place?.keyLine(name) ?? passage.line, in: sheet)
          let reader = FactReader(subject: subject, name: name, units: units, documents: documents)
          if let fact = reader.read(passage, line: place?.keyLine(name) ?? passage.line) { facts.append(fact) }
        }
      }
    }

    private func check(_ name: String, at line: Int, in sheet: YAMLFile) {
      let taken = name.split(separator: " ").map(String.init).first { Vocabulary.keywords.contains($0) }
      if let taken {
        sheet.note(line, "\(name) holds \(taken), which is a word of FEEL.", cure: "Call it something else.")
      }
      if name.contains(".") { sheet.note(line, "\(name) holds a dot.", cure: "Write a name without dots.") }
      if name == "members" || name == "id" {
        sheet.note(line, "\(name) is given with every subject.", cure: "Call it something else.")
      }
    }

  }
}

extension Passage {
  fileprivate func unit() -> Unit? {
    guard let fields = fields(["el", "en", "one"], of: path) else { return nil }
    guard let el = fields.due("el", "the word")?.text(), let en = fields.due("en", "the word")?.text() else {
      return nil
    }
    let many = Word(el: el, en: en)
    return Unit(many: many, one: fields["one"]?.word() ?? many)
  }
}
