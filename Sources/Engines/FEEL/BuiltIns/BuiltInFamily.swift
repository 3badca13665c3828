/// A built-in function by its name, with all the ways to call it.
final class BuiltInFamily: Sendable {
  let name: String
  let forms: [BuiltIn]

  /// What its form says of one argument, where that is plain; else nil. It spares common functions the lists of arguments.
  let plain: (@Sendable (Value) -> Value?)?

  convenience init(_ name: String, _ forms: BuiltIn..., plain: (@Sendable (Value) -> Value?)? = nil) {
    self.init(name: name, forms: forms, plain: plain)
  }

  init(name: String, forms: [BuiltIn], plain: (@Sendable (Value) -> Value?)? = nil) {
    self.name = name
    self.forms = forms
    self.plain = plain
  }

  /// Calls the form that fits the arguments; null with a warning where none does.
  func call(_ values: [Value], _ names: [String]?, _ run: Run, _ place: Place) throws(Run.Stop)
    -> Value
  {
    var hindrance = Hindrance.shape
    for form in forms {
      if let answer = try call(form, values, names, leniently: false, run, place, &hindrance) {
        return answer
      }
    }
    for form in forms where names != nil {
      if let answer = try call(form, values, names, leniently: true, run, place, &hindrance) {
        return answer
      }
    }
    switch hindrance {
    case .unknown(let unknown): return unknown
    case .shape:
      return run.warn(
        .wrongArguments, place, "\(name) is not called with these arguments; it takes \(shapes).")
    case .kind(let parameter, let value):
      return run.warn(.wrongType, place, "\(name): “\(parameter.name)” cannot be \(value.kind).")
    }
  }

  /// Why no form could be called: none has this shape, an argument is unknown, or one is of another kind.
  private enum Hindrance {
    case shape
    case kind(BuiltInParameter, Value)
    case unknown(Value)
  }

  private func call(
    _ form: BuiltIn, _ values: [Value], _ names: [String]?, leniently: Bool, _ run: Run,
    _ place: Place,
    _ hindrance: inout Hindrance
  ) throws(Run.Stop) -> Value? {
    let given: [Value?]
    if names == nil, values.count == form.parameters.count || form.isVariadic && values.count > form.parameters.count {
      given = []
    } else {
      guard let ordered = form.ordered(values, names, leniently: leniently) else { return nil }
      given = ordered
    }
    if !form.knowsUnknown, values.contains(where: \.holdsUnknown),
      let unknown = Value.unknown(among: values)
    {
      hindrance = .unknown(unknown)
      return nil
    }
    switch given.isEmpty ? form.taken(values) : form.taken(given) {
    case .arguments(let arguments):
      for argument in arguments { try run.charge(work: argument.weight) }
      return try form.body(
        Call(name: name, arguments: arguments, given: values.count, run: run, place: place))
    case .mistake(let parameter, let value):
      if case .shape = hindrance { hindrance = .kind(parameter, value) }
      return nil
    }
  }

  private var shapes: String {
    forms.map { "(" + $0.parameters.map(\.name).joined(separator: ", ") + ")" }.joined(
      separator: " or ")
  }
}

extension BuiltIn {
  fileprivate enum Taken {
    case arguments([Value])
    case mistake(BuiltInParameter, Value)
  }

  /// One argument for each parameter, as it takes them, or the first that does not fit.
  fileprivate func taken(_ values: [Value]) -> Taken {
    var arguments = values
    for index in values.indices where !(knowsUnknown && values[index].isUnknown) {
      let parameter = parameters[min(index, parameters.count - 1)]
      // What fits stays, and the arguments are not copied.
      if parameter.takesAsIs(values[index]) { continue }
      guard let taken = parameter.taking(values[index]) else { return .mistake(parameter, values[index]) }
      arguments[index] = taken
    }
    return .arguments(arguments)
  }

  /// The arguments as the parameters take them, null for those left out, or the first that does not fit.
  fileprivate func taken(_ given: [Value?]) -> Taken {
    var arguments: [Value] = []
    arguments.reserveCapacity(given.count)
    for (index, value) in given.enumerated() {
      let parameter = parameters[min(index, parameters.count - 1)]
      guard let value, !(knowsUnknown && value.isUnknown) else {
        arguments.append(value ?? .null)
        continue
      }
      guard let taken = parameter.taking(value) else { return .mistake(parameter, value) }
      arguments.append(taken)
    }
    return .arguments(arguments)
  }
}

/// A built-in being called: its arguments, of the kinds that its parameters say.
struct Call {
  let name: String
  let arguments: [Value]
  /// How many arguments were written.
  let given: Int
  let run: Run
  let place: Place

  func number(_ index: Int) -> Number {
    if case .number(let number) = arguments[index] { number } else { 0 }
  }

  func optionalNumber(_ index: Int) -> Number? {
    if case .number(let number) = arguments[index] { number } else { nil }
  }

  func string(_ index: Int) -> String {
    if case .string(let text) = arguments[index] { text } else { "" }
  }

  func optionalString(_ index: Int) -> String? {
    if case .string(let text) = arguments[index] { text } else { nil }
  }

  func list(_ index: Int) -> List {
    if case .list(let list) = arguments[index] { list } else { [] }
  }

  func context(_ index: Int) -> Context {
    if case .context(let context) = arguments[index] { context } else { [:] }
  }

  /// The list that a function of many takes: its one argument, or all of them.
  var items: List {
    if given == 1, case .list(let list) = arguments[0] { return list }
    return List(arguments)
  }

  /// Null, with the reason.
  func refuse(_ code: Warning.Code, _ sentence: @autoclosure () -> String) -> Value {
    run.warn(code, place, "\(name): \(sentence())")
  }

  /// Null: the arguments are of the right kinds, but not to be used so.
  func refuse(_ sentence: @autoclosure () -> String) -> Value { refuse(.notAllowed, sentence()) }
}
