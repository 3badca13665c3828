import Pages

/// What the pages of imports say.
extension Word {
  static let imports = Word(el: "Εισαγωγή αρχείων", en: "Imports")
  static let sendRegister = Word(el: "Φέρτε ένα μητρώο", en: "Bring in a register")
  static let sendRegisterLead = Word(
    el:
      "Πρώτα γίνεται έλεγχος: βλέπετε πόσοι θα έρθουν και τι απορρίπτεται, και τίποτα δεν μπαίνει πριν το πείτε. Ό,τι μπει αναιρείται.",
    en:
      "It is checked first: you see how many would come in and what is refused, and nothing comes in before you say so. It can be undone."
  )
  static let registerFile = Word(el: "Αρχείο", en: "File")
  static let registerFileHint = Word(
    el: "CSV, έως 32 MB. Στο Excel: Αποθήκευση ως, CSV UTF-8. Οι επικεφαλίδες και τα γράμματα αναγνωρίζονται.",
    en: "CSV, up to 32 MB. In Excel: Save as, CSV UTF-8. Headings and letters are recognised.")
  static let chooseFile = Word(el: "Διαλέξτε αρχείο", en: "Choose a file")
  static let checkFile = Word(el: "Έλεγχος αρχείου", en: "Check the file")
  static let onTheirWay = Word(el: "Σε εξέλιξη", en: "On their way")
  static let pastImports = Word(el: "Όσα μπήκαν", en: "What came in")
  static let noImports = Word(el: "Δεν έχει μπει κανένα αρχείο", en: "No file came in yet")
  static let noImportsHelp = Word(
    el: "Φέρτε το μητρώο που κρατάτε σήμερα σε λογιστικό φύλλο.",
    en: "Bring in the register that you keep in a spreadsheet today.")
  static let whenBegun = Word(el: "Πότε", en: "When")
  static let peopleNew = Word(el: "Νέα πρόσωπα", en: "New people")
  static let rowsRefused = Word(el: "Γραμμές που απορρίφθηκαν", en: "Rows refused")
  static let rowsKnown = Word(el: "Γραμμές γνωστών ήδη", en: "Rows of people already there")
  static let cellsRepaired = Word(el: "Κελιά που διορθώθηκαν", en: "Cells repaired")
  static let stateOfImport = Word(el: "Κατάσταση", en: "State")
  static let isBeingRead = Word(el: "Το αρχείο διαβάζεται", en: "The file is being read")
  static let isBeingReadShort = Word(el: "διαβάζεται", en: "being read")
  static let checkBeforeImport = Word(el: "Έλεγχος πριν την εισαγωγή", en: "Check before it comes in")
  static let waitsForYou = Word(el: "περιμένει εσάς", en: "waits for you")
  static let isComingIn = Word(el: "Οι γραμμές μπαίνουν", en: "The rows are coming in")
  static let isComingInShort = Word(el: "μπαίνει", en: "coming in")
  static let cannotBeRead = Word(el: "Το αρχείο δεν διαβάζεται", en: "The file cannot be read")
  static let cannotBeReadShort = Word(el: "δεν διαβάζεται", en: "cannot be read")
  static let cameIn = Word(el: "μπήκε", en: "came in")
  static let waitsBeside = Word(el: "περιμένει", en: "waiting")
  static let wasUndone = Word(el: "αναιρέθηκε", en: "undone")
  static let isLeavingShort = Word(el: "αναιρείται", en: "being undone")
  static let fileGone = Word(el: "Το αρχείο σβήστηκε.", en: "The file is gone.")
  static let progress = Word(el: "Πρόοδος", en: "Progress")
  static let mayCloseTab = Word(
    el: "Μπορείτε να κλείσετε τη σελίδα· συνεχίζει μόνο του και θα το βρείτε στις εισαγωγές.",
    en: "You may close this page; it goes on by itself, and you find it under imports.")
  static let lookAgain = Word(el: "Ανανέωση", en: "Look again")
  static let comesNext = Word(
    el: "Σε λίγο αρχίζει· αν μπαίνει άλλο αρχείο, έρχεται μετά από αυτό.",
    en: "It begins soon; if another file is coming in, after that one.")
  static let nobodyNew = Word(el: "Κανένα νέο πρόσωπο", en: "Nobody new")
  static let canBeUndone = Word(
    el: "Η εισαγωγή αναιρείται όσο δεν στηρίζεται επάνω της νεότερη δουλειά.",
    en: "The import can be undone as long as no later work stands on it.")
  static let dropFile = Word(el: "Όχι, σβήστε το αρχείο", en: "No, delete the file")
  static let sendAnother = Word(el: "Στείλτε άλλο αρχείο", en: "Send another file")
  static let columnsStayOut = Word(el: "Στήλες που μένουν έξω:", en: "Columns that stay out:")
  static let whatWasFound = Word(el: "Τι βρήκαμε", en: "What was found")
  static let refusedRows = Word(el: "Τι δεν μπαίνει, και τι να κάνετε", en: "What does not come in, and what to do")
  static let downloadRefused = Word(el: "Κατεβάστε τα για διόρθωση (CSV)", en: "Download them to correct (CSV)")
  static let row = Word(el: "Γραμμή", en: "Row")
  static let column = Word(el: "Στήλη", en: "Column")
  static let written = Word(el: "Γράφει", en: "It says")
  static let whatToDo = Word(el: "Τι να κάνετε", en: "What to do")
  static let emptyCell = Word(el: "(κενό)", en: "(empty)")
  static let undoImport = Word(el: "Αναίρεση της εισαγωγής", en: "Undo the import")
  static let undoImportHelp = Word(
    el:
      "Βγαίνει ό,τι έφερε το αρχείο, αμέσως για όλους. Αν κάποιος δούλεψε επάνω του στο μεταξύ, δεν αναιρείται και θα δείτε σε τι.",
    en:
      "All that the file brought goes, at once for everybody. If somebody has worked on it meanwhile it is not undone, and you see on what."
  )
  static let isLeaving = Word(
    el: "Δεν τα βλέπει πια κανείς· σβήνονται τμηματικά.",
    en: "Nobody sees them any more; they are taken out piece by piece.")
  static let cannotBeUndone = Word(el: "Η εισαγωγή δεν αναιρείται", en: "The import cannot be undone")
  static let otherWorkStands = Word(
    el: "Στηρίζεται επάνω της νεότερη δουλειά άλλων.", en: "Later work of others stands on it.")

