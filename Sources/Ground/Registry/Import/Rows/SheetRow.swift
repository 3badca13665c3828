import Civil
import Hellenic

/// What one row of a register says of one person.
struct SheetRow: Sendable {
  let line: Int
  var registerNumber: String?
  var names: Names
  var born: PartialDate?
  var sex: Person.Sex?
  var amka: AMKA?
  var afm: AFM?
  var street: String?
  var number: String?
  var postcode: Postcode?
  var community: String?
  var phone: Phone?
  var mobile: Phone?
  var email: String?
  var status: CivilStatus.Status?
  var household: String?
  var relation: Membership.Relation
  var income: CanonicalNumber?
  var disability: CanonicalNumber?
  var isUnemployed: Bool?
  /// When she applied, and all this was told.
  var appliedOn: CivilDate
}

/// A cell that keeps its row out.
struct RowFlaw: Hashable, Sendable {
  let line: Int
  /// The column, by its meaning; nil where it is the row as a whole.
  let heading: Heading?
  /// What the cell says.
  let value: String
  let flaw: Flaw
}

/// A cell that was repaired.
struct RowRepair: Hashable, Sendable {
  let line: Int
  let heading: Heading
  let before: String
  let after: String
  let repair: Repair
}

/// A row as it was read: what it says, or why it is not taken.
struct ReadRow: Sendable {
  let line: Int
  /// Nil where something is wrong with it.
  var row: SheetRow?
  /// The household that it names, also where it is not taken.
  let household: String?
  var flaws: [RowFlaw]
  let repairs: [RowRepair]
}
