import FEEL

extension TableExamination {
  /// What was found, in sentences.
  var sentences: [String] {
    findings.map { finding in
      switch finding {
      case .overlap(let one, let other, let example):
        "The rules \(one + 1) and \(other + 1) both apply where \(TableExamination.words(example))."
      case .gap(let example):
        example.isEmpty ? "The table has no rule." : "No rule applies where \(TableExamination.words(example))."
      case .never(let rule): "The rule \(rule + 1) never decides."
      }
    }
  }

  private static func words(_ example: [String: Value]) -> String {
    if example.isEmpty { return "anything is given" }
    return example.sorted { $0.key < $1.key }.map { "\($0.key) is \($0.value.written)" }.joined(separator: " and ")
  }
}

extension Value {
  /// As FEEL would write it, texts in quotes.
  fileprivate var written: String {
    if case .string(let text) = self { return text.unicodeScalars.contains("\u{0}") ? "another text" : "“\(text)”" }
    return text
  }
}
