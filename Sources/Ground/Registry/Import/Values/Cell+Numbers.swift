import Hellenic

extension Cell<AMKA> {
  /// An AMKA, as typed; a lost zero comes back where it makes the check digit right.
  static func amka(_ text: String) -> Cell {
    guard !text.isEmpty else { return .empty }
    do throws(AMKA.Flaw) {
      return .told(try AMKA(typed: text))
    } catch {
      let digits = text.withZeros.filter { !$0.isWhitespace && $0 != "-" }
      if let amka = AMKA(withoutLeadingZero: digits) { return .repaired(amka, .leadingZero) }
      if error == .notDigits, let amka = AMKA(rawValue: digits) { return .repaired(amka, .letterForZero) }
      return .refused(flaw(error))
    }
  }

  private static func flaw(_ flaw: AMKA.Flaw) -> Flaw {
    switch flaw {
    case .notDigits: .amkaDigits
    case .length: .amkaLength
    case .day: .amkaDay
    case .check: .amkaCheck
    }
  }
}

extension Cell<AFM> {
  /// An AFM, as typed; a lost zero comes back where it makes the check digit right.
  static func afm(_ text: String) -> Cell {
    guard !text.isEmpty else { return .empty }
    do throws(AFM.Flaw) {
      return .told(try AFM(typed: text))
    } catch {
      let digits = text.withZeros.filter { !$0.isWhitespace && $0 != "-" }
      if let afm = AFM(withoutLeadingZero: digits) { return .repaired(afm, .leadingZero) }
      if error == .notDigits, let afm = AFM(rawValue: digits) { return .repaired(afm, .letterForZero) }
      return .refused(flaw(error, of: digits))
    }
  }

  private static func flaw(_ flaw: AFM.Flaw, of digits: String) -> Flaw {
    switch flaw {
    case .notDigits: .afmDigits
    case .length: digits.utf8.count == 8 ? .afmCheck : .afmLength
    case .zeros: .afmZeros
    case .check: .afmCheck
    }
  }
}

extension Cell<Phone> {
  /// A telephone number.
  static func phone(_ text: String) -> Cell {
    guard !text.isEmpty else { return .empty }
    if let phone = Phone(typed: text) { return .told(phone) }
    return Phone(typed: text.withZeros).map { .repaired($0, .letterForZero) } ?? .refused(.phone)
  }
}

extension Cell<Postcode> {
  /// A postcode.
  static func postcode(_ text: String) -> Cell {
    guard !text.isEmpty else { return .empty }
    if let postcode = Postcode(typed: text) { return .told(postcode) }
    return Postcode(typed: text.withZeros).map { .repaired($0, .letterForZero) } ?? .refused(.postcode)
  }
}
