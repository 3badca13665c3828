import Foundation
import Registry

@testable import Programmes

/// The programmes that are shipped, and the files beside these tests.
enum Shipped {
  static let path = URL(filePath: #filePath).appending(path: "../../../../Programmes").standardized
  static let fixtures = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")

  private static let read = Result { try ProgrammeFolder(path) }

  static func folder() throws -> ProgrammeFolder { try read.get() }

  static func fixture(_ name: String) throws -> Data { try Data(contentsOf: fixtures.appending(path: name)) }

  /// One programme, compiled, with its vocabulary.
  static func programme(_ slug: String) throws -> (Programme, Lexicon) {
    let folder = try folder()
    guard let programme = folder.programmes.first(where: { $0.slug == slug }) else { throw NoProgramme(slug: slug) }
    return (programme, Lexicon(folder.vocabulary, note: { _ in }))
  }

  struct NoProgramme: Error { let slug: String }
}
