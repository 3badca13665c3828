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
  static let whatDoYouNeed = Word(el: "Τι χρειάζεστε;", en: "What do you need?")
  static let whatDoYouNeedHelp = Word(
    el:
      "Δείτε τι δίνει ο δήμος και τι πρέπει να ισχύει. Δεν χρειάζεται να ξέρετε πώς λέγεται το πρόγραμμα: ρωτήστε μας.",
    en: "See what the municipality gives and what must hold. You need not know what the programme is called: ask us.")
  static let whatThereIs = Word(el: "Τι υπάρχει", en: "What there is")
  static let inDanger = Word(el: "Κινδυνεύετε ή φοβάστε;", en: "Are you in danger or afraid?")
  static let beside = Word(el: "Δίπλα", en: "Beside")
  static let whatWaits = Word(el: "Τι σας περιμένει", en: "What waits for you")
  static let failures = Word(el: "Εργασίες που δεν έγιναν", en: "Work not done")
  static let failuresLead = Word(
    el: "Το σύστημα τις δοκίμασε επτά φορές μέσα σε μία ημέρα και σταμάτησε. Δεν λένε τίποτα για το ποιον αφορούν.",
    en: "The system tried these seven times within a day and stopped. They say nothing of whom they concern.")
  static let notDone = Word(el: "δεν έγινε", en: "not done")
  static let notDoneWork = Word(el: "Δεν έγιναν", en: "Not done")
  static let noFailures = Word(el: "Όλα έγιναν", en: "All was done")
  static let noFailuresHelp = Word(
    el: "Αν κάτι δεν γίνει, θα φανεί εδώ και στη μέρα σας.",
    en: "If something is not done it appears here, and on your day.")
  static let work = Word(el: "Εργασία", en: "Work")
  static let givenUp = Word(el: "Σταμάτησε", en: "Given up")
  static let tries = Word(el: "Φορές", en: "Tries")
  static let why = Word(el: "Γιατί", en: "Why")
  static let again = Word(el: "Ξανά", en: "Again")
  static let tryAgain = Word(el: "Δοκιμή ξανά", en: "Try again")
  static let triedAgain = Word(el: "Θα δοκιμαστεί ξανά αμέσως.", en: "It is tried again at once.")

  static func failed(_ count: Int) -> Word {
    count == 1
      ? Word(el: "1 εργασία του συστήματος δεν έγινε", en: "1 piece of the system's work was not done")
      : Word(
        el: "\(count) εργασίες του συστήματος δεν έγιναν", en: "\(count) pieces of the system's work were not done")
  }

  static let nothingWaits = Word(el: "Δεν σας περιμένει τίποτα", en: "Nothing waits for you")
  static let nothingWaitsHelp = Word(
    el: "Ό,τι χρειαστεί εσάς θα φανεί εδώ.", en: "Whatever needs you will appear here.")
  static let whatYouTyped = Word(el: "Ό,τι είχατε γράψει", en: "What you had typed")
  static let toThePage = Word(el: "Δείτε πώς είναι τώρα", en: "See how it stands now")
  static let toThePageHint = Word(
    el: "και αντιγράψτε από εδώ ό,τι χρειάζεται ακόμη", en: "and copy from here what is still needed")
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
