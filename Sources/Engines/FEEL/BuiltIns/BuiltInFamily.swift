/// A built-in function by its name, with all the ways to call it.
struct BuiltInFamily: Sendable {
  let name: String
  let forms: [BuiltIn]

  init(_ name: String, _ forms: BuiltIn...) { self.init(name: name, forms: forms) }

  init(name: String, forms: [BuiltIn]) {
    self.name = name
    self.forms = forms
  }

  /// Calls the form that fits the arguments; null with a warning where none does.
  func call(_ values: [Value], _ names: [String]?, _ run: Run, _ place: Place) throws(Run.Stop) -> Value {
    var mistake: (BuiltInParameter, Value)?
    var unknown: Value?
    for (form, leniently) in forms.map({ ($0, false) }) + (names == nil ? [] : forms.map { ($0, true) }) {
      guard let given = form.ordered(values, names, leniently: leniently) else { continue }
      if !form.knowsUnknown, let open = Value.unknown(among: values) {
        unknown = open
        continue
      }
      switch form.taken(given) {
      case .arguments(let arguments):
        return try form.body(Call(name: name, arguments: arguments, given: values.count, run: run, place: place))
      case .mistake(let parameter, let value): mistake = mistake ?? (parameter, value)
      }
    }
    if let unknown { return unknown }
    guard let (parameter, value) = mistake else {
      return run.warn(.wrongArguments, place, "\(name) is not called with these arguments; it takes \(shapes).")
    }
    return run.warn(.wrongType, place, "\(name): “\(parameter.name)” cannot be \(value.kind).")
  }

  private var shapes: String {
    forms.map { "(" + $0.parameters.map(\.name).joined(separator: ", ") + ")" }.joined(separator: " or ")
  }
}

extension BuiltIn {
  fileprivate enum Taken {
    case arguments([Value])
    case mistake(BuiltInParameter, Value)
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

  func number(_ index: Int) -> Number { if case .number(let number) = arguments[index] { number } else { 0 } }

  func optionalNumber(_ index: Int) -> Number? {
    if case .number(let number) = arguments[index] { number } else { nil }
  }

  func string(_ index: Int) -> String { if case .string(let text) = arguments[index] { text } else { "" } }

  func optionalString(_ index: Int) -> String? {
    if case .string(let text) = arguments[index] { text } else { nil }
  }

  func list(_ index: Int) -> List { if case .list(let list) = arguments[index] { list } else { [] } }

  func context(_ index: Int) -> Context { if case .context(let context) = arguments[index] { context } else { [:] } }

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
