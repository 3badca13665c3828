public import Kit
import Pages

/// Somebody for whom an account is opened.
public struct NewColleague: Form {
  /// The name to sign in by.
  public let signInName: String
  /// Their own name.
  public let fullName: String
  /// The first password, which they choose or change.
  public let password: String
  /// The municipality's name, of which no password is made.
  public let municipality: String

  public init(signInName: String, fullName: String, password: String, municipality: String) {
    self.signInName = signInName
    self.fullName = fullName
    self.password = password
    self.municipality = municipality
  }

  /// What is missing or wrong.
  public func errors() -> [FieldError] {
    var errors: [FieldError] = []
    if !Account.isSignInName(signInName) { errors.append(FieldError("sign-in name", .signInNameFault)) }
    if !Account.isFullName(fullName) { errors.append(FieldError("full name", .fullNameFault)) }
    if let fault = Password.fault(in: password, names: [signInName, fullName, municipality]) {
      errors.append(FieldError("password", fault.words))
    }
    return errors
  }
}

extension Word {
  static let signInNameFault = Word(
    el: "Το όνομα χρήστη έχει 3 έως 64 γράμματα, ψηφία ή . _ - @, χωρίς κενά.",
    en: "A sign-in name has 3 to 64 letters, digits or . _ - @, without blanks.")
  static let fullNameFault = Word(el: "Γράψτε το ονοματεπώνυμο.", en: "Write the person's own name.")
}
