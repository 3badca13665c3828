import Civil
import Foundation
import Hellenic

/// The people of the demonstration municipality: none of them exists, and they are the same every time. Names are common Greek
/// ones put together here; AMKA and AFM have right check digits and belong to nobody on purpose.
struct DemonstrationTown {
  static let communities = (1...7).map { "\($0)η Δημοτική Κοινότητα" }
  static let headings = [
    "ΑΡ. ΜΗΤΡΩΟΥ", "ΕΠΩΝΥΜΟ", "ΟΝΟΜΑ", "ΠΑΤΡΩΝΥΜΟ", "ΜΗΤΡΩΝΥΜΟ", "ΗΜ/ΝΙΑ ΓΕΝΝΗΣΗΣ", "ΦΥΛΟ", "ΑΜΚΑ", "ΑΦΜ", "ΟΔΟΣ",
    "ΑΡΙΘΜΟΣ",
    "Τ.Κ.", "ΔΗΜ. ΚΟΙΝΟΤΗΤΑ", "ΤΗΛΕΦΩΝΟ", "ΚΙΝΗΤΟ", "ΟΙΚ. ΚΑΤΑΣΤΑΣΗ", "ΚΩΔ. ΝΟΙΚΟΚΥΡΙΟΥ", "ΣΧΕΣΗ", "ΕΤΗΣΙΟ ΕΙΣΟΔΗΜΑ",
    "ΠΟΣΟΣΤΟ ΑΝΑΠΗΡΙΑΣ", "ΑΝΕΡΓΟΣ", "ΗΜ/ΝΙΑ ΑΙΤΗΣΗΣ",
  ]
  // The first of November 2026: the day by which ages are drawn.
  private static let day = CivilDate("2026-11-01") ?? CivilDate(rawValue: 20_758)

  private let households: Int
  private var draw = Draw(2_026)
  private var numbers: Set<String> = []
  private var register = 0

  /// A town of so many households; 20,000 people live in 8,000.
  init(households: Int) { self.households = households }

  /// The register as the municipality would keep it in a spreadsheet: a row for each person.
  mutating func sheet() -> String {
    let sizes = sizes()
    var lines = [Self.headings.joined(separator: ";")]
    for (number, size) in zip(1..., sizes) {
      lines += household(number, size).map { $0.joined(separator: ";") }
    }
    return lines.joined(separator: "\r\n") + "\r\n"
  }

  // Two and a half people in each, on the whole exactly: whoever is too many or missing leaves or joins a household.
  private mutating func sizes() -> [Int] {
    let all = households * 5 / 2
    var sizes = (0..<households).map { _ in draw.one(of: [1, 1, 1, 2, 2, 2, 2, 3, 3, 4, 4, 5]) }
    var left = all - sizes.reduce(0, +)
    while left != 0 {
      let place = draw.number(0..<households)
      if left > 0, sizes[place] < 6 { (sizes[place], left) = (sizes[place] + 1, left - 1) }
      if left < 0, sizes[place] > 1 { (sizes[place], left) = (sizes[place] - 1, left + 1) }
    }
    return sizes
  }

  private mutating func household(_ number: Int, _ size: Int) -> [[String]] {
    let family = draw.one(of: Self.families)
    let adults = size == 1 ? 1 : size == 2 ? draw.one(of: [1, 2, 2]) : draw.one(of: [1, 2, 2, 2])
    let home = [
      draw.one(of: Self.streets), "\(draw.number(1..<180))", "173 4\(draw.number(1..<4))",
      Self.communities[(number - 1) % Self.communities.count],
    ]
    let (father, mother) = (draw.one(of: Self.men), draw.one(of: Self.women))
    let applied = Self.day.adding(days: -draw.number(30..<300))
    let isOld = size <= 2 && draw.holds(45)
    return (0..<size).map { place in
      person(
        place, isChild: place >= adults, isCouple: adults == 2, isOld: isOld, family: family, parents: (father, mother),
        home: home, household: "Ν\(Self.padded(number, 5))", applied: applied)
    }
  }

