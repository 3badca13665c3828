import Pages

/// What the door says.
extension Word {
  static let signIn = Word(el: "Είσοδος", en: "Sign in")
  static let signInName = Word(el: "Όνομα χρήστη", en: "User name")
  static let password = Word(el: "Κωδικός", en: "Password")
  static let goOn = Word(el: "Συνέχεια", en: "Continue")
  static let cannotEnter = Word(el: "Δεν μπορώ να μπω", en: "I cannot sign in")
  static let askAdministrator = Word(
    el: "Ζητήστε κωδικό μίας χρήσης από τον διαχειριστή του δήμου σας. Κανείς δεν μπορεί να δει τον παλιό σας κωδικό.",
    en: "Ask your municipality's administrator for a one-time code. Nobody can see your old password.")
  static let haveCode = Word(el: "Έχω κωδικό μίας χρήσης", en: "I have a one-time code")
  static let enterByCode = Word(el: "Είσοδος με κωδικό μίας χρήσης", en: "Enter by a one-time code")
  static let enterByPassword = Word(el: "Έχω ήδη κωδικό", en: "I have a password already")
  static let codeHint = Word(
    el: "Τα δώδεκα ψηφία που σας έδωσαν, με κενά ή χωρίς",
    en: "The twelve digits that you were given, with blanks or without")
  static let newPassword = Word(el: "Νέος κωδικός", en: "New password")
  static let newPasswordHint = Word(
    el: "Τουλάχιστον 12 χαρακτήρες. Τρεις ή τέσσερις άσχετες λέξεις αρκούν.",
    en: "At least 12 characters. Three or four unrelated words will do.")
  static let passwordAgain = Word(el: "Ο ίδιος κωδικός ξανά", en: "The same password again")
  static let passwordsDiffer = Word(
    el: "Οι δύο κωδικοί διαφέρουν. Γράψτε τους ξανά", en: "The two passwords differ. Write them again")
  static let writeCode = Word(el: "Γράψτε τον κωδικό μίας χρήσης", en: "Write the one-time code")
  static let wrongNameOrCode = Word(
    el: "Το όνομα ή ο κωδικός μίας χρήσης δεν ταιριάζει, ή έληξε. Γράψτε τα ξανά ή ζητήστε άλλον",
    en: "The name or the one-time code does not fit, or has expired. Write them again, or ask for another")
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
