import Hellenic

extension Cell<Bool> {
  /// Yes or no.
  static func flag(_ text: String) -> Cell {
    if text.isEmpty { return .empty }
    return flags[Greek.fold(text)].map { .told($0) } ?? .refused(.notYesOrNo)
  }
}

extension Cell<Person.Sex> {
  /// Female or male.
  static func sex(_ text: String) -> Cell {
    if text.isEmpty { return .empty }
    return sexes[Greek.fold(text)].map { .told($0) } ?? .refused(.unknownSex)
  }
}

extension Cell<CivilStatus.Status> {
  /// A marital state, of either gender: ΑΓΑΜΟΣ/Η, χήρα.
  static func status(_ text: String) -> Cell {
    if text.isEmpty { return .empty }
    let word = Greek.fold(text).split(separator: " ").first { $0 != "σε" } ?? ""
    return statuses.first { word.hasPrefix($0.0) }.map { .told($0.1) } ?? .refused(.unknownStatus)
  }
}

extension Cell<Membership.Relation> {
  /// What a member is to the head.
  static func relation(_ text: String) -> Cell {
    if text.isEmpty { return .empty }
    let word = Greek.fold(text).split(separator: " ").first ?? ""
    return relations.first { word.hasPrefix($0.0) }.map { .told($0.1) } ?? .refused(.unknownRelation)
  }
}

// Words, and beginnings of words, as a search compares them.

private let flags = Dictionary(
  uniqueKeysWithValues: [
    ("ναι", true), ("ν", true), ("αληθες", true), ("1", true), ("yes", true), ("true", true),
    ("όχι", false), ("ο", false), ("ψευδές", false), ("0", false), ("no", false), ("false", false),
  ].map { (Greek.fold($0.0), $0.1) })

private let sexes = Dictionary(
  uniqueKeysWithValues: [
    ("θ", Person.Sex.female), ("θήλυ", .female), ("θηλυκό", .female), ("γ", .female), ("γυναίκα", .female),
    ("κορίτσι", .female), ("f", .female), ("female", .female),
    ("α", .male), ("άρρεν", .male), ("αρσενικό", .male), ("άνδρας", .male), ("άντρας", .male), ("αγόρι", .male),
    ("m", .male), ("male", .male),
  ].map { (Greek.fold($0.0), $0.1) })

private let statuses: [(String, CivilStatus.Status)] = [
  ("άγαμ", CivilStatus.Status.single), ("ελεύθερ", .single), ("ανύπαντρ", .single), ("single", .single),
  ("έγγαμ", .married), ("παντρεμέν", .married), ("married", .married), ("σύμφων", .civilUnion), ("συμφ", .civilUnion),
  ("διάστασ", .separated), ("διαζευγμέν", .divorced), ("διαζύγ", .divorced), ("χωρισμέν", .divorced),
  ("divorced", .divorced), ("χήρ", .widowed), ("widow", .widowed),
].map { (Greek.fold($0.0), $0.1) }

private let relations: [(String, Membership.Relation)] = [
  ("υπόχρε", Membership.Relation.head), ("αρχηγ", .head), ("αιτ", .head), ("ωφελούμεν", .head), ("ίδι", .head),
  ("head", .head), ("σύζυγ", .spouse), ("σύντροφ", .spouse), ("συμβί", .spouse), ("spouse", .spouse),
  ("τέκν", .child), ("παιδ", .child), ("γιοσ", .child), ("υιοσ", .child), ("κόρη", .child), ("child", .child),
  ("γον", .parent), ("πατέρ", .parent), ("μητέρ", .parent), ("μάνα", .parent), ("αδελφ", .sibling),
  ("αδερφ", .sibling), ("εγγον", .grandchild), ("παππού", .grandparent), ("γιαγι", .grandparent),
  ("συγγεν", .relative), ("άλλ", .other), ("λοιπ", .other), ("φιλοξεν", .other),
].map { (Greek.fold($0.0), $0.1) }
