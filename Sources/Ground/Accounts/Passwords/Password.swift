import Foundation

/// What is asked of a password, whoever chooses it.
public enum Password {
  /// Characters, at least and at most. The upper bound keeps a text of megabytes from being hashed.
  static let length = 12...256

  /// The form in which it is hashed: NFKC, so that a keyboard that composes an accented letter otherwise opens the same door.
  static func normalised(_ password: String) -> String { password.precomposedStringWithCompatibilityMapping }

  /// What is wrong with one that somebody chose, who is called by these names in this place; nil where nothing is.
  public static func fault(in password: String, names: [String]) -> PasswordFault? {
    let password = normalised(password)
    guard password.count >= length.lowerBound else { return .short }
    guard password.count <= length.upperBound, password.utf8.count <= 1_024 else { return .long }
    let plain = CommonPasswords.plain(password)
    if CommonPasswords.contains(plain) { return .common }
    return tells(names, plain) ? .own : nil
  }

  // A password that is little more than a name that everybody knows: less than six characters are left without it.
  private static func tells(_ names: [String], _ plain: String) -> Bool {
    let words = names.flatMap(CommonPasswords.words).filter { $0.count >= 4 }.map(stem)
    guard words.contains(where: plain.contains) else { return false }
    let rest = words.reduce(plain) { $0.replacing($1, with: "") }
    return Set(rest.filter(\.isLetter)).count < 6
  }

  // Δήμος Πλατάνου is in Πλάτανος too: a longer word counts without its ending.
  private static func stem(_ word: String) -> String { word.count < 6 ? word : String(word.dropLast(2)) }
}
