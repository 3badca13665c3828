/// A holiday of all Greece.
public enum PublicHoliday: String, CaseIterable, Codable, Sendable {
  /// 1 January.
  case newYear = "new_year"
  /// 6 January.
  case epiphany
  /// Seven weeks before Easter Monday.
  case cleanMonday = "clean_monday"
  /// 25 March: the Annunciation, and the national day.
  case annunciation
  /// The Friday before Easter.
  case goodFriday = "good_friday"
  /// The Saturday before Easter.
  case holySaturday = "holy_saturday"
  /// Easter Sunday.
  case easter
  /// The Monday after Easter.
  case easterMonday = "easter_monday"
  /// 1 May, unless a minister moves it.
  case labourDay = "labour_day"
  /// Seven weeks after Easter.
  case pentecost
  /// The Monday after Pentecost, of the Holy Spirit: public services are closed.
  case whitMonday = "whit_monday"
  /// 15 August.
  case dormition
  /// 28 October.
  case ohiDay = "ohi_day"
  /// 25 December.
  case christmas
  /// 26 December.
  case synaxis

  /// On which day of a year it falls.
  public var rule: HolidayRule {
    switch self {
    case .newYear: .date(month: 1, day: 1)
    case .epiphany: .date(month: 1, day: 6)
    case .cleanMonday: .easter(-48)
    case .annunciation: .date(month: 3, day: 25)
    case .goodFriday: .easter(-2)
    case .holySaturday: .easter(-1)
    case .easter: .easter(0)
    case .easterMonday: .easter(1)
    case .labourDay: .date(month: 5, day: 1)
    case .pentecost: .easter(49)
    case .whitMonday: .easter(50)
    case .dormition: .date(month: 8, day: 15)
    case .ohiDay: .date(month: 10, day: 28)
    case .christmas: .date(month: 12, day: 25)
    case .synaxis: .date(month: 12, day: 26)
    }
  }

  /// Whether the law closes public services for it. The others fall on a Saturday or Sunday, when they are closed anyway.
  public var isStatutory: Bool {
    switch self {
    case .holySaturday, .easter, .pentecost: false
    default: true
    }
  }
}
