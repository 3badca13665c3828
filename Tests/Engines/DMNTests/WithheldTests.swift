import DMN
import FEEL
import Foundation
import Testing

/// Whatever a model of the kit answers with one input withheld is its answer for every value of that input in the kit.
struct WithheldTests {
  @Test(.enabled(if: Kit.folder != nil, Kit.absence))
  func `an answer with an input withheld holds for every value that the kit gives it`() throws {
    let folder = try #require(Kit.folder)
    let files = try #require(FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
    var (answered, open) = (0, 0)
    for case let file as URL in files where file.pathExtension == "xml" {
      let cases = try CaseFile(xml: try Data(contentsOf: file))
      let bytes = try Data(contentsOf: file.deletingLastPathComponent().appending(path: cases.model))
      let definitions = try Definitions(xml: bytes)
      guard definitions.imports.isEmpty else { continue }
      let model = try Model(definitions)
      for item in cases.cases where item.asks == .decisions {
        for name in item.inputs.names {
          let values = Withheld.values(of: name, in: cases)
          for result in item.results {
            if try Withheld.isAnswered(model, result.name, item.inputs, name, values) {
              answered += 1
            } else {
              open += 1
            }
          }
        }
      }
    }
    #expect(answered > 0 && open > 0)
  }
}

private enum Withheld {
  static func values(of name: String, in cases: CaseFile) -> [Value] {
    var values: [Value] = []
    for item in cases.cases {
      if let value = item.inputs[name], !values.contains(value) { values.append(value) }
    }
    return values
  }

  /// Whether the decision is answered without the input; then the answer is compared with that for each value.
  static func isAnswered(
    _ model: Model, _ decision: String, _ inputs: Context, _ name: String, _ values: [Value]
  ) throws -> Bool {
    var withheld = inputs
    withheld.put(name, .unknown(Unknown(name)))
    let answer = try model.value(decision, in: withheld)
    guard !answer.holdsUnknown else {
      #expect(answer.causes == [name])
      return false
    }
    for value in values {
      var told = inputs
      told.put(name, value)
      #expect(try model.value(decision, in: told) == answer, "\(decision) with \(name) \(value.text)")
    }
    return true
  }
}
