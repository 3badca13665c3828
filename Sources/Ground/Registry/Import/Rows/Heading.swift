import Hellenic

/// What a column of a register holds, by its heading.
enum Heading: String, CaseIterable, Sendable {
  case registerNumber = "ΑΡ. ΜΗΤΡΩΟΥ"
  case familyName = "ΕΠΩΝΥΜΟ"
  case givenName = "ΟΝΟΜΑ"
  case fatherName = "ΠΑΤΡΩΝΥΜΟ"
  case motherName = "ΜΗΤΡΩΝΥΜΟ"
  case birthDate = "ΗΜ/ΝΙΑ ΓΕΝΝΗΣΗΣ"
  case sex = "ΦΥΛΟ"
  case amka = "ΑΜΚΑ"
  case afm = "ΑΦΜ"
  case street = "ΟΔΟΣ"
  case number = "ΑΡΙΘΜΟΣ"
  case postcode = "Τ.Κ."
  case community = "ΔΗΜ. ΚΟΙΝΟΤΗΤΑ"
  case phone = "ΤΗΛΕΦΩΝΟ"
  case mobile = "ΚΙΝΗΤΟ"
  case email = "EMAIL"
  case maritalStatus = "ΟΙΚ. ΚΑΤΑΣΤΑΣΗ"
  case household = "ΚΩΔ. ΝΟΙΚΟΚΥΡΙΟΥ"
  case relation = "ΣΧΕΣΗ"
  case income = "ΕΤΗΣΙΟ ΕΙΣΟΔΗΜΑ"
  case disability = "ΠΟΣΟΣΤΟ ΑΝΑΠΗΡΙΑΣ"
  case unemployed = "ΑΝΕΡΓΟΣ"
  case appliedOn = "ΗΜ/ΝΙΑ ΑΙΤΗΣΗΣ"
  case notes = "ΠΑΡΑΤΗΡΗΣΕΙΣ"

  /// As registers usually call it.
  var name: String { rawValue }

  /// What else it is called, written out; each word may be shortened.
  private var others: [String] {
    switch self {
    case .registerNumber: ["ΑΡΙΘΜΟΣ ΜΗΤΡΩΟΥ", "ΑΡΙΘΜΟΣ ΦΑΚΕΛΟΥ", "Α/Μ", "ΑΜ", "ΚΩΔΙΚΟΣ ΩΦΕΛΟΥΜΕΝΟΥ", "REGISTER NUMBER"]
    case .familyName: ["ΕΠΙΘΕΤΟ", "ΕΠΩΝΥΜΟ ΩΦΕΛΟΥΜΕΝΟΥ", "SURNAME", "FAMILY NAME", "LAST NAME"]
    case .givenName: ["ΟΝΟΜΑ ΩΦΕΛΟΥΜΕΝΟΥ", "ΜΙΚΡΟ ΟΝΟΜΑ", "NAME", "GIVEN NAME", "FIRST NAME"]
    case .fatherName: ["ΟΝΟΜΑ ΠΑΤΡΟΣ", "ΟΝΟΜΑ ΠΑΤΕΡΑ", "ΠΑΤΕΡΑΣ", "FATHER NAME"]
    case .motherName: ["ΟΝΟΜΑ ΜΗΤΡΟΣ", "ΟΝΟΜΑ ΜΗΤΕΡΑΣ", "ΜΗΤΕΡΑ", "MOTHER NAME"]
    case .birthDate: ["ΗΜΕΡΟΜΗΝΙΑ ΓΕΝΝΗΣΗΣ", "ΗΜΕΡΟΜΗΝΙΑ ΓΕΝΝΗΣΕΩΣ", "ΓΕΝΝΗΣΗ", "BIRTH DATE", "DATE OF BIRTH"]
    case .sex: ["ΓΕΝΟΣ", "SEX", "GENDER"]
    case .amka: ["ΑΡΙΘΜΟΣ ΜΗΤΡΩΟΥ ΚΟΙΝΩΝΙΚΗΣ ΑΣΦΑΛΙΣΗΣ", "AMKA"]
    case .afm: ["ΑΡΙΘΜΟΣ ΦΟΡΟΛΟΓΙΚΟΥ ΜΗΤΡΩΟΥ", "AFM"]
    case .street: ["ΔΙΕΥΘΥΝΣΗ", "ΔΙΕΥΘΥΝΣΗ ΚΑΤΟΙΚΙΑΣ", "ΟΔΟΣ ΚΑΤΟΙΚΙΑΣ", "STREET"]
    case .number: ["ΑΡΙΘΜΟΣ ΟΔΟΥ", "NUMBER"]
    case .postcode: ["ΤΑΧΥΔΡΟΜΙΚΟΣ ΚΩΔΙΚΟΣ", "ΤΚ", "POSTCODE"]
    case .community: ["ΔΗΜΟΤΙΚΗ ΚΟΙΝΟΤΗΤΑ", "ΚΟΙΝΟΤΗΤΑ", "ΔΙΑΜΕΡΙΣΜΑ", "COMMUNITY"]
    case .phone: ["ΣΤΑΘΕΡΟ", "ΤΗΛΕΦΩΝΟ ΣΤΑΘΕΡΟ", "ΣΤΑΘΕΡΟ ΤΗΛΕΦΩΝΟ", "PHONE"]
    case .mobile: ["ΚΙΝΗΤΟ ΤΗΛΕΦΩΝΟ", "ΤΗΛΕΦΩΝΟ ΚΙΝΗΤΟ", "MOBILE"]
    case .email: ["ΗΛΕΚΤΡΟΝΙΚΟ ΤΑΧΥΔΡΟΜΕΙΟ", "ΗΛΕΚΤΡΟΝΙΚΗ ΔΙΕΥΘΥΝΣΗ", "E-MAIL", "MAIL"]
    case .maritalStatus: ["ΟΙΚΟΓΕΝΕΙΑΚΗ ΚΑΤΑΣΤΑΣΗ", "MARITAL STATUS"]
    case .household: ["ΚΩΔΙΚΟΣ ΝΟΙΚΟΚΥΡΙΟΥ", "ΝΟΙΚΟΚΥΡΙΟ", "ΑΡΙΘΜΟΣ ΝΟΙΚΟΚΥΡΙΟΥ", "HOUSEHOLD"]
    case .relation: ["ΣΧΕΣΗ ΜΕ ΥΠΟΧΡΕΟ", "ΣΥΓΓΕΝΕΙΑ", "ΙΔΙΟΤΗΤΑ ΜΕΛΟΥΣ", "RELATION"]
    case .income:
      ["ΕΙΣΟΔΗΜΑ", "ΕΙΣΟΔΗΜΑ ΕΤΗΣΙΟ", "ΑΤΟΜΙΚΟ ΕΙΣΟΔΗΜΑ", "ΕΤΗΣΙΟ ΑΤΟΜΙΚΟ ΕΙΣΟΔΗΜΑ", "INCOME", "YEARLY INCOME"]
    case .disability: ["ΑΝΑΠΗΡΙΑ", "ΑΝΑΠΗΡΙΑΣ", "ΑΝΑΠΗΡΙΑ ΠΟΣΟΣΤΟ", "DISABILITY RATE", "DISABILITY"]
    case .unemployed: ["ΑΝΕΡΓΙΑ", "ΕΙΝΑΙ ΑΝΕΡΓΟΣ", "UNEMPLOYED"]
    case .appliedOn: ["ΗΜΕΡΟΜΗΝΙΑ ΑΙΤΗΣΗΣ", "ΗΜΕΡΟΜΗΝΙΑ ΑΙΤΗΣΕΩΣ", "ΑΙΤΗΣΗ", "DATE OF APPLICATION"]
    case .notes: ["ΣΧΟΛΙΑ", "ΣΗΜΕΙΩΣΕΙΣ", "NOTES"]
    }
  }