  static func count(_ number: Int) -> Word { .number("\(number)") }

  static func bytes(_ size: Int) -> Word {
    size < 1_000_000
      ? Word(el: "\(max(size / 1_000, 1)) kB", en: "\(max(size / 1_000, 1)) kB")
      : Word(
        el: "\(Word.number("\(size / 1_000_000).\(size / 100_000 % 10)")[.el]) MB",
        en: "\(Word.number("\(size / 1_000_000).\(size / 100_000 % 10)")[.en]) MB")
  }

  static func rows(_ rows: Int) -> Word {
    Word(
      el: rows == 1 ? "1 γραμμή" : "\(count(rows)[.el]) γραμμές", en: rows == 1 ? "1 row" : "\(count(rows)[.en]) rows")
  }

  static func readRows(_ done: Int, of all: Int) -> Word {
    guard all > 0 else { return Word(el: "Σε λίγο αρχίζει.", en: "It begins soon.") }
    return Word(
      el: "Διαβάστηκαν \(count(done)[.el]) από \(count(all)[.el]) γραμμές.",
      en: "\(count(done)[.en]) of \(count(all)[.en]) rows read.")
  }

  static func layingPeople(_ people: Int) -> Word {
    Word(el: "\(count(people)[.el]) πρόσωπα μπαίνουν στο μητρώο.", en: "\(count(people)[.en]) people are coming in.")
  }

  static func peopleMayComeIn(_ people: Int) -> Word {
    people == 1
      ? Word(el: "1 πρόσωπο μπορεί να μπει", en: "1 person may come in")
      : Word(el: "\(count(people)[.el]) πρόσωπα μπορούν να μπουν", en: "\(count(people)[.en]) people may come in")
  }

  static func bringIn(_ people: Int) -> Word {
    switch people {
    case 0: Word(el: "Εισαγωγή όσων ειπώθηκαν νεότερα", en: "Bring in what was told since")
    case 1: Word(el: "Εισαγωγή 1 προσώπου", en: "Bring in 1 person")
    default: Word(el: "Εισαγωγή \(count(people)[.el]) προσώπων", en: "Bring in \(count(people)[.en]) people")
    }
  }

  static func refusedStayOut(_ rows: Int) -> Word {
    switch rows {
    case 0: Word(el: "Καμία γραμμή δεν απορρίφθηκε.", en: "No row was refused.")
    case 1: Word(el: "1 γραμμή μένει έξω, με τον λόγο δίπλα της.", en: "1 row stays out, with the reason beside it.")
    default:
      Word(
        el: "\(count(rows)[.el]) γραμμές μένουν έξω, με τον λόγο δίπλα στην καθεμία.",
        en: "\(count(rows)[.en]) rows stay out, with the reason beside each.")
    }
  }

  static func laterWorkStands(_ count: Int) -> Word {
    count < 100
      ? Word(
        el: "Νεότερη δουλειά στηρίζεται σε \(count) εγγραφές της:", en: "Later work stands on \(count) of its records:")
      : Word(
        el: "Νεότερη δουλειά στηρίζεται σε τουλάχιστον 100 εγγραφές της:",
        en: "Later work stands on at least 100 of its records:")
  }

  /// What later work is, by the table that it lies in.
  static func later(_ table: String) -> Word {
    switch table {
    case "told", "told_member": Word(el: "στοιχείο που ειπώθηκε", en: "something told")
    case "civil_status": Word(el: "οικογενειακή κατάσταση", en: "civil status")
    case "paper": Word(el: "δικαιολογητικό", en: "a paper")
    case "address": Word(el: "διεύθυνση", en: "an address")
    case "contact": Word(el: "επικοινωνία", en: "a contact")
    case "identifier": Word(el: "αριθμός ταυτοποίησης", en: "an identity number")
    case "former_name", "person": Word(el: "διόρθωση στοιχείων", en: "a correction")
    case "membership": Word(el: "σύνθεση νοικοκυριού", en: "who lives with whom")
    default: Word(el: "άλλη δουλειά", en: "other work")
    }
  }
}
