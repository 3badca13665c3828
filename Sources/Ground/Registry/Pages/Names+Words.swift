import Civil
import Hellenic
import Pages

extension Names {
  /// As lists have it: `Χαντάντ Σαμίρα`.
  var listed: String { given.isEmpty ? family : "\(family) \(given)" }

  /// Two letters to stand for her.
  var initials: String { [given, family].compactMap(\.first).map { Greek.uppercased("\($0)") }.joined() }

  /// `του Νάντερ και της Μαρίας` without its cases, which a program would get wrong: `Νάντερ · Μαρία`.
  func parents(in language: Language) -> String {
    [father.map { "\(Word.father[language]) \($0)" }, mother.map { "\(Word.mother[language]) \($0)" }]
      .compactMap(\.self).joined(separator: " · ")
  }
}

extension PartialDate {
  /// As far as it is known: `4/6/1991`, `6/1991`, `1991`.
  var words: Word {
    let parts = date.parts
    return switch precision {
    case .day: .day(date)
    case .month: .same("\(parts.month)/\(parts.year)")
    case .year: .same("\(parts.year)")
    }
  }

  /// Whole years on a day; where only the year is known, at least so many.
  func age(on day: CivilDate) -> Int {
    let (born, now) = (date.parts, day.parts)
    let isBefore = (now.month, now.day) < (born.month, born.day)
    return max(0, now.year - born.year - (isBefore ? 1 : 0))
  }
}

extension Membership.Relation {
  var words: Word {
    switch self {
    case .head: Word(el: "υπόχρεος/η", en: "head")
    case .spouse: Word(el: "σύζυγος", en: "spouse")
    case .child: Word(el: "παιδί", en: "child")
    case .parent: Word(el: "γονέας", en: "parent")
    case .sibling: Word(el: "αδελφός/ή", en: "sibling")
    case .grandchild: Word(el: "εγγόνι", en: "grandchild")
    case .grandparent: Word(el: "παππούς/γιαγιά", en: "grandparent")
    case .relative: Word(el: "συγγενής", en: "relative")
    case .other: Word(el: "άλλο μέλος", en: "other member")
    }
  }
}

extension Source {
  var words: Word {
    switch self {
    case .registry: Word(el: "κρατικό μητρώο", en: "State register")
    case .paper: Word(el: "χαρτί", en: "paper")
    case .declaration: Word(el: "δήλωση", en: "declaration")
    }
  }
}

extension Identifier.Kind {
  var words: Word {
    switch self {
    case .amka: Word(el: "ΑΜΚΑ", en: "AMKA")
    case .afm: Word(el: "ΑΦΜ", en: "AFM")
    case .paaypa: Word(el: "ΠΑΑΥΠΑ", en: "PAAYPA")
    case .identity: Word(el: "Ταυτότητα", en: "Identity card")
    case .passport: Word(el: "Διαβατήριο", en: "Passport")
    case .residence: Word(el: "Άδεια διαμονής", en: "Residence permit")
    case .register: Word(el: "Αριθμός μητρώου", en: "Register number")
    }
  }
}

extension Contact.Kind {
  var words: Word {
    switch self {
    case .phone: Word(el: "Τηλέφωνο", en: "Phone")
    case .mobile: Word(el: "Κινητό", en: "Mobile")
    case .email: Word(el: "E-mail", en: "E-mail")
    }
  }
}
