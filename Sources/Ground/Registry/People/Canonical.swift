import Hellenic
import Kit
import Pages

extension Identifier.Kind {
  /// A number as it is kept, of what somebody typed. Throws `invalid` with what is wrong with it.
  func canonical(_ typed: String) throws(Refusal) -> String {
    let compact = typed.filter { !$0.isWhitespace && !"-./".contains($0) }
    switch self {
    case .amka: return try known(AMKA(rawValue: compact)?.rawValue, .amkaWrong)
    case .afm: return try known(AFM(rawValue: compact)?.rawValue, .afmWrong)
    case .paaypa: return try known(compact.wholeMatch(of: #/[0-9]{11}/#).map { _ in compact }, .numberWrong)
    case .identity, .passport, .residence, .register:
      let text = Greek.uppercased(Greek.repaired(compact))
      return try known(1...40 ~= text.count ? text : nil, .numberWrong)
    }
  }
}

extension Contact.Kind {
  /// A phone or an address of e-mail as it is kept, of what somebody typed. Throws `invalid` with what is wrong with it.
  func canonical(_ typed: String) throws(Refusal) -> String {
    let text = typed.trimmed
    switch self {
    case .phone, .mobile: return try known(Phone(typed: text)?.rawValue, .phoneWrong)
    case .email:
      let isAddress = text.count <= 254 && text.wholeMatch(of: #/[^@\s]+@[^@\s]+\.[^@\s]+/#) != nil
      return try known(isAddress ? text.lowercased() : nil, .emailWrong)
    }
  }
}

private func known(_ value: String?, _ reason: Word) throws(Refusal) -> String {
  guard let value else { throw .invalid([FieldError("value", reason)]) }
  return value
}

extension Names {
  /// The names without the blanks around them. Throws `invalid` with everything that is wrong with them.
  func checked() throws(Refusal) -> Names {
    let names = Names(
      family: family.trimmed, given: given.trimmed, father: father?.trimmed.unlessEmpty,
      mother: mother?.trimmed.unlessEmpty)
    var errors: [FieldError] = []
    if names.family.isEmpty { errors.append(FieldError("family", .nameMissing)) }
    let fields = [("family", names.family), ("given", names.given), ("father", names.father), ("mother", names.mother)]
    for (field, name) in fields where (name?.count ?? 0) > 100 { errors.append(FieldError(field, .nameTooLong)) }
    guard errors.isEmpty else { throw .invalid(errors) }
    return names
  }
}

extension String {
  /// Nil where nothing is written.
  var unlessEmpty: String? { isEmpty ? nil : self }
}
