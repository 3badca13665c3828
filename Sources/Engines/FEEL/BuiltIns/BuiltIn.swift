/// One way to call a built-in: its parameters by name and kind, and what it does.
final class BuiltIn: Sendable {
  typealias Body = @Sendable (Call) throws(Run.Stop) -> Value

  let parameters: [BuiltInParameter]
  /// The last parameter takes all further arguments.
  let isVariadic: Bool
  /// It decides for itself what an unknown argument means; else the answer is unknown.
  let knowsUnknown: Bool
  let body: Body

  init(
    _ parameters: BuiltInParameter..., variadic: Bool = false, knowsUnknown: Bool = false, body: @escaping Body
  ) {
    self.parameters = parameters
    isVariadic = variadic
    self.knowsUnknown = knowsUnknown
    self.body = body
  }

  /// The arguments in the order of the parameters, nil for those left out; nil where they do not fit. By name, a
  /// parameter that is not optional may be left out too where `leniently`: it is null then.
  func ordered(_ values: [Value], _ names: [String]?, leniently: Bool) -> [Value?]? {
    guard let names else {
      guard values.count <= parameters.count || isVariadic else { return nil }
      let missing = parameters.dropFirst(values.count)
      guard missing.allSatisfy(\.isOptional) || isVariadic && missing.count == 1 else { return nil }
      return values + Array(repeating: nil, count: missing.count)
    }
    guard names.allSatisfy({ name in parameters.contains { $0.name == name } }) else { return nil }
    let ordered = parameters.map { parameter -> Value? in
      if let place = names.firstIndex(of: parameter.name) { return values[place] }
      return leniently && !parameter.isOptional ? .some(.null) : .none
    }
    let fits = zip(parameters, ordered).allSatisfy { $0.isOptional || $1 != nil }
    return fits ? ordered : nil
  }
}

/// A parameter of a built-in.
struct BuiltInParameter: Sendable {
  let name: String
  let kind: Kind
  let isOptional: Bool
  /// Whether null may be given for it; it counts as left out then.
  let takesNull: Bool

  enum Kind: Sendable { case any, boolean, number, string, list, context, date, time, dateTime, function, range }

  init(_ name: String, _ kind: Kind, optional: Bool = false, takesNull: Bool? = nil) {
    self.takesNull = takesNull ?? optional
    self.name = name
    self.kind = kind
    isOptional = optional
  }

  static func any(_ name: String) -> BuiltInParameter { .init(name, .any) }
  static func boolean(_ name: String) -> BuiltInParameter { .init(name, .boolean) }
  static func number(_ name: String) -> BuiltInParameter { .init(name, .number) }
  static func string(_ name: String) -> BuiltInParameter { .init(name, .string) }
  static func list(_ name: String) -> BuiltInParameter { .init(name, .list) }
  static func context(_ name: String) -> BuiltInParameter { .init(name, .context) }
  static func optional(_ parameter: BuiltInParameter) -> BuiltInParameter {
    .init(parameter.name, parameter.kind, optional: true)
  }

  /// The argument as this parameter takes it: as it is, out of a list of one, or in one; nil where it does not fit.
  func taking(_ value: Value) -> Value? {
    if takesAsIs(value) { return value }
    switch value {
    case .list(let list) where list.count == 1 && includes(list[0]): return list[0]
    case .null, .unknown: return nil
    default: return kind == .list ? .list([value]) : nil
    }
  }

  /// Whether it takes the argument as it is.
  func takesAsIs(_ value: Value) -> Bool { includes(value) || takesNull && value.isNull }

  private func includes(_ value: Value) -> Bool {
    switch (kind, value) {
    case (.any, _), (.boolean, .boolean), (.number, .number), (.string, .string), (.list, .list): true
    case (.context, .context), (.date, .date), (.time, .time), (.dateTime, .dateTime), (.function, .function): true
    case (.range, .range): true
    default: false
    }
  }
}
