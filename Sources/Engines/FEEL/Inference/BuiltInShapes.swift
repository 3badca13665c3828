/// What the built-ins take beyond the kinds of their parameters, and what they give: beside `BuiltIns`, whose bodies say the
/// same in code. `InferencePropertyTests` holds them together.
extension BuiltInFamily {
  /// Whether a parameter may take a value of a shape.
  func mayTake(_ argument: Shape, _ parameter: BuiltInParameter) -> Bool {
    let wanted = kinds(of: parameter)
    if !argument.kinds.isDisjoint(with: wanted) || parameter.takesNull && argument.kinds.contains(.null) { return true }
    if parameter.kind == .any { return false }
    if parameter.kind == .list, !argument.kinds.values.isEmpty { return true }
    return argument.kinds.contains(.list) && !argument.inner.kinds.isDisjoint(with: wanted)
  }

  private func kinds(of parameter: BuiltInParameter) -> Kinds {
    switch parameter.kind {
    case .any: BuiltInFamily.taken["\(name)/\(parameter.name)"] ?? BuiltInFamily.compared[name] ?? .all
    case .boolean: .boolean
    case .number: .number
    case .string: .string
    case .list: .list
    case .context: .context
    case .date: .date
    case .time: .time
    case .dateTime: .dateTime
    case .function: .function
    case .range: .range
    }
  }

  /// What is taken by parameters that are declared as any.
  private static let taken: [String: Kinds] = [
    "date/from": .days, "date and time/from": .days, "time/from": [.time, .date, .dateTime],
    "date and time/date": .days, "date and time/time": .time, "date and time/date and time": .dateTime,
    "date and time/offset": [.daysAndTime, .string, .null], "time/offset": [.daysAndTime, .string, .null],
    "years and months duration/from": .days, "years and months duration/to": .days, "day of year/date": .days,
    "day of week/date": .days, "month of year/date": .days, "week of year/date": .days,
    "abs/n": [.yearsAndMonths, .daysAndTime], "not/negand": [.boolean, .null],
  ]

  /// Those of ranges take points and ranges.
  private static let compared: [String: Kinds] = Dictionary(
    uniqueKeysWithValues: [
      "before", "after", "finishes", "finished by", "includes", "during", "starts", "started by", "coincides",
    ].map { ($0, Kinds.ordered.union(.range)) }
      + ["meets", "met by", "overlaps", "overlaps before", "overlaps after"].map { ($0, Kinds.range) })

  /// Why nothing can come of arguments that are each of a kind that is taken.
  func refusal(of given: [Shape]) -> String? {
    switch name {
    case "sum", "product", "mean", "median", "stddev":
      if given.allSatisfy({ $0.isNone || $0.kinds.contains(.number) }) { return nil }
      guard given.count == 1, given[0].kinds.contains(.list) else { return "it takes numbers only." }
      let items = given[0].inner
      return items.isNone || items.kinds.contains(.number) ? nil : "it takes numbers only, not \(items.kinds.words)."
    case "min", "max":
      guard given.count == 1, let items = given.first?.elements, !items.isNone,
        items.kinds.isDisjoint(with: .ordered)
      else { return nil }
      return "\(items.kinds.words) has no order."
    default: return nil
    }
  }

  /// What it gives where it gives something.
  func result(of given: [Shape]) -> Shape {
    if let kinds = BuiltInFamily.given[name] { return Shape(kinds) }
    let first = given.first ?? .any
    switch name {
    case "min", "max": return Shape(BuiltInFamily.items(of: given).kinds.intersection(.ordered))
    case "index of", "mode": return .list(of: Shape(.number))
    case "split": return .list(of: Shape(.string))
    case "distinct values", "reverse", "sublist", "remove", "sort": return .list(of: first.elements.orNull)
    case "concatenate", "union":
      return .list(of: given.reduce(Shape.null) { $0.joined($1.elements) })
    case "append": return .list(of: given.dropFirst().reduce(first.elements.orNull) { $0.joined($1) })
    case "insert before", "list replace", "flatten": return Shape(.list)
    case "get entries": return .list(of: .context([("key", Shape(.string)), ("value", .any)]))
    case "range": return Shape(.range)
    default: return .any
    }
  }

  private static func items(of given: [Shape]) -> Shape {
    given.count == 1 ? given[0].elements : given.reduce(.none) { $0.joined($1) }
  }

  private static let given: [String: Kinds] = {
    let names: [(Kinds, [String])] = [
      (
        .number,
        [
          "number", "count", "sum", "product", "mean", "median", "stddev", "decimal", "floor", "ceiling", "round up",
          "round down", "round half up", "round half down", "modulo", "sqrt", "log", "exp", "string length",
          "day of year", "week of year",
        ]
      ),
      (
        .boolean,
        [
          "not", "is", "all", "any", "list contains", "odd", "even", "contains", "starts with", "ends with", "matches",
          "before", "after", "meets", "met by", "overlaps", "overlaps before", "overlaps after", "finishes",
          "finished by", "includes", "during", "starts", "started by", "coincides",
        ]
      ),
      (
        .string,
        [
          "string", "substring", "upper case", "lower case", "substring before", "substring after", "string join",
          "replace", "day of week", "month of year",
        ]
      ),
      (.date, ["date", "today"]), (.dateTime, ["date and time", "now"]), (.time, ["time"]),
      (.durations, ["duration"]), (.yearsAndMonths, ["years and months duration"]),
      (Kinds.durations.union(.number), ["abs"]), (.context, ["context", "context put", "context merge"]),
    ]
    return Dictionary(uniqueKeysWithValues: names.flatMap { kinds, names in names.map { ($0, kinds) } })
  }()
}
