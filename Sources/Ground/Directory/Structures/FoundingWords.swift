import Pages

extension Word {
  static let foundingName = Word(
    el: "Γράψτε το όνομα του δήμου, όπως το γράφουν τα έγγραφα.",
    en: "Write the municipality's name, as documents write it.")
  static let foundingCode = Word(
    el: "Ο κωδικός του δήμου έχει τέσσερα ψηφία, από τον κατάλογο του Υπουργείου Εσωτερικών.",
    en: "The municipality's code has four digits, from the list of the Ministry of the Interior.")
  static let foundingNames = Word(
    el: "Γράψτε τουλάχιστον ένα όνομα, και κανένα δύο φορές.", en: "Write at least one name, and none of them twice.")
}
