import Foundation
public import Registry

/// How the tests of a folder went.
public struct TestReport: Sendable {
  public let passed: Int
  public let failed: Int
  /// What failed, what no test reaches, what is wrong in the files of tests.
  public let mistakes: [Mistake]
}

extension ProgrammeFolder {
  /// Runs every test of every programme and template.
  public func runTests() -> TestReport {
    let lexicon = Lexicon(vocabulary, note: { _ in })
    var (passed, failed, mistakes) = (0, 0, [Mistake]())
    for entry in entries {
      let result = Self.run(entry, lexicon)
      passed += result.passed
      failed += result.failed
      mistakes += result.mistakes
    }
    return TestReport(passed: passed, failed: failed, mistakes: mistakes)
  }

  static func run(_ entry: Entry, _ lexicon: Lexicon) -> TestReport {
    guard let text = entry.tests.flatMap({ String(bytes: $0, encoding: .utf8) }) else {
      let mistake = Mistake(
        entry.file, 1, "\(entry.programme.slug) has no tests.", cure: "Write tests.yaml beside it.",
        weight: entry.isTemplate ? .remark : .stops)
      return TestReport(passed: 0, failed: 0, mistakes: [mistake])
    }
    let sheet = YAMLFile(entry.testsFile, text)
    let tests = ProgrammeTestReader(sheet: sheet, vocabulary: lexicon.vocabulary).read()
    var (coverage, failed) = (Coverage(), 0)
    for test in tests {
      let (differences, trial) = test.run(entry.programme, lexicon)
      if let trial { trial.reached(expectingChanges: test.expected["changes"] != nil).forEach { coverage.note($0) } }
      if !differences.isEmpty { failed += 1 }
      for difference in differences {
        sheet.note(
          difference.line,
          "“\(test.name)”: \(difference.what) was to be \(difference.expected), and is \(difference.found).",
          cure: "Correct the rule, or the test.")
      }
    }
    let gaps = coverage.gaps(entry.programme, file: entry.file, isTemplate: entry.isTemplate)
    return TestReport(
      passed: tests.count - failed, failed: failed, mistakes: sheet.mistakes.sorted { $0.line < $1.line } + gaps)
  }
}

extension Trial {
  /// The trial itself, and where the test says what must change, those of the changes found: they stand on the border.
  fileprivate func reached(expectingChanges: Bool) -> [Trial] {
    guard expectingChanges else { return [self] }
    return [self]
      + changes().compactMap { change in
        switch change {
        case .date(let day, _, _): supposing(today: day, steps: plan.eligible)
        case .fact(let name, _, let to, _): supposing(name, to)
        case .condition: nil
        }
      }
  }

  private func supposing(_ name: String, _ to: Entitlement.Stated) -> Trial? {
    guard let name = FactName(cause: name, among: standing.ids) else { return nil }
    let value: FactValue? =
      switch to.value {
      case .number(let number): .number(number)
      case .flag(let flag): .flag(flag)
      case .text(let text): .text(text)
      default: nil
      }
    return value.map { supposing(name, .init($0), steps: plan.eligible) }
  }
}
