import Crypto
public import Foundation
public import Registry
import Storage

extension Programme {
  /// Reads and checks one `programme.yaml`. Throws every mistake in it at once.
  public init(reading bytes: Data, file: String = "programme.yaml", over vocabulary: Vocabulary) throws(Mistakes) {
    let (programme, _, mistakes) = Self.read(bytes, file: file, vocabulary)
    guard let programme, mistakes.isEmpty else { throw Mistakes(mistakes) }
    self = programme
  }

  /// The programme as far as it could be read, what it refers to, and what is wrong with it.
  static func read(_ bytes: Data, file: String, _ vocabulary: Vocabulary) -> (Programme?, Uses, [Mistake]) {
    guard let text = String(bytes: bytes, encoding: .utf8) else {
      return (nil, Uses(), [Mistake(file, 1, "The file is not UTF-8.", cure: "Save it as UTF-8.")])
    }
    let sheet = YAMLFile(file, text)
    guard let reader = ProgrammeReader(sheet, vocabulary),
      let programme = reader.read(bytes, sha256: SHA256.hash(data: bytes).hexadecimal)
    else { return (nil, Uses(), sheet.mistakes) }
    var check = ProgrammeCheck(programme, vocabulary, sheet, declared: reader.declared)
    let checked = check.checked()
    var uses = check.uses
    uses.decisions = []
    return (checked, uses, sheet.mistakes.sorted { $0.line < $1.line })
  }
}
