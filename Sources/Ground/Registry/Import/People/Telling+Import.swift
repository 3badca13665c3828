import Civil

/// What a register can tell of a person, by the vocabulary's names.
enum RegisterFact: String, CaseIterable, Sendable {
  case income = "yearly income"
  case disability = "disability rate"
  case employment

  /// What a row tells of it; nil where it tells nothing.
  func value(in row: SheetRow) -> ToldValue? {
    switch self {
    case .income: row.income.map { .number($0.text) }
    case .disability: row.disability.map { .number($0.text) }
    // Who is not unemployed may work, be retired, or neither: that is still to be asked.
    case .employment: row.isUnemployed == true ? .text("unemployed") : nil
    }
  }

  /// The document that would prove it.
  var document: String {
    switch self {
    case .income: "tax-assessment"
    case .disability: "disability-certificate"
    case .employment: "unemployment-card"
    }
  }
}
