extension PublicHoliday {
  /// What it is called in Greek.
  public var greek: String { names.greek }

  /// What it is called in English.
  public var english: String { names.english }

  private var names: (greek: String, english: String) {
    switch self {
    case .newYear: ("Πρωτοχρονιά", "New Year's Day")
    case .epiphany: ("Θεοφάνεια", "Epiphany")
    case .cleanMonday: ("Καθαρά Δευτέρα", "Clean Monday")
    case .annunciation: ("Ευαγγελισμός / Εθνική εορτή", "Annunciation / Independence Day")
    case .goodFriday: ("Μεγάλη Παρασκευή", "Good Friday")
    case .holySaturday: ("Μεγάλο Σάββατο", "Holy Saturday")
    case .easter: ("Κυριακή του Πάσχα", "Easter Sunday")
    case .easterMonday: ("Δευτέρα του Πάσχα", "Easter Monday")
    case .labourDay: ("Πρωτομαγιά", "Labour Day")
    case .pentecost: ("Κυριακή της Πεντηκοστής", "Pentecost")
    case .whitMonday: ("Δευτέρα του Αγίου Πνεύματος", "Holy Spirit Monday")
    case .dormition: ("Κοίμηση της Θεοτόκου", "Dormition")
    case .ohiDay: ("Ημέρα του Όχι", "Ohi Day")
    case .christmas: ("Χριστούγεννα", "Christmas Day")
    case .synaxis: ("Σύναξη της Θεοτόκου", "Synaxis of the Theotokos")
    }
  }
}
