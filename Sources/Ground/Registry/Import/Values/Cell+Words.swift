import Hellenic

extension Cell<Bool> {
  /// Yes or no.
  static func flag(_ text: String) -> Cell {
    switch Greek.fold(text) {
    case "": text.isEmpty ? .empty : .refused(.notYesOrNo)
    case "ναι", "ν", "αληθεσ", "1", Greek.fold("yes"), Greek.fold("true"): .told(true)
    case "οχι", "ο", "ψευδεσ", "0", Greek.fold("no"), Greek.fold("false"): .told(false)
    default: .refused(.notYesOrNo)
    }
  }
}

extension Cell<Person.Sex> {
  /// Female or male.
  static func sex(_ text: String) -> Cell {
    switch Greek.fold(text) {
    case "": text.isEmpty ? .empty : .refused(.unknownSex)
    case "θ", "θηλυ", "θηλυκο", "γ", "γυναικα", "κοριτσι", Greek.fold("f"), Greek.fold("female"): .told(.female)
    case "α", "αρρεν", "αρσενικο", "ανδρασ", "αντρασ", "αγορι", Greek.fold("m"), Greek.fold("male"): .told(.male)
    default: .refused(.unknownSex)
    }
  }
}

extension Cell<CivilStatus.Status> {
  /// A marital state, of either gender: ΑΓΑΜΟΣ/Η, χήρα.
  static func status(_ text: String) -> Cell {
    let words = Greek.fold(text).split(separator: " ").filter { $0 != "σε" }
    guard let word = words.first else { return text.isEmpty ? .empty : .refused(.unknownStatus) }
    let stems: [(String, CivilStatus.Status)] = [
      ("αγαμ", .single), ("ελευθερ", .single), ("ανυπαντρ", .single), (Greek.fold("single"), .single),
      ("εγγαμ", .married), ("παντρεμεν", .married), (Greek.fold("married"), .married),
      ("συμφων", .civilUnion), ("διαστασ", .separated), ("διαζευγμεν", .divorced), ("διαζυγ", .divorced),
      ("χωρισμεν", .divorced), (Greek.fold("divorced"), .divorced), ("χηρ", .widowed), (Greek.fold("widow"), .widowed),
    ]
    return stems.first { word.hasPrefix($0.0) }.map { .told($0.1) } ?? .refused(.unknownStatus)
  }
}

extension Cell<Membership.Relation> {
  /// What a member is to the head.
  static func relation(_ text: String) -> Cell {
    guard let word = Greek.fold(text).split(separator: " ").first else {
      return text.isEmpty ? .empty : .refused(.unknownRelation)
    }
    let stems: [(String, Membership.Relation)] = [
      ("υποχρε", .head), ("αρχηγ", .head), ("αιτ", .head), ("ωφελουμεν", .head), ("ιδι", .head),
      (Greek.fold("head"), .head),
      ("συζυγ", .spouse), ("συντροφ", .spouse), ("συμβι", .spouse), (Greek.fold("spouse"), .spouse),
      ("τεκν", .child), ("παιδ", .child), ("γιοσ", .child), ("υιοσ", .child), ("κορη", .child),
      (Greek.fold("child"), .child), ("γον", .parent), ("πατερ", .parent), ("μητερ", .parent), ("μανα", .parent),
      ("αδελφ", .sibling), ("αδερφ", .sibling), ("εγγον", .grandchild), ("παππου", .grandparent),
      ("γιαγι", .grandparent),
      ("συγγεν", .relative), ("αλλ", .other), ("λοιπ", .other), ("φιλοξεν", .other),
    ]
    return stems.first { word.hasPrefix($0.0) }.map { .told($0.1) } ?? .refused(.unknownRelation)
  }
}
