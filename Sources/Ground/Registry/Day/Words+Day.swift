import Pages

/// What Registry says on the page that a day begins with.
extension Word {
  static let whoLookedHere = Word(el: "Ποιος την είδε", en: "Who looked")
  static let open = Word(el: "Άνοιγμα", en: "Open")
  static let backToMyDay = Word(el: "Η μέρα μου", en: "My day")
  static let fileOnItsWay = Word(el: "Αρχείο προς εισαγωγή:", en: "A file to bring in:")
  static let incompleteShort = Word(el: "ελλιπή", en: "incomplete")
  static let incompleteTitle = Word(el: "Ελλιπή νοικοκυριά", en: "Incomplete households")
  static let incompleteHelp = Word(
    el: "Μέλη τους απορρίφθηκαν στην εισαγωγή. Όσο λείπουν, δεν βγαίνει απάντηση για το νοικοκυριό.",
    en: "Members of theirs were refused by the import. While they are missing nothing is answered for the household.")
  static let membersMissing = Word(el: "Μέλη που λείπουν", en: "Members missing")
  static let incompleteSince = Word(el: "Από", en: "Since")
  static let noneIncomplete = Word(el: "Κανένα ελλιπές νοικοκυριό", en: "No household is incomplete")
  static let noneIncompleteHelp = Word(
    el: "Όσα ήρθαν από αρχεία έχουν όλα τα μέλη τους.", en: "All that came from files have all their members.")
  static let lastSeen = Word(el: "Τα τελευταία που είδατε", en: "Last people you saw")
  static let clashShort = Word(el: "ίδιος αριθμός", en: "same number")
  static let inOpenRegister = Word(el: "στο ανοιχτό μητρώο", en: "in the open register")
  static let inSealedFile = Word(el: "σε κλειστό φάκελο", en: "in a sealed file")
  static let clashHelp = Word(
    el: "Μόνο όσοι μπαίνετε στον φάκελο το βλέπετε. Δείτε αν είναι το ίδιο πρόσωπο.",
    en: "Only you who are let into the file see this. See whether it is the same person.")
  static let clashSettled = Word(el: "Το είδα", en: "I looked")

  static func incompleteHouseholds(_ number: Int) -> Word {
    number == 1
      ? Word(el: "1 ελλιπές νοικοκυριό", en: "1 incomplete household")
      : Word(el: "\(count(number)[.el]) ελλιπή νοικοκυριά", en: "\(count(number)[.en]) incomplete households")
  }

  static func sameNumber(_ kind: Identifier.Kind) -> Word {
    switch kind {
    case .amka: Word(el: "Ο ίδιος ΑΜΚΑ", en: "The same AMKA")
    case .afm: Word(el: "Ο ίδιος ΑΦΜ", en: "The same AFM")
    default: Word(el: "Ο ίδιος αριθμός", en: "The same number")
    }
  }
}
