import Foundation

extension Account {
  /// A sign-in name as it is compared: capitals, accents and the form of a letter do not matter.
  static func key(of name: String) -> String {
    let plain = name.trimmingCharacters(in: .whitespacesAndNewlines).precomposedStringWithCompatibilityMapping
    let folded = plain.folding(
      options: [.caseInsensitive, .diacriticInsensitive], locale: Locale(identifier: "en_US_POSIX"))
    return folded.replacing("ς", with: "σ")
  }

  /// Whether it is somebody's own name: a letter at least, and no more than 200 characters.
  static func isFullName(_ name: String) -> Bool { name.contains(where: \.isLetter) && name.count <= 200 }

  /// Whether somebody may be called so at the entrance: 3 to 64 letters, digits and marks, without blanks.
  static func isSignInName(_ name: String) -> Bool {
    (3...64).contains(name.count) && name.allSatisfy { $0.isLetter || $0.isNumber || "._-@".contains($0) }
  }
}
