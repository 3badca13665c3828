import Civil

extension BuiltIns {
  static let conversion: [BuiltInFamily] = [
    BuiltInFamily(
      "number",
      BuiltIn(.string("from"), .optional(.string("grouping separator")), .optional(.string("decimal separator"))) {
        number($0)
      }),
    BuiltInFamily(
      "string",
      BuiltIn(.any("from")) { call throws(Run.Stop) in
        if call.arguments[0].isNull { return .null }
        try call.run.charge(size: Int(call.arguments[0].weight))
        return try call.run.string(call.arguments[0].text)
      }),
    BuiltInFamily(
      "duration",
      BuiltIn(.string("from")) { call in
        Temporal.duration(call.string(0)) ?? call.refuse(.notReadable, "“\(call.string(0))” is no duration")
      }),
    BuiltInFamily(
      "years and months duration",
      BuiltIn(.any("from"), .any("to")) { call in
        guard let from = day(call.arguments[0]), let to = day(call.arguments[1]) else {
          return call.refuse(.wrongType, "it goes from a date to a date")
        }
        return .yearsAndMonths(YearsAndMonths(months: from.months(until: to)))
      }),
    BuiltInFamily(
      "date",
      BuiltIn(.string("from")) { call in
        CivilDate(call.string(0)).map(Value.date) ?? call.refuse(.notReadable, "“\(call.string(0))” is no date")
      },
      BuiltIn(.any("from")) { call in
        day(call.arguments[0]).map(Value.date)
          ?? call.refuse(.wrongType, "it takes a text, a date or a date and time, not \(call.arguments[0].kind)")
      },
      BuiltIn(.number("year"), .number("month"), .number("day")) { call in
        guard let year = call.number(0).integer, let month = call.number(1).integer, let day = call.number(2).integer,
          let date = CivilDate(year: year, month: month, day: day)
        else { return call.refuse("the calendar has no such day") }
        return .date(date)
      }),
    dateAndTime,
    time,
  ]

  private static func number(_ call: Call) -> Value {
    let (grouping, decimal) = (call.optionalString(1), call.optionalString(2))
    guard grouping.map({ [" ", ",", "."].contains($0) }) ?? true, decimal.map({ [",", "."].contains($0) }) ?? true,
      grouping == nil || grouping != decimal
    else { return call.refuse("the separators are a space, comma or point, and differ") }
    var text = call.string(0)
    if let grouping { text = text.replacing(grouping, with: "") }
    if let decimal, decimal != "." {
      guard !text.contains(".") else { return call.refuse(.notReadable, "“\(call.string(0))” is no number") }
      text = text.replacing(decimal, with: ".")
    }
    return Number(text).map(Value.number) ?? call.refuse(.notReadable, "“\(call.string(0))” is no number")
  }

  static func day(_ value: Value) -> CivilDate? {
    switch value {
    case .date(let date): date
    case .dateTime(let moment): moment.date
    default: nil
    }
  }
}

extension Value {
  /// The value as FEEL writes it; texts inside lists and contexts in their quotes.
  public var text: String {
    switch self {
    case .null: "null"
    case .boolean(let boolean): boolean ? "true" : "false"
    case .number(let number): number.description
    case .string(let text): text
    case .date(let date): date.description
    case .time(let time): time.description
    case .dateTime(let moment): moment.description
    case .yearsAndMonths(let duration): duration.description
    case .daysAndTime(let duration): duration.description
    case .list(let list): "[" + list.map(\.quoted).joined(separator: ", ") + "]"
    case .context(let context):
      "{" + context.entries.map { "\($0.name): \($0.value.quoted)" }.joined(separator: ", ") + "}"
    case .range(let interval): interval.text
    case .function(let function): "function(" + function.parameters.joined(separator: ", ") + ")"
    case .unknown: "unknown"
    }
  }

  fileprivate var quoted: String {
    guard case .string(let text) = self else { return text }
    return "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}

extension Interval {
  fileprivate var text: String {
    if shape != .between { return "(\(shape == .point ? "=" : "!=") \((start ?? .null).quoted))" }
    return switch (start, end) {
    case (nil, let end?): "(" + (endIncluded ? "<=" : "<") + " \(end.quoted))"
    case (let start?, nil): "(" + (startIncluded ? ">=" : ">") + " \(start.quoted))"
    default:
      (startIncluded ? "[" : "(") + (start ?? .null).quoted + ".." + (end ?? .null).quoted + (endIncluded ? "]" : ")")
    }
  }
}
