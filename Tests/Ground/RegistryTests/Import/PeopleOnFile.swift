@testable import Registry

/// Rows of one small register, with every kind of mistake that the real ones hold.
enum PeopleOnFile {
  static let head: [Heading: String] = [
    .registerNumber: "1", .familyName: " ΠΑΠΠΑ  ", .givenName: "EΛENH", .fatherName: "Ίων", .motherName: "ΑΝΝΑ",
    .birthDate: "29/02/1996", .sex: "Θ", .amka: "29029612347", .afm: "90000045", .street: "ΣMYPNHΣ", .number: "17",
    .postcode: "173 41", .community: "7η Δημοτική Κοινότητα", .phone: "2109993771", .maritalStatus: "ΧΗΡΟΣ/Α",
    .household: "Ν1", .relation: "ΥΠΟΧΡΕΟΣ", .income: "11.701,54 €", .disability: "67%", .unemployed: "ΝΑΙ",
    .appliedOn: "10/05/2026", .notes: "βλ. \"παλιό\" φάκελο; αρ. 12",
  ]
  static let spouse: [Heading: String] = [
    .registerNumber: "2", .familyName: "Παππάς", .givenName: "Όθων", .birthDate: "13-01-30", .sex: "ΑΝΔΡΑΣ",
    .afm: "123456783", .maritalStatus: "ΑΓΑΜΟΣ/Η", .household: "Ν1", .relation: "ΣΥΖΥΓΟΣ", .income: "0",
    .appliedOn: "46023", .notes: "πρωί\nβράδυ",
  ]
  static let child: [Heading: String] = [
    .registerNumber: "3", .familyName: "Παππά", .givenName: "Άννα", .birthDate: "26-09-19", .household: "N1",
    .relation: "ΤΕΚΝΟ", .appliedOn: "2026-03-01",
  ]
  /// The head again: an older application, another house, another spelling and less income.
  static let headBefore: [Heading: String] = [
    .registerNumber: "4", .familyName: "ΠΑΠΑ", .givenName: "Ελένη", .amka: "29029612347", .street: "Ομήρου",
    .number: "3",
    .household: "Ν0", .relation: "ΤΕΚΝΟ", .maritalStatus: "Άγαμη", .income: "5000", .appliedOn: "1/9/2025",
  ]
  static let wrongAMKA: [Heading: String] = [
    .registerNumber: "5", .familyName: "Ρήγας", .givenName: "Κώστας", .amka: "29029612346", .household: "Ν2",
    .relation: "ΤΕΚΝΟ", .phone: "=1+1", .appliedOn: "01/02/2026",
  ]
  static let beside: [Heading: String] = [
    .registerNumber: "6", .familyName: "Ρήγα", .givenName: "Ζωή", .afm: "100000003", .household: "Ν2",
    .relation: "ΥΠΟΧΡΕΟΣ", .appliedOn: "01/02/2026",
  ]
  static let nameless: [Heading: String] = [.registerNumber: "7", .givenName: "Άγνωστος", .appliedOn: "01/02/2026"]
  static let numberless: [Heading: String] = [.familyName: "Χωρίς", .givenName: "Αριθμό"]

  static let all = [head, spouse, child, headBefore, wrongAMKA, beside, nameless, numberless]
}
