extension Inferrer {
  /// A function that the text defines: what it gives is read off its body, once.
  mutating func function(_ definition: Definition) -> Shape {
    let (outer, outerTested, outerSource) = (frame, tested, source)
    source = definition.source
    for (slot, parameter) in zip(definition.slots, definition.parameters) {
      frame[slot] = parameter.type.map { Shape(of: $0, types) } ?? .any
    }
    if let own = definition.ownSlot {
      frame[own] = .function(definition.parameters, in: types, result: .any)
    }
    // It may be called where something else is tested.
    tested = nil
    let result = shape(definition.body)
    (frame, tested, source) = (outer, outerTested, outerSource)
    return .function(definition.parameters, in: types, result: result)
  }

  /// A call of what is no built-in by its name.
  mutating func call(_ function: Code, _ arguments: ArgumentCodes, _ place: Place) -> Shape {
    let callee = shape(function)
    let given = arguments.values.map { shape($0) }
    guard callee.isNone || callee.kinds.contains(.function) else {
      return conflict(.noValue, place, "\(callee.kinds.words) cannot be called.")
    }
    guard let signature = callee.signature else { return .any }
    let parameters = signature.parameters
    guard given.count == parameters.count,
      arguments.names.map({ names in parameters.allSatisfy { names.contains($0.name) } }) ?? true
    else {
      let names = parameters.isEmpty ? "nothing" : parameters.map { "“\($0.name)”" }.joined(separator: ", ")
      return conflict(.noValue, place, "The function takes \(names), and is given other arguments.")
    }
    for (index, parameter) in parameters.enumerated() {
      let argument = arguments.names?.firstIndex(of: parameter.name) ?? index
      guard let type = parameter.type, !given[argument].isNone else { continue }
      guard given[argument].mayBeTaken(as: type, signature.types) else {
        let words = "“\(parameter.name)” is to be \(type.text), and cannot be \(given[argument].kinds.words)."
        return conflict(.noValue, place, words)
      }
    }
    return signature.result.orNull
  }

  // MARK: Built-ins

  /// A call of a built-in.
  mutating func builtIn(_ family: BuiltInFamily, _ arguments: ArgumentCodes, _ place: Place) -> Shape {
    let given = arguments.values.map { shape($0) }
    var hindrance: String?
    var fitting: [Shape]?
    for form in family.forms {
      guard let places = form.places(count: given.count, names: arguments.names) else { continue }
      let unfit = places.first { parameter, index in
        let argument = index.map { given[$0] } ?? .null
        return !argument.isNone && !family.mayTake(argument, parameter)
      }
      guard let unfit else {
        fitting = places.compactMap { $0.argument.map { given[$0] } }
        break
      }
      let argument = unfit.argument.map { given[$0] } ?? .null
      hindrance = hindrance ?? "“\(unfit.parameter.name)” cannot be \(argument.kinds.words)."
    }
    guard let fitting else {
      let sentence = hindrance.map { "\(family.name): \($0)" }
      return conflict(.noValue, place, sentence ?? "\(family.name) is not called with these arguments.")
    }
    if let sentence = family.refusal(of: fitting) { return conflict(.noValue, place, "\(family.name): \(sentence)") }
    if family.name == "duration", case .constant(.string(let text))? = arguments.values.first?.operation {
      return Temporal.duration(text).map { Shape(of: $0) } ?? .null
    }
    return family.result(of: fitting).orNull
  }
}

extension BuiltIn {
  /// For each parameter, or each argument more of the last one, the argument by its number, nil where it is left out; nil
  /// where the arguments are not of this form.
  fileprivate func places(count: Int, names: [String]?) -> [(parameter: BuiltInParameter, argument: Int?)]? {
    guard let names else {
      let order: [Int?] = Array(0..<count)
      guard let last = parameters.last else { return count == 0 ? [] : nil }
      guard count <= parameters.count || isVariadic else { return nil }
      let missing = parameters.dropFirst(count)
      guard missing.allSatisfy(\.isOptional) || isVariadic && missing.count == 1 else { return nil }
      return order.enumerated().map { ($0.offset < parameters.count ? parameters[$0.offset] : last, $0.element) }
    }
    guard names.allSatisfy({ name in parameters.contains { $0.name == name } }) else { return nil }
    return parameters.compactMap { parameter in
      let place = names.firstIndex(of: parameter.name)
      return place == nil && parameter.isOptional ? nil : (parameter, place)
    }
  }
}
