/// The types that a host defines by name.
///
///     let types = Types(["tAge": .init(.named("number"), allowed: try UnaryTests("[0..130]"))])
public final class Types: Sendable {
  /// The definitions by their names.
  public let definitions: [String: Definition]

  /// No types beside FEEL's own.
  public static let none = Types([:])

  /// Types of these names.
  public init(_ definitions: [String: Definition]) { self.definitions = definitions }

  /// What a name of a type means.
  public struct Definition: Sendable {
    /// The type of it, or of its items.
    public let base: TypeName

    /// Whether it is a list of such.
    public let isCollection: Bool

    /// What a value, or an item of a list, must pass.
    public let allowed: UnaryTests?

    /// What the value as a whole must pass.
    public let constraint: UnaryTests?

    /// A definition.
    public init(
      _ base: TypeName, isCollection: Bool = false, allowed: UnaryTests? = nil, constraint: UnaryTests? = nil
    ) {
      (self.base, self.isCollection, self.allowed, self.constraint) = (base, isCollection, allowed, constraint)
    }
  }
}

extension Run {
  /// `x instance of type`
  func instance(_ value: Value, _ type: TypeName) throws(Stop) -> Value {
    if value.holdsUnknown { return Value.unknown(among: [value]) ?? .null }
    return .boolean(try scope.types.include(value, in: type, self, isAsked: true))
  }
}

extension Types {
  /// Whether a value is of a type. Where somebody asks by `instance of`, null is of no type but `Any` and `Null`, and it does
  /// not matter which values a type allows; a part of a value may be null. What is unknown is taken to be of the type that is
  /// declared for it.
  func include(_ value: Value, in type: TypeName, _ run: Run, isAsked: Bool = false) throws(Run.Stop) -> Bool {
    switch (type, value) {
    case (_, .unknown): return true
    case (.named(let name), _):
      if let definition = definitions[name] { return try include(value, in: definition, run, isAsked) }
      return Types.includes(value, name)
    case (.list(let type), .list(let list)):
      for item in list where !item.isNull {
        try run.charge(steps: 1)
        guard try include(item, in: type, run, isAsked: isAsked) else { return false }
      }
      return true
    case (.range(let type), .range(let interval)):
      for end in [interval.start, interval.end].compactMap({ $0 }) {
        guard try include(end, in: type, run) else { return false }
      }
      return true
    case (.context(let members), .context(let context)): return try include(context, members, run, isAsked)
    case (.function(let parameters, let result), .function(let function)):
      return Signature(function).fits(Signature(parameters, result, self))
    default: return false
    }
  }

  private func include(
    _ context: Context, _ members: [TypeName.Member], _ run: Run, _ isAsked: Bool
  ) throws(Run.Stop) -> Bool {
    for member in members {
      guard let value = context[member.name] else { return false }
      if value.isNull { continue }
      guard try include(value, in: member.type, run, isAsked: isAsked) else { return false }
    }
    return true
  }

  private func include(
    _ value: Value, in definition: Definition, _ run: Run, _ isAsked: Bool
  ) throws(Run.Stop) -> Bool {
    try run.enter()
    defer { run.leave() }
    if value.isNull { return !isAsked }
    if definition.isCollection {
      guard case .list(let list) = value else { return false }
      for item in list {
        guard try include(item, ofItem: definition, run, isAsked) else { return false }
      }
    } else {
      guard try include(value, ofItem: definition, run, isAsked) else { return false }
    }
    guard !isAsked, let constraint = definition.constraint else { return true }
    return try passes(value, constraint, run)
  }

  private func include(
    _ item: Value, ofItem definition: Definition, _ run: Run, _ isAsked: Bool
  ) throws(Run.Stop) -> Bool {
    if !item.isNull, try !include(item, in: definition.base, run, isAsked: isAsked) { return false }
    guard !isAsked, let allowed = definition.allowed else { return true }
    return try passes(item, allowed, run)
  }

  /// Whether a value passes what a definition asks of it, which speaks of no name but `?`.
  private func passes(_ value: Value, _ tests: UnaryTests, _ run: Run) throws(Run.Stop) -> Bool {
    if value.isUnknown { return true }
    switch Truth(try run.value(of: tests.program, in: [:], types: self, tested: value)) {
    case .yes, .unknown: return true
    case .no, .null: return false
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

  /// The value as a type takes it: as it is, out of a list of one, in one, or a date as its midnight; nil where it does
  /// not fit.
  package func taking(_ value: Value, _ type: TypeName, _ run: Run) throws(Run.Stop) -> Value? {
    if case .named("Any") = type { return value }
    if value.isNull || value.isUnknown { return value }
    if try include(value, in: type, run) { return value }
    if case .list(let list) = value, list.count == 1, try include(list[0], in: type, run) { return list[0] }
    if let item = item(of: type, 0), try include(value, in: item, run), try include([value], in: type, run) {
      return [value]
    }
    if case .date(let date) = value, case .named(let name)? = plain(type, 0),
      ["date and time", "dateTime"].contains(name)
    {
      return .dateTime(date.midnightInGreenwich)
    }
    return nil
  }

  /// The type of the items of a list.
  private func item(of type: TypeName, _ depth: Int) -> TypeName? {
    if case .list(let item) = type { return item }
    guard case .named(let name) = type, let definition = definitions[name], depth < 50 else { return nil }
    return definition.isCollection ? definition.base : item(of: definition.base, depth + 1)
  }

  /// What a name means in the end, where it is another name of a type without more.
  private func plain(_ type: TypeName, _ depth: Int) -> TypeName? {
    guard case .named(let name) = type, let definition = definitions[name], depth < 50 else { return type }
    return definition.isCollection ? nil : plain(definition.base, depth + 1)
  }
}
