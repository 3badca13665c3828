import Pages

extension Unreadable {
  static let empty = Unreadable("empty", Word(el: "Γράψτε την απάντηση.", en: "Write the answer."))
  static let tooLong = Unreadable(
    "tooLong", Word(el: "Γράψτε έως 200 χαρακτήρες.", en: "Write at most 200 characters."))
  static let neither = Unreadable("neither", Word(el: "Διαλέξτε ναι ή όχι.", en: "Choose yes or no."))
  static let stranger = Unreadable(
    "stranger",
    Word(el: "Διαλέξτε μόνο μέλη αυτού του νοικοκυριού.", en: "Choose only members of this household."))

  static func noNumber(_ text: String) -> Unreadable {
    Unreadable(
      "noNumber",
      Word(
        el: "«\(text)» δεν είναι αριθμός. Γράψτε για παράδειγμα 1.234,50.",
        en: "“\(text)” is no number. Write for example 1.234,50."))
  }

  static func tooLittle(_ least: Word) -> Unreadable {
    Unreadable(
      "tooLittle", Word(el: "Γράψτε τουλάχιστον \(least[.el]).", en: "Write \(least[.en]) or more."))
  }

  static func tooMuch(_ most: Word) -> Unreadable {
    Unreadable("tooMuch", Word(el: "Γράψτε το πολύ \(most[.el]).", en: "Write at most \(most[.en])."))
  }

  static func betweenSteps(_ step: Word) -> Unreadable {
    Unreadable(
      "betweenSteps",
      Word(
        el: "Γράψτε τον αριθμό σε βήματα των \(step[.el]).", en: "Write the number in steps of \(step[.en])."))
  }

  static func noDate(_ text: String) -> Unreadable {
    Unreadable(
      "noDate",
      Word(
        el: "«\(text)» δεν είναι ημερομηνία. Γράψτε για παράδειγμα 31/12/2025.",
        en: "“\(text)” is no date. Write for example 31/12/2025."))
  }

  static func shortYear(_ text: String) -> Unreadable {
    Unreadable(
      "shortYear",
      Word(el: "Γράψτε το έτος του «\(text)» με τέσσερα ψηφία.", en: "Write the year of “\(text)” with four digits."))
  }

  static func noSuchDay(_ text: String) -> Unreadable {
    Unreadable(
      "noSuchDay",
      Word(
        el: "Η ημέρα «\(text)» δεν υπάρχει. Γράψτε ημέρα/μήνα/έτος.",
        en: "There is no day “\(text)”. Write day/month/year."))
  }

  static func notYet(_ text: String) -> Unreadable {
    Unreadable(
      "notYet",
      Word(el: "Η \(text) δεν ήρθε ακόμη. Ελέγξτε το έτος.", en: "\(text) is still to come. Check the year."))
  }

  static func noChoice(_ choices: [Choice]) -> Unreadable {
    let list = { (language: Language) in choices.map { $0.label[language] }.joined(separator: ", ") }
    return Unreadable("noChoice", Word(el: "Διαλέξτε ένα από: \(list(.el)).", en: "Choose one of: \(list(.en))."))
  }
}
