/// What the parts themselves say.
extension Word {
  static let identity = Word(el: "Ταυτότητα", en: "Identity")
  static let attention = Word(el: "Προσοχή", en: "Attention")
  static let pages = Word(el: "Σελίδες", en: "Pages")
  static let page = Word(el: "Σελίδα", en: "Page")
  static let previousPage = Word(el: "Προηγούμενη", en: "Previous")
  static let nextPage = Word(el: "Επόμενη", en: "Next")
  static let day = Word(el: "Ημέρα", en: "Day")
  static let month = Word(el: "Μήνας", en: "Month")
  static let year = Word(el: "Έτος", en: "Year")
  static let fault = Word(el: "Σφάλμα", en: "Error")
  static let skip = Word(el: "Μετάβαση στο περιεχόμενο", en: "Skip to the content")
  static let mainMenu = Word(el: "Κύριο μενού", en: "Main menu")
  static let language = Word(el: "Γλώσσα", en: "Language")
  static let trail = Word(el: "Διαδρομή", en: "You are here")
  static let search = Word(el: "Αναζήτηση", en: "Search")
  static let signOut = Word(el: "Έξοδος", en: "Sign out")
  static let print = Word(el: "Εκτύπωση", en: "Print")
  static let holdsPersonalData = Word(el: "Περιέχει προσωπικά δεδομένα.", en: "It holds personal data.")
  static let recorded = Word(el: "Ό,τι ανοίγετε καταγράφεται.", en: "Whatever you open is recorded.")
  static let socialProtection = Word(el: "Κοινωνική Προστασία", en: "Social Protection")

  static let demonstration = Word(el: "Επίδειξη", en: "Demonstration")
  static let demonstrationHelp = Word(
    el: "Επίδειξη: κανένας από όσους βλέπετε δεν υπάρχει. Μη γράφετε στοιχεία πραγματικών προσώπων.",
    en: "Demonstration: nobody whom you see exists. Do not enter anything of real people.")

  /// What somebody else did between the making of a form and its coming back.
  public static let changedMeanwhile = Word(el: "Κάποιος το άλλαξε στο μεταξύ", en: "Somebody changed it meanwhile")
  static let bothVersions = Word(
    el:
      "Δεν κρατήθηκε τίποτε ακόμη. Όσα γράψατε είναι στη φόρμα, και η σελίδα δείχνει πώς έχει τώρα. Αν ισχύουν τα δικά σας, στείλτε τα ξανά.",
    en:
      "Nothing was kept yet. What you wrote is in the form, and the page shows how it stands now. If yours holds, send it again."
  )
  static let sessionEnded = Word(el: "Η σύνδεσή σας έληξε", en: "Your session has ended")
  static let sessionEndedHelp = Word(
    el:
      "Η σελίδα έκλεισε, για να μη μένουν στοιχεία στην οθόνη. Ό,τι είχατε γράψει δεν χάθηκε: συνδεθείτε και θα το βρείτε.",
    en:
      "The page was closed, so that nothing of anyone stays on the screen. What you had written is not lost: sign in and it is there."
  )
  static let goOn = Word(el: "Συνέχεια", en: "Go on")
  static let standsNow = Word(el: "Τώρα γράφει:", en: "It now says:")

  static func mend(_ count: Int) -> Word {
    Word(
      el: count == 1 ? "Διορθώστε 1 σημείο" : "Διορθώστε \(count) σημεία",
      en: count == 1 ? "Correct 1 thing" : "Correct \(count) things")
  }

  static func printed(by name: String, _ post: String, _ moment: Word) -> Word {
    Word(
      el: "Εκτύπωση: \(name), \(post), στοιχεία της \(moment[.el]).",
      en: "Printed by \(name), \(post), as of \(moment[.en]).")
  }

  static func state(of tone: Tone) -> Word {
    switch tone {
    case .ok: Word(el: "ισχύει", en: "holds")
    case .wait: Word(el: "εκκρεμεί", en: "pending")
    case .no: Word(el: "δεν ισχύει", en: "does not hold")
    case .info: Word(el: "πληροφορία", en: "information")
    case .seal: Word(el: "απόρρητο", en: "confidential")
    case .mute: Word(el: "ανενεργό", en: "not active")
    }
  }
}