  /// Its names in words as a search compares them.
  fileprivate var spellings: [[Substring]] { ([rawValue] + others).map { Greek.fold($0).split(separator: " ") } }
}

extension Heading {
  /// What a heading means: one that is written out, or shortened in a way that only one column is. Nil where it is none.
  static func read(_ text: String) -> Heading? {
    let words = Greek.fold(text).split(separator: " ")
    guard !words.isEmpty else { return nil }
    if let exact = exact[words] { return exact }
    // Ημ/νία: the second half of a word after a stroke stands for nothing of its own.
    let told = words.filter { $0 != "νια" && $0 != "νσησ" && $0 != "νση" }
    let fitting = allCases.filter { heading in heading.spellings.contains { fits(told, $0) } }
    return fitting.count == 1 ? fitting.first : nil
  }

  private static let exact: [[Substring]: Heading] = allCases.reduce(into: [:]) { exact, heading in
    for spelling in heading.spellings { exact[spelling] = heading }
  }

  private static func fits(_ words: [Substring], _ spelling: [Substring]) -> Bool {
    guard words.count <= spelling.count, words.allSatisfy({ $0.count > 1 }) || words.count > 1 else { return false }
    return words.count == spelling.count && zip(words, spelling).allSatisfy { $1.hasPrefix($0) }
  }
}

/// Which column of one file holds what.
struct Headings: Sendable {
  /// The columns that are known, each with its place and what the file calls it.
  let columns: [Heading: (place: Int, title: String)]
  /// What the other columns are called; they stay out.
  let unknown: [String]
  /// How many columns there are.
  let count: Int

  /// Throws `SheetRefusal` where a heading stands twice, or one is missing without which nobody can be taken in.
  init(_ cells: [String]) throws(SheetRefusal) {
    var columns: [Heading: (place: Int, title: String)] = [:]
    var unknown: [String] = []
    for (place, cell) in cells.enumerated() {
      let title = cell.trimmed
      if title.isEmpty { continue }
      guard let heading = Heading.read(title) else {
        unknown.append(title)
        continue
      }
      guard columns.updateValue((place, title), forKey: heading) == nil else { throw .repeatedHeading(title) }
    }
    let isKnown = [Heading.amka, .afm, .registerNumber].contains { columns[$0] != nil }
    let missing = [Heading.familyName, .givenName].filter { columns[$0] == nil } + (isKnown ? [] : [.amka])
    guard missing.isEmpty else { throw .missingHeadings(missing) }
    self.columns = columns
    self.unknown = unknown
    count = cells.count
  }
}
