import Foundation
import Registry
import Testing

@testable import Programmes

/// One bad file per mistake; its first line says what is expected of it: the line, what is wrong, and the cure.
struct MistakesTests {
  static let files: [String] = {
    let folder = Shipped.fixtures.appending(path: "mistakes").path
    return (try? FileManager.default.contentsOfDirectory(atPath: folder))?.sorted() ?? []
  }()

  @Test func `there is a bad file for each mistake`() { #expect(Self.files.count >= 40) }

  @Test(arguments: files) func `a mistake is named with its line and its cure`(file: String) throws {
    let bytes = try Shipped.fixture("mistakes/\(file)")
    let head = try #require(String(decoding: bytes, as: UTF8.self).split(separator: "\n").first)
    let expected = head.dropFirst("# expect line ".count).components(separatedBy: " | ")
    let vocabulary = try Shipped.folder().vocabulary
    do {
      _ = try Programme(reading: bytes, file: file, over: vocabulary)
      Issue.record("\(file) was taken.")
    } catch {
      let named = error.all.contains {
        (expected[0] == "*" || expected[0] == "\($0.line)") && $0.says.contains(expected[1])
          && $0.cure.contains(expected[2])
      }
      #expect(named, "\(error)")
    }
  }

  @Test func `without the mistake the file is taken`() throws {
    let bytes = try Shipped.fixture("warm-meal.yaml")
    let programme = try Programme(reading: bytes, over: try Shipped.folder().vocabulary)
    #expect(programme.plan.steps.map(\.decision.name).last == "eligible" || programme.plan.places["eligible"] != nil)
    #expect(programme.sha256.count == 64)
  }

  @Test func `the vocabulary's own mistakes are named`() throws {
    let good = String(decoding: try Shipped.folder().vocabulary.bytes, as: UTF8.self)
    let bad: [(String, String, String)] = [
      ("computed: count(members)", "computed: count(membrs)", "Nobody knows membrs"),
      ("    computed: years and months", "    otherwise: 1\n    computed: years and months", "has no otherwise"),
      ("only if: age >= 18", "only if: age >= \"18\"", "compares a number with a text"),
      ("sum of: yearly income", "sum of: yearly incme", "Members have no fact yearly incme"),
    ]
    for (from, to, says) in bad {
      #expect(good.contains(from))
      let text = good.replacing(from, with: to, maxReplacements: 1)
      var found: [Mistake] = []
      do throws(Mistakes) {
        _ = Lexicon(try Vocabulary(reading: Data(text.utf8)), note: { found.append($0) })
      } catch { found += error.all }
      #expect(found.contains { $0.says.contains(says) && $0.line > 1 }, "\(found)")
    }
  }
}
