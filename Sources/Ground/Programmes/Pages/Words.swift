import Civil
import Foundation
import Pages

/// What the panel says about what can be got.
extension Word {
  static let whatTheyGet = Word(el: "Τι δικαιούνται", en: "What they can get")
  static let noProgrammes = Word(el: "Κανένα πρόγραμμα σε ισχύ", en: "No programme in force")
  static let noProgrammesHelp = Word(
    el: "Ο διαχειριστής δημοσιεύει τα προγράμματα του δήμου.",
    en: "The administrator publishes the municipality's programmes.")
  static let nobodyLeft = Word(el: "Κανένα μέλος", en: "No member")
  static let nobodyLeftHelp = Word(
    el: "Προσθέστε μέλος, για να υπολογιστεί τι δικαιούται.", en: "Add a member, so that it can be worked out.")
  static let entitled = Word(el: "Δικαιούται", en: "Eligible")
  static let notEntitled = Word(el: "Όχι τώρα", en: "Not now")
  static let tellMe = Word(el: "Λείπει κάτι", en: "Tell me")
  static let ruleFailed = Word(el: "Χωρίς απάντηση", en: "No answer")
  static let ruleFailedLead = Word(el: "Ο κανόνας έχει λάθος.", en: "The rule has a mistake.")
  static let tellUs = Word(el: "Πείτε μας πρώτα:", en: "Tell us first:")
  static let why = Word(el: "Γιατί", en: "Why")
  static let limit = Word(el: "όριο", en: "limit")
  static let points = Word(el: "μόρια", en: "points")
  static let pointsByRule = Word(el: "Μόρια ανά κριτήριο", en: "Points by criterion")
  static let rule = Word(el: "Κριτήριο", en: "Criterion")
  static let amountUnknown = Word(el: "ποσό: δεν ξέρουμε ακόμη", en: "amount: not known yet")
  static let fee = Word(el: "πληρώνουν", en: "they pay")
  static let feeUnknown = Word(el: "τι πληρώνουν: δεν ξέρουμε ακόμη", en: "what they pay: not known yet")
  static let wouldBe = Word(el: "αν δικαιωθεί", en: "if eligible")
  static let sources = Word(el: "Πηγές και έκδοση κανόνων", en: "Sources and edition of the rules")
  static let unconfirmed = Word(el: "ανεπιβεβαίωτο", en: "not confirmed")
  static let missing = Word(el: "λείπει", en: "missing")
  static let maybe = Word(el: "ίσως", en: "maybe")
  static let theHousehold = Word(el: "όλο το νοικοκυριό", en: "the whole household")
  static let whatWouldChange = Word(el: "Τι θα άλλαζε το αποτέλεσμα:", en: "What would change the answer:")

  static func glance(_ programme: Word, _ answer: Word) -> Word {
    Word(el: "\(programme[.el]): \(lowered(answer[.el]))", en: "\(programme[.en]): \(lowered(answer[.en]))")
  }

  private static func lowered(_ text: String) -> String {
    text.prefix(1).lowercased(with: Locale(identifier: "el_GR")) + text.dropFirst()
  }

  static func asOf(_ day: CivilDate) -> Word {
    Word(el: "υπολογισμός της \(Word.day(day)[.el])", en: "worked out on \(Word.day(day)[.en])")
  }

  static func decidedBy(_ body: String) -> Word {
    let bodies = [
      "OPEKA": "ΟΠΕΚΑ", "Municipal Committee": "Δημοτική Επιτροπή", "Municipal Council": "Δημοτικό Συμβούλιο",
      "municipality": "ο δήμος",
    ]
    return Word(el: "αποφασίζει: \(bodies[body] ?? body)", en: "decided by: \(body)")
  }

  static func per(_ period: String) -> Word {
    let periods = ["month": "τον μήνα", "year": "τον χρόνο", "day": "την ημέρα", "week": "την εβδομάδα"]
    return Word(el: periods[period] ?? period, en: "a \(period)")
  }

