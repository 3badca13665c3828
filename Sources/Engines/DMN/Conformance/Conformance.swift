public import FEEL
public import Foundation

/// Runs all cases of a folder that is laid out like the public kit: files of cases, each beside its model and what that
/// imports.
///
///     let verdicts = try Conformance(folder: folder).verdicts()
public struct Conformance: Sendable {
  private let folder: URL
  private let limits: Limits

  /// All cases under a folder.
  public init(folder: URL, limits: Limits = .standard) { (self.folder, self.limits) = (folder, limits) }

  /// What became of one case.
  public struct Verdict: Sendable {
    /// The file of cases, from the folder on.
    public let file: String

    /// The case.
    public let id: String

    /// What differed; none where the case passes.
    public let differences: [Difference]

    /// Whether all was as expected.
    public var isPassed: Bool { differences.isEmpty }
  }

  /// An element that came to something else than expected.
  public struct Difference: Sendable {
    /// The element.
    public let element: String

    /// What was expected, as FEEL writes it.
    public let expected: String

    /// What it came to.
    public let actual: String

    /// What was odd on the way.
    public let reasons: [String]
  }

  /// The verdicts of all cases, file by file in the order of their names.
  public func verdicts(_ heard: (Verdict) -> Void = { _ in }) throws -> [Verdict] {
    var verdicts: [Verdict] = []
    for file in try files() {
      for verdict in try self.verdicts(of: file) {
        heard(verdict)
        verdicts.append(verdict)
      }
    }
    return verdicts
  }

  private func files() throws -> [URL] {
    guard let found = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil) else {
      throw ModelError("There is no folder \(folder.path).")
    }
    let files = found.compactMap { $0 as? URL }.filter { $0.pathExtension == "xml" }
    return files.sorted { $0.path < $1.path }
  }

  private func verdicts(of file: URL) throws -> [Verdict] {
    let name = String(file.standardized.path.dropFirst(folder.standardized.path.count).drop { $0 == "/" })
    let cases = try CaseFile(xml: try Data(contentsOf: file))
    switch model(cases.model, beside: file) {
    case .success(let model):
      return cases.cases.map { Verdict(file: name, id: $0.id, differences: differences($0, model)) }
    case .failure(let error):
      return cases.cases.map { item in
        Verdict(
          file: name, id: item.id,
          differences: item.results.map {
            Difference(element: $0.name, expected: $0.expected.text, actual: "no model", reasons: ["\(error)"])
          })
      }
    }
  }

  private func model(_ name: String, beside file: URL) -> Result<Model, any Error> {
    Result {
      let folder = file.deletingLastPathComponent()
      let main = try Definitions(xml: try Data(contentsOf: folder.appending(path: name)))
      var others: [Definitions] = []
      guard !main.imports.isEmpty else { return try Model(main, limits: limits) }
      for other in try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
      where other.hasSuffix(".dmn") && other != name {
        others.append(try Definitions(xml: try Data(contentsOf: folder.appending(path: other))))
      }
      return try Model(main, imports: others, limits: limits)
    }
  }

  private func differences(_ item: CaseFile.Case, _ model: Model) -> [Difference] {
    switch item.asks {
    case .decisions:
      return item.results.compactMap { difference($0, model.evaluate($0.name, in: item.inputs, limits: limits)) }
    case .service(let name):
      let answer = model.serve(name, in: item.inputs, limits: limits)
      let isOnly = item.results.count == 1
      return item.results.compactMap { result in
        difference(result, answer) { value in
          if !isOnly, case .context(let context) = value { context[result.name] ?? .null } else { value }
        }
      }
    case .knowledge(let name):
      let answer = model.call(name, with: item.inputs, limits: limits)
      return item.results.compactMap { difference($0, answer) }
    }
  }

  private func difference(
    _ result: CaseFile.Result, _ answer: Answer?, _ part: (Value) -> Value = { $0 }
  ) -> Difference? {
    guard let answer else {
      return Difference(
        element: result.name, expected: result.expected.text, actual: "no such element", reasons: [])
    }
    let actual = part(answer.value)
    guard !Agreement.holds(actual, result.expected) else { return nil }
    return Difference(
      element: result.name, expected: result.expected.text, actual: actual.text,
      reasons: answer.warnings.map(\.description))
  }
}

/// Whether a value is what the kit expects. Numbers agree to eight places, as far as the kit writes them.
enum Agreement {
  private static let tolerance = Number("0.00000001") ?? 0

  static func holds(_ actual: Value, _ expected: Value) -> Bool {
    switch (actual, expected) {
    case (.number(let one), .number(let other)):
      one == other || one.subtracting(other).map { $0.magnitude <= tolerance } == true
    case (.list(let list), .list(let others)):
      list.count == others.count && zip(list, others).allSatisfy { holds($0, $1) }
    case (.context(let context), .context(let other)):
      context.count == other.count
        && other.entries.allSatisfy { entry in context[entry.name].map { holds($0, entry.value) } ?? false }
    default: actual == expected
    }
  }
}
