import Civil

extension Run {
  /// Sums, differences, products and quotients of dates, times and durations; nil where there is none.
  static func temporal(_ sign: Arithmetic, _ one: Value, _ other: Value) -> Value? {
    switch sign {
    case .plus: sum(one, other) ?? sum(other, one)
    case .minus: difference(one, other)
    case .times: product(one, other) ?? product(other, one)
    case .divided: quotient(one, other)
    case .power: nil
    }
  }

  private static func sum(_ one: Value, _ other: Value) -> Value? {
    switch (one, other) {
    case (.yearsAndMonths(let one), .yearsAndMonths(let other)):
      months(one.months.addingReportingOverflow(other.months))
    case (.daysAndTime(let one), .daysAndTime(let other)): seconds(one, other, 1)
    case (.date(let date), .yearsAndMonths(let duration)): date.adding(months: duration.months).map(Value.date)
    case (.date(let date), .daysAndTime(let duration)): moment(date).adding(duration).map { .date($0.date) }
    case (.dateTime(let moment), .yearsAndMonths(let duration)):
      moment.date.adding(months: duration.months).map { .dateTime(CivilDateTime(date: $0, time: moment.time)) }
    case (.dateTime(let moment), .daysAndTime(let duration)): moment.adding(duration).map(Value.dateTime)
    case (.time(let time), .daysAndTime(let duration)): .time(shifted(time, duration, 1))
    default: nil
    }
  }

  private static func difference(_ one: Value, _ other: Value) -> Value? {
    switch (one, other) {
    case (.yearsAndMonths(let one), .yearsAndMonths(let other)):
      months(one.months.subtractingReportingOverflow(other.months))
    case (.daysAndTime(let one), .daysAndTime(let other)): seconds(one, other, -1)
    case (.date(let one), .date(let other)): .daysAndTime(DaysAndTime(days: one.rawValue - other.rawValue))
    case (.dateTime(let one), .dateTime(let other)): span(one, other)
    case (.date(let one), .dateTime(let other)): span(universal(one), other)
    case (.dateTime(let one), .date(let other)): span(one, universal(other))
    case (.time(let one), .time(let other)):
      (one.zone == nil) == (other.zone == nil)
        ? .daysAndTime(DaysAndTime(seconds: 0, nanoseconds: one.universal - other.universal)) : nil
    case (.time(let time), .daysAndTime(let duration)): .time(shifted(time, duration, -1))
    case (_, .yearsAndMonths(let duration)): sum(one, .yearsAndMonths(YearsAndMonths(months: -duration.months)))
    case (_, .daysAndTime(let duration)):
      sum(one, .daysAndTime(DaysAndTime(seconds: -duration.seconds, nanoseconds: -duration.nanoseconds)))
    default: nil
    }
  }

  private static func product(_ one: Value, _ other: Value) -> Value? {
    switch (one, other) {
    case (.yearsAndMonths(let duration), .number(let factor)):
      whole(Number(duration.months).multiplied(by: factor)).map { .yearsAndMonths(YearsAndMonths(months: $0)) }
    case (.daysAndTime(let duration), .number(let factor)): duration.number.multiplied(by: factor).flatMap(time)
    default: nil
    }
  }

  private static func quotient(_ one: Value, _ other: Value) -> Value? {
    switch (one, other) {
    case (.yearsAndMonths(let duration), .number(let divisor)):
      whole(Number(duration.months).divided(by: divisor)).map { .yearsAndMonths(YearsAndMonths(months: $0)) }
    case (.daysAndTime(let duration), .number(let divisor)): duration.number.divided(by: divisor).flatMap(time)
    case (.yearsAndMonths(let one), .yearsAndMonths(let other)):
      Number(one.months).divided(by: Number(other.months)).map(Value.number)
    case (.daysAndTime(let one), .daysAndTime(let other)): one.number.divided(by: other.number).map(Value.number)
    default: nil
    }
  }

  // MARK: Parts

  private static func moment(_ date: CivilDate) -> CivilDateTime {
    CivilDateTime(date: date, time: CivilTime(nanoseconds: 0))
  }

  private static func universal(_ date: CivilDate) -> CivilDateTime { date.midnightInGreenwich }

  private static func span(_ one: CivilDateTime, _ other: CivilDateTime) -> Value? {
    (one.time.zone == nil) == (other.time.zone == nil) ? .daysAndTime(one.since(other)) : nil
  }

  private static func shifted(_ time: CivilTime, _ duration: DaysAndTime, _ sign: Int) -> CivilTime {
    let shift = duration.seconds % 86_400 * 1_000_000_000 + duration.nanoseconds
    return CivilTime(nanoseconds: time.nanoseconds + sign * shift, zone: time.zone)
  }

  private static func months(_ result: (Int, Bool)) -> Value? {
    result.1 || result.0.magnitude >= DaysAndTime.most ? nil : .yearsAndMonths(YearsAndMonths(months: result.0))
  }

  private static func seconds(_ one: DaysAndTime, _ other: DaysAndTime, _ sign: Int) -> Value? {
    let (seconds, overflow) = one.seconds.addingReportingOverflow(sign * other.seconds)
    guard !overflow, seconds.magnitude < DaysAndTime.most else { return nil }
    return .daysAndTime(DaysAndTime(seconds: seconds, nanoseconds: one.nanoseconds + sign * other.nanoseconds))
  }

  private static func whole(_ number: Number?) -> Int? {
    number?.rounded(to: 0, .towardsZero)?.integer.flatMap { $0.magnitude < DaysAndTime.most ? $0 : nil }
  }

  private static func time(_ seconds: Number) -> Value? { DaysAndTime(seconds).map(Value.daysAndTime) }
}

extension CivilDate {
  /// What a date stands for among moments.
  var midnightInGreenwich: CivilDateTime { CivilDateTime(date: self, time: CivilTime(nanoseconds: 0, zone: .utc)) }
}

extension DaysAndTime {
  /// More seconds, or months, than any duration needs, far from overflow.
  static let most: UInt = 1 << 61

  /// All of it in seconds.
  var number: Number {
    let fraction = Number(.init(isNegative: nanoseconds < 0, coefficient: UInt128(nanoseconds.magnitude), exponent: -9))
    return fraction.flatMap { Number(seconds).adding($0) } ?? Number(seconds)
  }

  /// So many seconds, to the nanosecond; nil where they are too many.
  init?(_ seconds: Number) {
    guard let whole = seconds.rounded(to: 0, .towardsZero), let integer = whole.integer,
      integer.magnitude < DaysAndTime.most,
      let rest = seconds.subtracting(whole), let billion = rest.multiplied(by: 1_000_000_000),
      let nanoseconds = billion.rounded(to: 0, .towardsZero)?.integer
    else { return nil }
    self.init(seconds: integer, nanoseconds: nanoseconds)
  }
}
