import Pages

/// Why a cell, and with it a row, is not taken.
enum Flaw: String, Sendable, CaseIterable {
  case unreadable, tooLong = "too long", brokenQuote = "broken quote", tooManyCells = "too many cells"
  case missingName = "missing name", twoAlphabets = "two alphabets", notAName = "not a name"
  case noIdentity = "no identity"
  case amkaLength = "amka length", amkaDay = "amka day", amkaCheck = "amka check", amkaDigits = "amka digits"
  case afmLength = "afm length", afmCheck = "afm check", afmDigits = "afm digits", afmZeros = "afm zeros"
  case afmOfAnother = "afm of another", amkaOtherBirth = "amka other birth"
  case noSuchDay = "no such day", notADate = "not a date", future, ambiguousCentury = "ambiguous century", tooOld =
    "too old"
  case notMoney = "not money", ambiguousMoney = "ambiguous money", tooMuchMoney = "too much money"
  case notAPercentage = "not a percentage", notYesOrNo = "not yes or no"
  case unknownSex = "unknown sex", unknownStatus = "unknown status", unknownRelation = "unknown relation"
  case postcode, phone, email

  /// What is wrong, and what to do.
  var sentence: Word {
    switch self {
    case .unreadable:
      Word(el: "Έχει γράμματα που δεν διαβάζονται. Γράψτε το πάλι.", en: "It has unreadable letters. Write it again.")
    case .tooLong: Word(el: "Πολύ μεγάλο κείμενο. Συντομέψτε το.", en: "The text is too long. Shorten it.")
    case .brokenQuote:
      Word(
        el: "Ανοίγει εισαγωγικά που δεν κλείνουν. Σβήστε ή κλείστε τα.",
        en: "It opens a quote that is never closed. Delete or close it.")
    case .tooManyCells:
      Word(
        el: "Έχει περισσότερα κελιά από τις επικεφαλίδες. Βάλτε σε εισαγωγικά ό,τι έχει διαχωριστικό.",
        en: "It has more cells than headings. Quote what holds a separator.")
    case .missingName: Word(el: "Λείπει το επώνυμο. Γράψτε το.", en: "The surname is missing. Write it.")
    case .twoAlphabets:
      Word(
        el: "Ανακατεύει ελληνικά και λατινικά γράμματα. Γράψτε το με ένα αλφάβητο.",
        en: "It mixes Greek and Latin letters. Write it in one alphabet.")
    case .notAName: Word(el: "Δεν είναι όνομα. Γράψτε το όνομα.", en: "It is no name. Write the name.")
    case .noIdentity:
      Word(
        el: "Δεν έχει ΑΜΚΑ, ΑΦΜ ή αριθμό μητρώου. Γράψτε ένα από τα τρία.",
        en: "It has no AMKA, AFM or register number. Write one of the three.")
    default: numberSentence ?? dateSentence ?? valueSentence
    }
  }

  private var numberSentence: Word? {
    switch self {
    case .amkaLength:
      Word(el: "Ο ΑΜΚΑ θέλει 11 ψηφία. Δείτε το χαρτί.", en: "An AMKA has 11 digits. Look at the paper.")
    case .amkaDay:
      Word(
        el: "Ο ΑΜΚΑ αρχίζει με ημέρα που δεν υπάρχει. Δείτε το χαρτί.",
        en: "The AMKA begins with a day that does not exist. Look at the paper.")
    case .amkaCheck:
      Word(
        el: "Το ψηφίο ελέγχου του ΑΜΚΑ δεν βγαίνει: κάποιο ψηφίο είναι λάθος. Δείτε το χαρτί.",
        en: "The AMKA's check digit is wrong: some digit was mistyped. Look at the paper.")
    case .amkaDigits:
      Word(el: "Ο ΑΜΚΑ έχει μόνο ψηφία. Δείτε το χαρτί.", en: "An AMKA has digits only. Look at the paper.")
    case .amkaOtherBirth:
      Word(
        el: "Ο ΑΜΚΑ και η ημερομηνία γέννησης λένε άλλη ημέρα. Διορθώστε όποιο είναι λάθος.",
        en: "The AMKA and the date of birth say different days. Correct whichever is wrong.")
    case .afmLength: Word(el: "Ο ΑΦΜ θέλει 9 ψηφία. Δείτε το χαρτί.", en: "An AFM has 9 digits. Look at the paper.")
    case .afmCheck:
      Word(
        el: "Το ψηφίο ελέγχου του ΑΦΜ δεν βγαίνει: κάποιο ψηφίο είναι λάθος. Δείτε το χαρτί.",
        en: "The AFM's check digit is wrong: some digit was mistyped. Look at the paper.")
    case .afmDigits:
      Word(el: "Ο ΑΦΜ έχει μόνο ψηφία. Δείτε το χαρτί.", en: "An AFM has digits only. Look at the paper.")
    case .afmZeros:
      Word(
        el: "Κανείς δεν έχει ΑΦΜ με εννέα μηδενικά. Αφήστε το κενό.",
        en: "Nobody has an AFM of nine zeros. Leave it empty.")
    case .afmOfAnother:
      Word(
        el: "Ο ίδιος ΑΦΜ υπάρχει με άλλον ΑΜΚΑ. Κρατήστε τον σε όποιον ανήκει.",
        en: "The same AFM stands with another AMKA. Keep it with whoever has it.")
    default: nil
    }
  }

