public import Pages

/// Why a password is refused.
public enum PasswordFault: CaseIterable, Sendable {
  /// Fewer than twelve characters.
  case short
  /// More than anybody types.
  case long
  /// One of those that everybody tries first.
  case common
  /// Made of one's own name or the municipality's.
  case own
  /// Not the password that one has now.
  case wrong
  /// The same as before.
  case same

  /// What to tell whoever chose it.
  public var words: Word {
    switch self {
    case .short:
      Word(
        el: "Ο κωδικός θέλει τουλάχιστον 12 χαρακτήρες. Τρεις ή τέσσερις άσχετες λέξεις αρκούν.",
        en: "A password takes at least 12 characters. Three or four unrelated words will do.")
    case .long: Word(el: "Ο κωδικός έχει το πολύ 256 χαρακτήρες.", en: "A password has at most 256 characters.")
    case .common:
      Word(
        el: "Αυτόν τον κωδικό τον δοκιμάζουν όλοι πρώτον. Διαλέξτε άλλον.",
        en: "This password is among the first that anybody tries. Choose another.")
    case .own:
      Word(
        el: "Ο κωδικός δεν φτιάχνεται από το όνομά σας ή του δήμου. Διαλέξτε άλλον.",
        en: "A password is not made of your name or the municipality's. Choose another.")
    case .wrong: Word(el: "Δεν είναι ο τωρινός κωδικός σας.", en: "This is not your present password.")
    case .same: Word(el: "Είναι ο ίδιος κωδικός. Διαλέξτε άλλον.", en: "This is the same password. Choose another.")
    }
  }
}
