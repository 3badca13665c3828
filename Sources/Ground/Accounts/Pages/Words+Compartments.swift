import Kit
import Pages

/// What is said of what is sealed, and of who is let in.
extension Word {
  static let sealedFiles = Word(el: "Κλειστοί φάκελοι", en: "Sealed files")
  static let sealedFilesLead = Word(
    el:
      "Όποιος δεν έχει οριστεί σε έναν τομέα δεν βλέπει ούτε ότι ο φάκελος υπάρχει. Για να μπει κάποιος χρειάζονται δύο: ο ένας ορίζει, ο άλλος επιβεβαιώνει.",
    en:
      "Whoever is not named to a compartment does not even see that a file exists. It takes two to let somebody in: one names, the other confirms."
  )
  static let waitForSecond = Word(el: "Περιμένουν δεύτερο πρόσωπο", en: "Waiting for a second person")
  static let oneOfTwo = Word(el: "1 από 2", en: "1 of 2")
  static let anotherConfirms = Word(
    el: "Το επιβεβαιώνει άλλος, όχι εσείς.", en: "Somebody else confirms it, not you.")
  static let confirmIt = Word(el: "Επιβεβαίωση", en: "Confirm")
  static let withdrawIt = Word(el: "Ανάκληση", en: "Withdraw")
  static let whoIsLetIn = Word(el: "Ποιοι μπαίνουν", en: "Who is let in")
  static let nobodyIsLetIn = Word(el: "Κανείς δεν έχει οριστεί", en: "Nobody has been named")
  static let nobodyIsLetInHelp = Word(
    el: "Ό,τι είναι κλειστό το ανοίγει μόνο όποιος οριστεί εδώ.",
    en: "What is sealed is opened only by whoever is named here.")
  static let nameSomebody = Word(el: "Ορισμός μέλους", en: "Name a member")
  static let nameSomebodyHelp = Word(
    el:
      "Ισχύει μόλις το επιβεβαιώσει δεύτερο πρόσωπο. Το μέλος μπαίνει με επαλήθευση σε δύο βήματα· αν δεν την έχει, θα του ζητηθεί.",
    en:
      "It holds once a second person has confirmed it. The member signs in by two steps; who has not set that up is asked to."
  )
  static let nameIt = Word(el: "Ορισμός", en: "Name")
  static let colleague = Word(el: "Συνάδελφος", en: "Colleague")
  static let chooseColleague = Word(el: "Διαλέξτε συνάδελφο", en: "Choose a colleague")
  static let compartmentLabel = Word(el: "Τομέας", en: "Compartment")
  static let chooseCompartment = Word(el: "Διαλέξτε τομέα", en: "Choose a compartment")
  static let writeFirstDay = Word(el: "Γράψτε την πρώτη ημέρα", en: "Write the first day")
  static let lastDayMemberHint = Word(
    el: "Την ημέρα αυτή μπαίνει ακόμη. Για άμεση λήξη γράψτε τη χθεσινή, ή κλείστε τον λογαριασμό.",
    en: "On this day they still come in. To end it at once write yesterday, or close the account.")

  static func compartment(_ compartment: Compartment) -> Word {
    switch compartment {
    case .open: Word(el: "Ανοιχτά", en: "Open")
    case .women: Word(el: "Βία κατά των γυναικών", en: "Violence against women")
    case .childProtection: Word(el: "Παιδική προστασία", en: "Child protection")
    case .addiction: Word(el: "Εξαρτήσεις", en: "Addiction")
    case .health: Word(el: "Υγεία", en: "Health")
    }
  }

  static func namedBy(_ name: String) -> Word { Word(el: "ορίστηκε από: \(name)", en: "named by \(name)") }

  static func namedByTwo(_ one: String, _ other: String) -> Word {
    Word(el: "όρισε: \(one), επιβεβαίωσε: \(other)", en: "named by \(one), confirmed by \(other)")
  }

  static func endMembership(_ name: String, _ compartment: Word) -> Word {
    Word(el: "Λήξη: \(name), \(compartment[.el])", en: "End: \(name), \(compartment[.en])")
  }
}
