import Kit
import Pages

/// A password that somebody chooses, typed twice: the boxes `chosen` and `again`.
enum ChosenPassword {
  /// What is wrong with what was typed, before anybody asks whether it is a good one: `others` first, and where nothing is
  /// missing, whether both are the same.
  static func errors(in fields: Fields, besides others: [FieldError]) -> [FieldError] {
    let chosen = fields["chosen"] ?? ""
    let errors = others + (chosen.isEmpty ? [FieldError("chosen", .writePassword)] : [])
    return errors.isEmpty && fields["again"] != chosen ? [FieldError("again", .passwordsDiffer)] : errors
  }

  static func boxes(_ typed: Typed, width: Field.Width, in language: Language) -> HTML {
    """
    \(Field("chosen", .newPassword, hint: .newPasswordHint, .password, width: width, completes: "new-password")
      .html(typed, in: language))
    \(Field("again", .passwordAgain, .password, width: width, completes: "new-password").html(typed, in: language))
    """
  }
}
