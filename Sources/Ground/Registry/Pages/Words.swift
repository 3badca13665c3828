import Pages

/// What the pages of Registry say.
extension Word {
  static let people = Word(el: "Πρόσωπα", en: "People")
  static let searchFor = Word(el: "Όνομα ή αριθμός", en: "Name or number")
  static let searchForHint = Word(
    el: "Όνομα με όποια σειρά, με ή χωρίς τόνους· ΑΜΚΑ, ΑΦΜ, τηλέφωνο ή αριθμός νοικοκυριού.",
    en: "A name in any order, with or without accents; AMKA, AFM, phone, or the number of a household.")
  static let find = Word(el: "Αναζήτηση", en: "Search")
  static let foundPeople = Word(el: "Όσοι βρέθηκαν", en: "Who was found")
  static let nobodyFound = Word(el: "Κανένα αποτέλεσμα", en: "No result")
  static let nobodyFoundLead = Word(el: "Δεν βρέθηκε κανείς", en: "Nobody was found")
  static let nobodyFoundHelp = Word(
    el: "Γράψτε λιγότερα: την αρχή του επωνύμου, ή μόνο έναν αριθμό.",
    en: "Write less: the beginning of the surname, or a number alone.")
  static let narrowDown = Word(
    el: "Ταιριάζουν κι άλλοι. Προσθέστε όνομα, πατρώνυμο ή έναν αριθμό.",
    en: "Others fit too. Add a first name, a father's name or a number.")
  static let name = Word(el: "Ονοματεπώνυμο", en: "Name")
  static let parents = Word(el: "Γονείς", en: "Parents")
  static let father = Word(el: "Πατέρας", en: "Father")
  static let mother = Word(el: "Μητέρα", en: "Mother")
  static let born = Word(el: "Γέννηση", en: "Born")
  static let household = Word(el: "Νοικοκυριό", en: "Household")
  static let wholeHousehold = Word(el: "Όλο το νοικοκυριό", en: "The whole household")
  static let relation = Word(el: "Σχέση", en: "Relation")
  static let formerly = Word(el: "παλιότερα", en: "formerly")
  static let show = Word(el: "Εμφάνιση", en: "Show")
  static let incomplete = Word(el: "Ελλιπές νοικοκυριό", en: "Incomplete household")
  static let maritalContradiction = Word(el: "Αντίφαση στην οικογενειακή κατάσταση", en: "Marital status contradicts")
  static let membersAndPapers = Word(el: "Μέλη και χαρτιά", en: "Members and papers")
  static let noHousehold = Word(el: "Δεν ανήκει σε νοικοκυριό", en: "Belongs to no household")
  static let noHouseholdHelp = Word(
    el: "Χωρίς νοικοκυριό δεν υπολογίζονται παροχές.", en: "Without a household no benefit can be worked out.")

  static func householdNumbered(_ number: String) -> Word {
    Word(el: "Νοικοκυριό \(number)", en: "Household \(number)")
  }

  static func members(_ count: Int) -> Word {
    Word(el: count == 1 ? "1 μέλος" : "\(count) μέλη", en: count == 1 ? "1 member" : "\(count) members")
  }

  static func found(_ count: Int, hasMore: Bool) -> Word {
    if hasMore { return Word(el: "Οι πρώτοι \(count)", en: "The first \(count)") }
    return Word(
      el: count == 1 ? "Βρέθηκε 1 άτομο" : "Βρέθηκαν \(count) άτομα",
      en: count == 1 ? "1 person found" : "\(count) people found")
  }

  static func someoneMissing(_ lines: [Int]) -> Word {
    let list = lines.map(String.init).joined(separator: ", ")
    return Word(
      el: lines.count == 1
        ? "Ένα μέλος δεν μπήκε από το αρχείο (γραμμή \(list))."
        : "\(lines.count) μέλη δεν μπήκαν από το αρχείο (γραμμές \(list)).",
      en: lines.count == 1
        ? "One member could not be taken in from the file (row \(list))."
        : "\(lines.count) members could not be taken in from the file (rows \(list)).")
  }

  static let someoneMissingHelp = Word(
    el: """
      Όσο λείπει, κανένα ποσό δεν υπολογίζεται. Διορθώστε τη γραμμή και εισαγάγετέ την ξανά, ή προσθέστε το μέλος εδώ και \
      δηλώστε ότι αυτά είναι όλα τα μέλη.
      """,
    en: """
      While they are missing no figure is worked out. Correct the row and import it again, or add the member here and say \
      that these are all.
      """)
}
