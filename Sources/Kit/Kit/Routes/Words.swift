import Pages

/// What is said of a box whose form says nothing better.
extension Word {
  static let fillIn = Word(el: "Συμπληρώστε αυτό το πεδίο", en: "Fill in this field")
  static let notUnderstood = Word(
    el: "Δεν το καταλάβαμε. Γράψτε το ξανά ή διαλέξτε από όσα δίνονται",
    en: "We did not understand this. Write it again, or choose one of the answers given")
  static let writeWholeNumber = Word(
    el: "Γράψτε έναν ακέραιο αριθμό, για παράδειγμα 3", en: "Write a whole number, for example 3")
  static let writeDate = Word(
    el: "Γράψτε ημέρα, μήνα και έτος, για παράδειγμα 24 11 2026",
    en: "Write day, month and year, for example 24 11 2026")
  static let writeDay = Word(el: "Γράψτε την ημέρα, από 1 έως 31", en: "Write the day, from 1 to 31")
  static let writeMonth = Word(el: "Γράψτε τον μήνα, από 1 έως 12", en: "Write the month, from 1 to 12")
  static let writeYear = Word(
    el: "Γράψτε το έτος με τέσσερα ψηφία", en: "Write the year in four digits")

  static func noSuchDay(_ month: Int, _ year: Int) -> Word {
    Word(
      el: "Ο μήνας \(month)/\(year) δεν έχει τόσες ημέρες. Ελέγξτε την ημέρα",
      en: "The month \(month)/\(year) does not have that many days. Check the day")
  }
}
