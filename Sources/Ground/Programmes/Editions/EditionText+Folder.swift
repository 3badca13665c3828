import Crypto
import Foundation
import Registry
import Storage

extension ProgrammeFolder {
  /// The texts of all programmes and templates, ready to be published.
  public var texts: [EditionText] {
    let vocabularySha256 = SHA256.hash(data: vocabulary.bytes).hexadecimal
    return entries.map { entry in
      let folders = entry.file.split(separator: "/").map(String.init)
      return EditionText(
        slug: entry.programme.slug, template: entry.isTemplate ? folders.dropLast().last : nil,
        bytes: entry.programme.bytes, sha256: entry.programme.sha256, vocabulary: vocabulary.bytes,
        vocabularySha256: vocabularySha256, from: entry.programme.from, compartment: entry.programme.confidentiality)
    }
  }
}
