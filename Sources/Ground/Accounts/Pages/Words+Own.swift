import Civil
import Pages

/// What the page of one's own account says.
extension Word {
  static let myAccount = Word(el: "Ο λογαριασμός μου", en: "My account")
  static let signedInAt = Word(el: "Πού είστε συνδεδεμένοι", en: "Where you are signed in")
  static let thisBrowser = Word(el: "Αυτός ο φυλλομετρητής", en: "This browser")
  static let anotherBrowser = Word(el: "Άλλος φυλλομετρητής", en: "Another browser")
  static let timeBefore = Word(el: "Προηγούμενη είσοδος", en: "The time before")
  static let now = Word(el: "τώρα", en: "now")
  static let notMe = Word(
    el: "Αν κάποια είσοδος δεν είναι δική σας, αλλάξτε κωδικό και ειδοποιήστε τον διαχειριστή.",
    en: "If one of these was not you, change your password and tell the administrator.")
  static let endOthers = Word(el: "Έξοδος από αλλού", en: "Sign out elsewhere")
  static let whereToEnd = Word(el: "Από πού θέλετε να βγείτε;", en: "Where do you want to sign out?")
  static let everywhereElse = Word(el: "Από όλους τους άλλους", en: "Everywhere else")
  static let chooseWhere = Word(el: "Διαλέξτε από πού θέλετε να βγείτε.", en: "Choose where you want to sign out.")
  static let changePassword = Word(el: "Αλλαγή κωδικού", en: "Change the password")
  static let presentPassword = Word(el: "Τωρινός κωδικός", en: "Present password")
  static let changeEnds = Word(
    el: "Όπου αλλού είστε συνδεδεμένοι, θα βγείτε.", en: "Wherever else you are signed in, you will be out.")
  static let changeIt = Word(el: "Αλλαγή", en: "Change it")

  static func since(_ moment: Instant, from address: String) -> Word {
    Word(
      el: "από \(Word.minute(moment)[.el]), διεύθυνση \(address)",
      en: "since \(Word.minute(moment)[.en]), address \(address)")
  }
}
