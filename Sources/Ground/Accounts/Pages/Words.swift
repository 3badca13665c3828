import Pages

/// What the door says.
extension Word {
  static let signIn = Word(el: "Είσοδος", en: "Sign in")
  static let signInName = Word(el: "Όνομα χρήστη", en: "User name")
  static let password = Word(el: "Κωδικός", en: "Password")
  static let goOn = Word(el: "Συνέχεια", en: "Continue")
  static let cannotEnter = Word(el: "Δεν μπορώ να μπω", en: "I cannot sign in")
  static let askAdministrator = Word(
    el: "Ζητήστε νέο κωδικό από τον διαχειριστή του δήμου σας. Κανείς δεν μπορεί να δει τον παλιό.",
    en: "Ask your municipality's administrator for a new password. Nobody can see the old one.")
  static let writeName = Word(el: "Γράψτε το όνομα χρήστη", en: "Write your user name")
  static let writePassword = Word(el: "Γράψτε τον κωδικό", en: "Write your password")
  static let wrongNameOrPassword = Word(
    el: "Το όνομα ή ο κωδικός δεν ταιριάζει. Γράψτε τα ξανά",
    en: "The name or the password does not fit. Write them again")
  static let sessionEnded = Word(el: "Η σύνδεσή σας έληξε.", en: "Your session has ended.")
  static let nothingLost = Word(
    el: "Ό,τι γράψατε δεν χάθηκε: μπείτε ξανά και θα το βρείτε στη φόρμα.",
    en: "Nothing you typed is lost: sign in again and you will find it in the form.")
  static let recusalStands = Word(el: "κώλυμα υπαλλήλου", en: "a colleague's recusal")

  static func tryLater(_ seconds: Int) -> Word {
    Word(
      el: "Πολλές αποτυχημένες προσπάθειες. Δοκιμάστε ξανά σε \(seconds) δευτερόλεπτα",
      en: "Too many failed attempts. Try again in \(seconds) seconds")
  }
}
