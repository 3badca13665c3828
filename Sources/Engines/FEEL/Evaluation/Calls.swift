extension Run {
  func builtIn(_ family: BuiltInFamily, _ arguments: ArgumentCodes, _ place: Place) throws(Stop) -> Value {
    guard let plain = family.plain, arguments.names == nil, arguments.values.count == 1 else {
      return try family.call(try values(arguments.values), arguments.names, self, place)
    }
    let argument = try value(arguments.values[0])
    if let answer = plain(argument) { return answer }
    return try family.call([argument], nil, self, place)
  }

  private func values(_ codes: [Code]) throws(Stop) -> [Value] {
    var values: [Value] = []
    values.reserveCapacity(codes.count)
    for code in codes { values.append(try value(code)) }
    return values
  }

  func call(_ function: Code, _ arguments: ArgumentCodes, _ place: Place) throws(Stop) -> Value {
    if case .free(let lookup) = function.operation, !isKnown(lookup) {
      return warn(.unknownFunction, place, "There is no function “\(lookup.name)”.")
    }
    let callee = try value(function)
    let values = try values(arguments.values)
    switch callee {
    case .function(let function): return try call(function, values, names: arguments.names, place)
    case .unknown: return callee
    default: return warn(.unknownFunction, place, "\(callee.kind) cannot be called.")
    }
  }

  /// Calls a function with values, given by position or by these names.
  func call(
    _ function: Function, _ values: [Value], names: [String]? = nil, _ place: Place
  ) throws(Stop) -> Value {
    if case .builtIn(let family) = function.body { return try family.call(values, names, self, place) }
    guard let ordered = Run.ordered(values, names, function.parameters) else {
      return warn(
        .wrongArguments, place,
        "The function takes \(function.parameters.count) arguments: "
          + function.parameters.joined(separator: ", ") + ".")
    }
    switch function.body {
    case .builtIn: return .null
    case .host(let body):
      let result = body(ordered)
      return result
    case .defined(let closure): return try call(function, closure, ordered, place)
    case .hosted(let body):
      try enter()
      defer { leave() }
      guard let taken = try taking(ordered, function) else {
        return warn(.wrongType, place, "An argument is of another type than the function takes.")
      }
      return try body(taken, self)
    }
  }

  private func call(
    _ function: Function, _ closure: Closure, _ values: [Value], _ place: Place
  ) throws(Stop) -> Value {
    try enter()
    defer { leave() }
    var inner = closure.frame
    let definition = closure.definition
    for (offset, parameter) in definition.parameters.enumerated() {
      var taken = values[offset]
      if let type = parameter.type {
        guard let fitting = try closure.globals.types.taking(taken, type, self) else {
          return warn(.wrongType, place, "“\(parameter.name)” cannot be \(taken.kind).")
        }
        taken = fitting
      }
      inner[definition.slots[offset]] = taken
    }
    if let own = definition.ownSlot { inner[own] = .function(function) }
    let (frame, outerSource) = (inner, source)
    source = definition.source
    defer { source = outerSource }
    return try apart(closure.globals, frame) { () throws(Stop) in try value(definition.body) }
  }

  /// The arguments as the types of a host's function take them; nil where one does not fit.
  private func taking(_ values: [Value], _ function: Function) throws(Stop) -> [Value]? {
    guard !function.types.isEmpty else { return values }
    var taken: [Value] = []
    for (value, type) in zip(values, function.types) {
      guard let type else {
        taken.append(value)
        continue
      }
      guard let fitting = try function.scope.taking(value, type, self) else { return nil }
      taken.append(fitting)
    }
    return taken
  }

  /// The values in the order of the parameters; nil where they do not fit.
  private static func ordered(_ values: [Value], _ names: [String]?, _ parameters: [String]) -> [Value]? {
    guard values.count == parameters.count else { return nil }
    guard let names else { return values }
    var ordered: [Value] = []
    for parameter in parameters {
      guard let place = names.firstIndex(of: parameter) else { return nil }
      ordered.append(values[place])
    }
    return ordered
  }

  func defined(_ definition: Definition) throws(Stop) -> Value {
    // It keeps what it sees, of which another copy is made as soon as that changes.
    try charge(size: frame.count + 1)
    let function = Function(
      parameters: definition.parameters.map(\.name), types: definition.parameters.map(\.type), in: scope.types,
      body: .defined(Closure(definition: definition, frame: frame, globals: scope)))
    guard function.depth <= limits.depth else { throw .depth }
    return .function(function)
  }
}
