import Pages

extension Word {
  static let searchTooLong = Word(
    el: "Γράψτε έως 200 χαρακτήρες: ένα όνομα ή έναν αριθμό.", en: "Type at most 200 characters: a name or a number.")
}
