extension Run {
  /// `x instance of type`
  func instance(_ value: Value, _ type: TypeName) -> Value {
    if value.holdsUnknown { return Value.unknown(among: [value]) ?? .null }
    return .boolean(type.includes(value))
  }
}

extension TypeName {
  /// Whether a value is of this type. Null is of no type but `Any` and `Null`.
  func includes(_ value: Value) -> Bool {
    switch (self, value) {
    case (.named(let name), _): TypeName.includes(value, name)
    case (.list(let type), .list(let list)): list.allSatisfy { type.includes($0) || $0.isNull }
    case (.range(let type), .range(let interval)):
      [interval.start, interval.end].compactMap { $0 }.allSatisfy { type.includes($0) }
    case (.context(let members), .context(let context)):
      members.allSatisfy { member in context[member.name].map { member.type.includes($0) || $0.isNull } ?? false }
    case (.function(let parameters, _), .function(let function)): parameters.count == function.parameters.count
    default: false
    }
  }

  private static func includes(_ value: Value, _ name: String) -> Bool {
    switch (name, value) {
    case ("Any", _): !value.isNull
    case ("Null", .null): true
    case ("boolean", .boolean), ("number", .number), ("string", .string), ("date", .date), ("time", .time): true
    case ("date and time", .dateTime), ("dateTime", .dateTime): true
    case ("years and months duration", .yearsAndMonths), ("yearMonthDuration", .yearsAndMonths): true
    case ("days and time duration", .daysAndTime), ("dayTimeDuration", .daysAndTime): true
    case ("list", .list), ("context", .context), ("function", .function), ("range", .range): true
    default: false
    }
  }

  /// The value as this type takes it: as it is, out of a list of one, or in one; nil where it does not fit.
  func taking(_ value: Value) -> Value? {
    if value.isNull || value.isUnknown || includes(value) { return value }
    if case .named("Any") = self { return value }
    if case .list(let list) = value, list.count == 1, includes(list[0]) { return list[0] }
    if case .list(let type) = self, type.includes(value) { return .list([value]) }
    return nil
  }
}
