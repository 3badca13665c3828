import Pages

extension Word {
  static let foundingName = Word(
    el: "Γράψτε το όνομα του δήμου, όπως το γράφουν τα έγγραφα.",
    en: "Write the municipality's name, as documents write it.")
  static let foundingCode = Word(
    el: "Ο κωδικός του δήμου έχει τέσσερα ψηφία, από τον κατάλογο του Υπουργείου Εσωτερικών.",
    en: "The municipality's code has four digits, from the list of the Ministry of the Interior.")
  static let foundingHoliday = Word(el: "Γράψτε ποια γιορτή είναι.", en: "Write whose day it is.")
  static let foundingPrefix = Word(
    el: "Το πρόθεμα έχει 2 έως 4 κεφαλαία γράμματα, για παράδειγμα ΚΠΡ.",
    en: "The prefix has 2 to 4 capital letters, such as KPR.")
  static let foundingNames = Word(
    el: "Γράψτε τουλάχιστον ένα όνομα, και κανένα δύο φορές.", en: "Write at least one name, and none of them twice.")
}