  private mutating func person(
    _ place: Int, isChild: Bool, isCouple: Bool, isOld: Bool, family: (String, String), parents: (String, String),
    home: [String], household: String, applied: CivilDate
  ) -> [String] {
    register += 1
    let isMan = isCouple && place < 2 ? place == 0 : draw.holds(50)
    let years = isChild ? 0..<18 : isOld ? 65..<92 : 25..<62
    let born = Self.day.adding(days: -draw.number(years.lowerBound * 366 + 1..<years.upperBound * 365))
    let given = isChild ? draw.one(of: isMan ? Self.men : Self.women) : isMan ? parents.0 : parents.1
    let income =
      isChild
      ? "" : "\(draw.one(of: [0, 0, 2_400, 3_600, 4_800, 6_200, 9_800, 14_300, 21_000])),\(draw.one(of: ["00", "50"]))"
    return [
      "\(register)", isMan ? family.0 : family.1, given, isChild ? parents.0 : draw.one(of: Self.men),
      isChild ? parents.1 : draw.one(of: Self.women), Self.written(born), isMan ? "ΑΝΔΡΑΣ" : "ΓΥΝΑΙΚΑ",
      amka(born, isMan), isChild ? "" : afm(),
    ] + home + [
      isChild ? "" : "210\(draw.number(2_000_000..<9_999_999))",
      isChild ? "" : "69\(draw.number(10_000_000..<99_999_999))",
      isChild || !isCouple ? "ΑΓΑΜΟΣ/Η" : "ΕΓΓΑΜΟΣ/Η", household,
      place == 0 ? "ΥΠΟΧΡΕΟΣ" : isChild ? "ΤΕΚΝΟ" : "ΣΥΖΥΓΟΣ", income, draw.holds(5) ? "80" : "",
      isChild || isOld ? "" : draw.one(of: ["ΝΑΙ", "ΟΧΙ", ""]), Self.written(applied),
    ]
  }

  // Eleven digits: the day of birth, a serial number that is odd for a man, and Luhn's check digit.
  private mutating func amka(_ born: CivilDate, _ isMan: Bool) -> String {
    let day = Self.written(born).split(separator: "/").map(String.init)
    let start = day[0] + day[1] + day[2].suffix(2)
    while true {
      let serial = draw.number(0..<1_000) * 10 + draw.number(0..<5) * 2 + (isMan ? 1 : 0)
      let digits = start + Self.padded(serial, 4)
      let sum = digits.enumerated().reduce(0) { sum, digit in
        let doubled = (digit.element.wholeNumberValue ?? 0) * (digit.offset % 2 == 1 ? 2 : 1)
        return sum + (doubled > 9 ? doubled - 9 : doubled)
      }
      let number = "\(digits)\((10 - sum % 10) % 10)"
      if numbers.insert(number).inserted { return number }
    }
  }

  // Nine digits, the last of which is the sum of the others by powers of two, modulo 11 and 10.
  private mutating func afm() -> String {
    while true {
      let digits = "\(draw.number(1..<5))\(Self.padded(draw.number(0..<10_000_000), 7))"
      let sum = digits.enumerated().reduce(0) { $0 + ($1.element.wholeNumberValue ?? 0) << (8 - $1.offset) }
      let number = "\(digits)\(sum % 11 % 10)"
      if numbers.insert(number).inserted { return number }
    }
  }

  private static func written(_ date: CivilDate) -> String {
    date.description.split(separator: "-").reversed().joined(separator: "/")
  }

  private static func padded(_ number: Int, _ digits: Int) -> String {
    String(repeating: "0", count: max(0, digits - "\(number)".count)) + "\(number)"
  }

  private static let men = words(
    "Γιώργος Δημήτρης Κώστας Γιάννης Νίκος Παναγιώτης Χρήστος Βασίλης Ανδρέας Θανάσης Μιχάλης Σπύρος Αλέξανδρος Στέφανος Ηλίας"
  )
  private static let women = words(
    "Μαρία Ελένη Αικατερίνη Βασιλική Σοφία Αγγελική Γεωργία Δήμητρα Κωνσταντίνα Παρασκευή Άννα Ευαγγελία Ειρήνη Χριστίνα Ζωή"
  )
  // A man's surname and a woman's.
  private static let families = words(
    """
    Παπαδόπουλος/Παπαδοπούλου Αγγελίδης/Αγγελίδου Βλάχος/Βλάχου Γεωργίου/Γεωργίου Δημητρίου/Δημητρίου Ζαχαρίου/Ζαχαρίου \
    Καραγιάννης/Καραγιάννη Λαμπρόπουλος/Λαμπροπούλου Μακρής/Μακρή Νικολάου/Νικολάου Οικονόμου/Οικονόμου Πετρίδης/Πετρίδου \
    Ραφαηλίδης/Ραφαηλίδου Σταματίου/Σταματίου Τσακίρης/Τσακίρη Φωτιάδης/Φωτιάδου Χατζής/Χατζή Ψαρράς/Ψαρρά Ξενάκης/Ξενάκη \
    Ιωαννίδης/Ιωαννίδου Κυριακίδης/Κυριακίδου Θεοδώρου/Θεοδώρου Μιχαηλίδης/Μιχαηλίδου Σιδέρης/Σιδέρη Κοντός/Κοντού
    """
  ).map { pair in
    let parts = pair.split(separator: "/").map(String.init)
    return (parts[0], parts[1])
  }
  private static let streets = [
    "Αθηνάς", "Ελευθερίου Βενιζέλου", "28ης Οκτωβρίου", "Αγίου Δημητρίου", "Ομήρου", "Σμύρνης", "Ηρώων Πολυτεχνείου",
    "Κύπρου", "Μακεδονίας", "Σωκράτους", "Αριστοτέλους", "Εθνικής Αντιστάσεως",
  ]

  private static func words(_ text: String) -> [String] { text.split(separator: " ").map(String.init) }
}
