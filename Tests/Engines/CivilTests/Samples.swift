import Civil

/// Holidays that a place could have, of each kind.
enum Samples {
  static let local = [
    LocalHoliday(.date(month: 11, day: 30), greek: "Αγίου Ανδρέα", english: "Saint Andrew"),
    LocalHoliday(.easter(5), greek: "Ζωοδόχου Πηγής", english: "Life-giving Spring"),
    LocalHoliday(HolidayRule("2026-10-15") ?? .easter(0), greek: "Ημέρα κακοκαιρίας", english: "Day of the storm"),
  ]
}
