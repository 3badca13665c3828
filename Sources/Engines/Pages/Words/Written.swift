public import Civil

/// Days, money and numbers as people here write them.
extension Word {
  /// The same in every language: a name, a number, a code.
  public static func same(_ text: String) -> Word { Word(el: text, en: text) }

  /// `24/11/2026`.
  public static func day(_ date: CivilDate) -> Word {
    let parts = date.parts
    return .same("\(parts.day)/\(parts.month)/\(parts.year)")
  }

  /// `Τρίτη 24 Νοεμβρίου 2026`, `Tuesday 24 November 2026`.
  public static func weekday(_ date: CivilDate) -> Word {
    let parts = date.parts
    // The first of January 1970 was a Thursday.
    let place = ((date.rawValue + 3) % 7 + 7) % 7
    func written(_ days: [String], _ months: [String]) -> String {
      "\(days[place]) \(parts.day) \(months[parts.month - 1]) \(parts.year)"
    }
    return Word(el: written(greekDays, greekMonths), en: written(englishDays, englishMonths))
  }

  private static let greekDays = ["Δευτέρα", "Τρίτη", "Τετάρτη", "Πέμπτη", "Παρασκευή", "Σάββατο", "Κυριακή"]
  private static let greekMonths = [
    "Ιανουαρίου", "Φεβρουαρίου", "Μαρτίου", "Απριλίου", "Μαΐου", "Ιουνίου", "Ιουλίου", "Αυγούστου", "Σεπτεμβρίου",
    "Οκτωβρίου", "Νοεμβρίου", "Δεκεμβρίου",
  ]
  private static let englishDays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
  private static let englishMonths = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]

  /// `24/11/2026, 14:05`, as the clocks of a zone show it.
  public static func minute(_ moment: Instant, in zone: CivilZone = .named("Europe/Athens")) -> Word {
    let seconds = Int((Double(moment.rawValue) / 1_000_000).rounded(.down))
    let local = seconds + zone.offset(at: seconds)
    let day = Int((Double(local) / 86_400).rounded(.down))
    let minutes = (local - day * 86_400) / 60
    let clock = [minutes / 60, minutes % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
    return .same("\(Word.day(CivilDate(rawValue: day))[.el]), \(clock)")
  }

  /// A number in its canonical form, `-1234.5`: `-1.234,5` in Greek, `-1,234.5` in English.
  public static func number(_ canonical: String) -> Word {
    let isNegative = canonical.hasPrefix("-")
    let parts = canonical.drop { $0 == "-" }.split(separator: ".", maxSplits: 1).map(String.init)
    func written(_ thousands: String, _ decimal: String) -> String {
      let whole = grouped(parts.first ?? "0", by: thousands)
      return (isNegative ? "\u{2212}" : "") + whole + (parts.count > 1 ? decimal + parts[1] : "")
    }
    return Word(el: written(".", ","), en: written(",", "."))
  }

  /// An amount in its canonical form, `1234.5`: `1.234,50 €`; whole euros without decimals.
  public static func euros(_ canonical: String) -> Word {
    let parts = canonical.split(separator: ".", maxSplits: 1).map(String.init)
    let cents = parts.count > 1 ? String((parts[1] + "0").prefix(max(2, parts[1].count))) : ""
    let isWhole = cents.allSatisfy { $0 == "0" }
    let number = number(isWhole ? parts.first ?? "0" : (parts.first ?? "0") + "." + cents)
    return Word(el: number[.el] + "\u{A0}€", en: number[.en] + "\u{A0}€")
  }

  /// An amount of whole cents.
  public static func euros(cents: Int) -> Word {
    let (whole, rest) = cents.magnitude.quotientAndRemainder(dividingBy: 100)
    return euros("\(cents < 0 ? "-" : "")\(whole).\(rest < 10 ? "0" : "")\(rest)")
  }

  /// So many years: `34 ετών`.
  public static func years(_ count: Int) -> Word {
    Word(el: count == 1 ? "1 έτους" : "\(count) ετών", en: count == 1 ? "1 year old" : "\(count) years old")
  }

  private static func grouped(_ digits: String, by mark: String) -> String {
    let reversed = Array(digits.reversed())
    let groups = stride(from: 0, to: reversed.count, by: 3).map { start in
      String(reversed[start..<min(start + 3, reversed.count)].reversed())
    }
    return groups.reversed().joined(separator: mark)
  }
}