  private var dateSentence: Word? {
    switch self {
    case .noSuchDay:
      Word(
        el: "Δεν υπάρχει τέτοια ημέρα. Δείτε την ταυτότητα.", en: "There is no such day. Look at the identity paper.")
    case .notADate:
      Word(el: "Δεν είναι ημερομηνία. Γράψτε ΗΗ/ΜΜ/ΕΕΕΕ.", en: "It is no date. Write DD/MM/YYYY.")
    case .future:
      Word(el: "Η ημέρα δεν έχει έρθει ακόμη. Διορθώστε το έτος.", en: "The day has not come yet. Correct the year.")
    case .ambiguousCentury:
      Word(
        el: "Το έτος με δύο ψηφία ταιριάζει σε δύο αιώνες. Γράψτε τέσσερα ψηφία.",
        en: "The two-digit year fits two centuries. Write four digits.")
    case .tooOld:
      Word(el: "Θα ήταν πάνω από 109 ετών. Διορθώστε το έτος.", en: "Would be over 109 years old. Correct the year.")
    default: nil
    }
  }

  private var valueSentence: Word {
    switch self {
    case .notMoney:
      Word(
        el: "Δεν είναι ποσό. Γράψτε 0 αν δεν έχει εισόδημα, ή αφήστε το κενό αν δεν ξέρετε.",
        en: "It is no amount. Write 0 if there is no income, or leave it empty if you do not know.")
    case .ambiguousMoney:
      Word(
        el: "Δεν φαίνεται αν το κόμμα χωρίζει χιλιάδες ή λεπτά. Γράψτε 1234,50.",
        en: "The comma may mean thousands or cents. Write 1234,50.")
    case .tooMuchMoney: Word(el: "Πάνω από 1.000.000 €. Δείτε το ποσό.", en: "Over 1,000,000 €. Look at the amount.")
    case .notAPercentage:
      Word(el: "Γράψτε ακέραιο ποσοστό από 0 έως 100.", en: "Write a whole percentage from 0 to 100.")
    case .notYesOrNo:
      Word(el: "Γράψτε ΝΑΙ ή ΟΧΙ, ή αφήστε το κενό.", en: "Write ΝΑΙ (yes) or ΟΧΙ (no), or leave it empty.")
    case .unknownSex: Word(el: "Γράψτε ΑΡΡΕΝ ή ΘΗΛΥ.", en: "Write ΑΡΡΕΝ (male) or ΘΗΛΥ (female).")
    case .unknownStatus:
      Word(
        el: "Γράψτε άγαμος, έγγαμος, σε σύμφωνο, σε διάσταση, διαζευγμένος ή χήρος.",
        en: "Write single, married, civil union, separated, divorced or widowed.")
    case .unknownRelation:
      Word(
        el: "Γράψτε υπόχρεος, σύζυγος, τέκνο, γονέας, αδελφός, εγγόνι, παππούς, συγγενής ή άλλος.",
        en: "Write head, spouse, child, parent, sibling, grandchild, grandparent, relative or other.")
    case .postcode: Word(el: "Ο ταχυδρομικός κώδικας θέλει 5 ψηφία.", en: "A postcode has 5 digits.")
    case .phone:
      Word(
        el: "Δεν είναι ελληνικό τηλέφωνο: θέλει 10 ψηφία. Διορθώστε το ή αφήστε το κενό.",
        en: "It is no Greek telephone number: it has 10 digits. Correct it or leave it empty.")
    case .email:
      Word(
        el: "Δεν είναι διεύθυνση e-mail. Διορθώστε ή σβήστε την.", en: "It is no e-mail address. Correct or delete it.")
    default: Word(el: "Δεν διαβάζεται. Διορθώστε το.", en: "It cannot be read. Correct it.")
    }
  }
}
