import Pages

/// Why a file is not taken at all.
enum SheetRefusal: Error, Hashable {
  /// It holds nothing.
  case empty
  /// It is a workbook, a document or a picture, not separated values.
  case notText
  /// It is larger than any register.
  case tooLarge
  /// One row of it never ends.
  case longRow(Int)
  /// It has more rows than any register.
  case tooManyRows
  /// Headings without which nobody can be taken in.
  case missingHeadings([Heading])
  /// A heading stands twice.
  case repeatedHeading(String)

  /// What is wrong with it, and what to do.
  var sentence: Word {
    switch self {
    case .empty:
      Word(el: "Το αρχείο είναι κενό. Δείτε αν αποθηκεύτηκε.", en: "The file is empty. See whether it was saved.")
    case .notText:
      Word(
        el: "Το αρχείο δεν είναι CSV. Στο Excel: Αποθήκευση ως, CSV UTF-8.",
        en: "The file is not CSV. In Excel: Save as, CSV UTF-8.")
    case .tooLarge:
      Word(el: "Το αρχείο ξεπερνά τα 400 MB. Χωρίστε το.", en: "The file is over 400 MB. Split it.")
    case .longRow(let line):
      Word(
        el: "Η γραμμή \(line) δεν τελειώνει. Δείτε τα εισαγωγικά της.",
        en: "Row \(line) does not end. Look at its quotes.")
    case .tooManyRows:
      Word(el: "Πάνω από 2.000.000 γραμμές. Χωρίστε το αρχείο.", en: "Over 2,000,000 rows. Split the file.")
    case .missingHeadings(let headings):
      Word(
        el: "Λείπουν στήλες: \(headings.map(\.name).joined(separator: ", ")). Γράψτε τες στην πρώτη γραμμή.",
        en: "Columns are missing: \(headings.map(\.name).joined(separator: ", ")). Write them in the first row.")
    case .repeatedHeading(let name):
      Word(
        el: "Δύο στήλες λέγονται «\(name)». Σβήστε ή μετονομάστε τη μία.",
        en: "Two columns are both “\(name)”. Delete or rename one.")
    }
  }
}
