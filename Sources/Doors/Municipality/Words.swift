import Kit
import Pages

/// What the shell and the pages of the house itself say.
extension Word {
  static let myDay = Word(el: "Η μέρα μου", en: "My day")
  static let findSomebody = Word(el: "Βρείτε πρόσωπο ή νοικοκυριό", en: "Find a person or a household")
  static let searchHint = Word(
    el: "Όνομα, ΑΜΚΑ, ΑΦΜ, τηλέφωνο, νοικοκυριό", en: "Name, AMKA, AFM, phone, household")
  static let searchHelp = Word(
    el: "Όνομα με όποια σειρά, με ή χωρίς τόνους· ΑΜΚΑ, ΑΦΜ, τηλέφωνο ή αριθμός νοικοκυριού.",
    en: "A name in any order, with or without accents; AMKA, AFM, phone, or the number of a household.")
  static let search = Word(el: "Αναζήτηση", en: "Search")
  static let whomDoYouSeek = Word(el: "Ποιον ψάχνετε;", en: "Whom are you looking for?")
  static let signOut = Word(el: "Έξοδος", en: "Sign out")
  static let noPost = Word(el: "χωρίς θέση σήμερα", en: "no post today")
  static let nothingWaits = Word(el: "Δεν σας περιμένει τίποτα", en: "Nothing waits for you")
  static let nothingWaitsHelp = Word(
    el: "Ό,τι χρειαστεί εσάς θα φανεί εδώ.", en: "Whatever needs you will appear here.")
  static let toStart = Word(el: "Γυρίστε στην αρχή", en: "Go to the start")
  static let toStartHint = Word(el: "η μέρα μου και η αναζήτηση", en: "my day and the search")
  static let toSignIn = Word(el: "Είσοδος υπαλλήλων", en: "Staff sign in")
  static let toSignInHint = Word(el: "με το όνομα και τον κωδικό σας", en: "with your name and password")
  static let reference = Word(el: "Αριθμός", en: "Number")
  static let tellReference = Word(
    el: "Αν πρέπει να μιλήσετε με κάποιον, πείτε αυτόν τον αριθμό.",
    en: "If you have to speak to somebody, tell them this number.")

  static func heading(of group: Signpost.Group) -> Word {
    switch group {
    case .mine: Word(el: "Η δουλειά μου", en: "My work")
    case .work: Word(el: "Υπηρεσία", en: "Service")
    case .picture: Word(el: "Εικόνα", en: "Picture")
    case .house: Word(el: "Δήμος", en: "Municipality")
    }
  }
}