  static func waitingFor(_ programmes: [Word]) -> Word {
    Word(
      el: "κρίνει: \(programmes.map { $0[.el] }.joined(separator: ", "))",
      en: "decides: \(programmes.map { $0[.en] }.joined(separator: ", "))")
  }

  static func dependsOn(_ names: String) -> Word {
    names.isEmpty
      ? Word(el: "Δεν ξέρουμε ακόμη.", en: "Not known yet.")
      : Word(el: "Εξαρτάται από: \(names)", en: "Depends on: \(names)")
  }

  // Three are read at a glance; the rest stand where they are asked.
  static func firstOf(_ names: [String]) -> Word {
    let first = names.prefix(3).joined(separator: ", ")
    let rest = names.count - 3
    return rest <= 0 ? .same(first) : Word(el: "\(first) και \(rest) ακόμη", en: "\(first) and \(rest) more")
  }

  static func edition(_ from: CivilDate) -> Word {
    Word(
      el: "Κανόνες σε ισχύ από \(Word.day(from)[.el]), έκδοση",
      en: "Rules in force from \(Word.day(from)[.en]), edition")
  }

  static func unconfirmedFigures(_ count: Int) -> Word {
    Word(
      el: count == 1 ? "1 μέγεθος ανεπιβεβαίωτο από τον δήμο" : "\(count) μεγέθη ανεπιβεβαίωτα από τον δήμο",
      en: count == 1
        ? "1 figure not confirmed by the municipality" : "\(count) figures not confirmed by the municipality")
  }

  /// How long a table is.
  static func lines(_ count: Int) -> Word {
    Word(
      el: count == 1 ? "πίνακας με 1 γραμμή" : "πίνακας με \(count) γραμμές",
      en: count == 1 ? "a table of 1 line" : "a table of \(count) lines")
  }

  static func confirmedBy(_ name: String, _ day: CivilDate) -> Word {
    Word(
      el: "επιβεβαίωσε \(name), \(Word.day(day)[.el])", en: "confirmed by \(name), \(Word.day(day)[.en])")
  }

  static func papersNeeded(_ count: Int, missing: Int) -> Word {
    Word(
      el: missing == 0 ? "Χαρτιά (\(count)), τα έχουμε όλα" : "Χαρτιά (\(count)), λείπουν \(missing)",
      en: missing == 0 ? "Papers (\(count)), all here" : "Papers (\(count)), \(missing) missing")
  }

  static func seen(_ day: CivilDate, until: CivilDate?) -> Word {
    let last = until.map { Word(el: ", έως \(Word.day($0)[.el])", en: ", until \(Word.day($0)[.en])") }
    return Word(
      el: "το είδαμε \(Word.day(day)[.el])\(last?[.el] ?? "")", en: "seen \(Word.day(day)[.en])\(last?[.en] ?? "")")
  }

  static func answer(_ status: Entitlement.Status) -> Word {
    switch status {
    case .eligible: Word(el: "δικαιούνται", en: "eligible")
    case .tellMe: Word(el: "θέλει κι άλλα στοιχεία", en: "more to be told")
    case .notEligible: Word(el: "δεν δικαιούνται", en: "not eligible")
    }
  }

  static func ifItWere(_ fact: Word, now: Word, to: Word, then: Word) -> Word {
    Word(
      el: "«\(fact[.el])»: από \(now[.el]) σε \(to[.el]), και τότε \(then[.el]).",
      en: "“\(fact[.en])”: from \(now[.en]) to \(to[.en]), and then \(then[.en]).")
  }

  static func fromDay(_ day: CivilDate, because: [Word], then: Word) -> Word {
    Word(
      el: "Ο χρόνος: από \(Word.day(day)[.el]) \(then[.el]).", en: "Time: from \(Word.day(day)[.en]) \(then[.en]).")
  }

  static func wouldNeed(_ condition: Word, has: Word?, needs: Word?) -> Word {
    guard let has, let needs else { return condition }
    return Word(
      el: "\(condition[.el]) Έχει \(has[.el]), χρειάζεται \(needs[.el]).",
      en: "\(condition[.en]) It has \(has[.en]) and needs \(needs[.en]).")
  }
}
