import Pages

/// What the pages of the trail say.
extension Word {
  static let trail = Word(el: "Ημερολόγιο ενεργειών", en: "Trail")
  static let doneThatDay = Word(el: "Τι έγινε", en: "What was done")
  static let who = Word(el: "Ποιος", en: "Who")
  static let did = Word(el: "Τι έκανε", en: "Did what")
  static let times = Word(el: "Φορές", en: "Times")
  static let nothingDone = Word(el: "Τίποτα αυτή την ημέρα", en: "Nothing that day")
  static let nothingDoneHelp = Word(
    el: "Κανείς δεν άνοιξε και δεν άλλαξε τίποτα.", en: "Nobody opened or changed anything.")
  static let dayBefore = Word(el: "Προηγούμενη ημέρα", en: "The day before")
  static let dayAfter = Word(el: "Επόμενη ημέρα", en: "The day after")
  static let headOfChain = Word(el: "Η σφραγίδα του τέλους", en: "The seal at its end")
  static let headHelp = Word(
    el:
      "Τυπώστε τη σελίδα και φυλάξτε τη αλλού: με αυτή τη σφραγίδα αποδεικνύεται ότι τίποτα παλιότερο δεν άλλαξε και δεν λείπει.",
    en:
      "Print this page and keep it elsewhere: with this seal it can be proved that nothing older was altered or is missing."
  )
  static let verifyNow = Word(el: "Έλεγχος τώρα", en: "Verify now")
  static let doesNotStandHelp = Word(
    el: "Μην αλλάξετε τίποτα. Κρατήστε αντίγραφο της βάσης και ειδοποιήστε τον Υπεύθυνο Προστασίας Δεδομένων.",
    en: "Change nothing. Keep a copy of the database and tell the Data Protection Officer.")
  static let whoLooked = Word(el: "Ποιος είδε την καρτέλα", en: "Who looked")
  static let whoLookedHelp = Word(
    el: "Κάθε φορά που άνοιξε η καρτέλα ή άλλαξε κάτι που την αφορά, το νεότερο πρώτα.",
    en: "Each time the file was opened or something about it was changed, the latest first.")
  static let nobodyLooked = Word(el: "Κανείς ακόμη", en: "Nobody yet")
  static let nobodyLookedHelp = Word(
    el: "Όποιος ανοίξει την καρτέλα θα φανεί εδώ μέσα σε ένα δευτερόλεπτο.",
    en: "Whoever opens the file appears here within a second.")
  static let whenDone = Word(el: "Πότε", en: "When")
  static let purpose = Word(el: "Για ποιον λόγο", en: "What for")
  static let changedFields = Word(el: "Τι άλλαξε", en: "What changed")
  static let older = Word(el: "Παλιότερα", en: "Older")
  static let toPeople = Word(el: "Πρόσωπα", en: "People")

  static func whoLookedAt(_ name: String) -> Word {
    Word(el: "Ποιος είδε την καρτέλα: \(name)", en: "Who looked at \(name)")
  }

  static func stands(_ entries: Int) -> Word {
    Word(
      el: "Στέκει όπως γράφτηκε: \(Word.number("\(entries)")[.el]) εγγραφές, καμία δεν άλλαξε και δεν λείπει.",
      en: "It stands as it was written: \(Word.number("\(entries)")[.en]) entries, none altered and none missing.")
  }

  static func doesNotStand(_ entries: Int) -> Word {
    Word(
      el: "Δεν στέκει όπως γράφτηκε: \(Word.number("\(entries)")[.el]) εγγραφές.",
      en: "It does not stand as it was written: \(Word.number("\(entries)")[.en]) entries.")
  }

  static func sealedEntries(_ count: Int) -> Word {
    Word(
      el: "\(Word.number("\(count)")[.el]) σφραγισμένες εγγραφές.",
      en: "\(Word.number("\(count)")[.en]) entries are sealed.")
  }
}
