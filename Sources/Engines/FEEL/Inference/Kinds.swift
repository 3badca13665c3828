/// Kinds of value, several at once: those that a piece of FEEL can come to.
struct Kinds: OptionSet, Hashable {
  let rawValue: UInt16

  static let null = Kinds(rawValue: 1)
  static let boolean = Kinds(rawValue: 1 << 1)
  static let number = Kinds(rawValue: 1 << 2)
  static let string = Kinds(rawValue: 1 << 3)
  static let date = Kinds(rawValue: 1 << 4)
  static let time = Kinds(rawValue: 1 << 5)
  static let dateTime = Kinds(rawValue: 1 << 6)
  static let yearsAndMonths = Kinds(rawValue: 1 << 7)
  static let daysAndTime = Kinds(rawValue: 1 << 8)
  static let list = Kinds(rawValue: 1 << 9)
  static let context = Kinds(rawValue: 1 << 10)
  static let range = Kinds(rawValue: 1 << 11)
  static let function = Kinds(rawValue: 1 << 12)

  static let all = Kinds(rawValue: (1 << 13) - 1)
  static let durations: Kinds = [.yearsAndMonths, .daysAndTime]
  static let days: Kinds = [.date, .dateTime]
  /// Those whose values stand before or behind each other.
  static let ordered: Kinds = [.number, .string, .date, .time, .dateTime, .yearsAndMonths, .daysAndTime]

  /// The kind of a value; all of the unknown, which may turn out to be anything.
  init(of value: Value) {
    switch value {
    case .null: self = .null
    case .boolean: self = .boolean
    case .number: self = .number
    case .string: self = .string
    case .date: self = .date
    case .time: self = .time
    case .dateTime: self = .dateTime
    case .yearsAndMonths: self = .yearsAndMonths
    case .daysAndTime: self = .daysAndTime
    case .list: self = .list
    case .context: self = .context
    case .range: self = .range
    case .function: self = .function
    case .unknown: self = .all
    }
  }

  init(rawValue: UInt16) { self.rawValue = rawValue }

  /// Without null.
  var values: Kinds { subtracting(.null) }

  /// Each of them alone.
  var each: [Kinds] { (0..<13).map { Kinds(rawValue: 1 << $0) }.filter { isSuperset(of: $0) } }

  private static let names: [Kinds: (type: String, words: String)] = [
    .null: ("Null", "null"), .boolean: ("boolean", "a boolean"), .number: ("number", "a number"),
    .string: ("string", "a text"), .date: ("date", "a date"), .time: ("time", "a time"),
    .dateTime: ("date and time", "a date and time"),
    .yearsAndMonths: ("years and months duration", "a duration of years and months"),
    .daysAndTime: ("days and time duration", "a duration of days and time"), .list: ("list", "a list"),
    .context: ("context", "a context"), .range: ("range", "a range"), .function: ("function", "a function"),
  ]

  /// FEEL's name of the type, where it is one kind.
  var type: String? { Kinds.names[self]?.type }

  /// The kind of one of FEEL's own types by its name.
  init?(type name: String) {
    switch name {
    case "Any": self = .all
    case "dateTime": self = .dateTime
    case "yearMonthDuration": self = .yearsAndMonths
    case "dayTimeDuration": self = .daysAndTime
    default:
      guard let known = Kinds.names.first(where: { $0.value.type == name }) else { return nil }
      self = known.key
    }
  }

  /// As a sentence says them, null left out where something else is there.
  var words: String {
    let said = isSubset(of: .null) ? each : values.each
    guard said.count < 5 else { return "anything" }
    return said.compactMap { Kinds.names[$0]?.words }.joined(separator: " or ")
  }
}
