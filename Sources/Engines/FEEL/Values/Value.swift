public import Civil

/// A value of FEEL, and beside them ``unknown``: what nobody has told yet.
///
/// The larger kinds are kept apart, so that a value is three words and quickly handed on.
public enum Value: Sendable {
  /// FEEL's null: there is no value. The answer of a mistake, never of ignorance.
  case null
  /// True or false.
  case boolean(Bool)
  /// A decimal number.
  case number(Number)
  /// A text.
  case string(String)
  /// A day.
  case date(CivilDate)
  /// A time of day.
  indirect case time(CivilTime)
  /// A day and time of day.
  indirect case dateTime(CivilDateTime)
  /// A duration of years and months.
  case yearsAndMonths(YearsAndMonths)
  /// A duration of days, hours, minutes, seconds.
  case daysAndTime(DaysAndTime)
  /// Values in order.
  indirect case list(List)
  /// Values by name.
  case context(Context)
  /// What lies between two ends.
  case range(Interval)
  /// Something that can be called.
  case function(Function)
  /// What the host has not been told; no FEEL text can write it.
  case unknown(Unknown)
}

extension Value {
  /// A whole number.
  public static func integer(_ integer: Int) -> Value { .number(Number(integer)) }

  /// Whether it is the unknown value itself.
  public var isUnknown: Bool {
    if case .unknown = self { true } else { false }
  }

  /// Whether it is null.
  public var isNull: Bool {
    if case .null = self { true } else { false }
  }

  /// Whether the unknown stands anywhere in it.
  public var holdsUnknown: Bool {
    switch self {
    case .unknown: true
    case .list(let list): list.holdsUnknown
    case .context(let context): context.holdsUnknown
    case .range(let interval): interval.holdsUnknown
    default: false
    }
  }
}

extension Value: ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral, ExpressibleByStringLiteral,
  ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  /// `true` or `false`.
  public init(booleanLiteral value: Bool) { self = .boolean(value) }

  /// A whole number.
  public init(integerLiteral value: Int) { self = .integer(value) }

  /// A text.
  public init(stringLiteral value: String) { self = .string(value) }

  /// A list.
  public init(arrayLiteral elements: Value...) { self = .list(List(elements)) }

  /// A context, its entries in this order.
  public init(dictionaryLiteral elements: (String, Value)...) { self = .context(Context(elements)) }
}
