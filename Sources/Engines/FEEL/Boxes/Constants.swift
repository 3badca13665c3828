extension Syntax {
  /// The value of a literal; nil of anything else.
  package var constant: Value? {
    guard isLiteral else { return nil }
    return Run.evaluate(Program(self, hostNames: []), in: [:], tested: nil, limits: .standard).value
  }

  /// Whether it can be read without evaluating anything that could differ.
  var isLiteral: Bool {
    switch form {
    case .null, .number, .string, .temporal, .boolean: true
    case .negative(let inner): inner.isLiteral
    case .call(let function, let arguments):
      arguments.allSatisfy(\.value.isLiteral)
        && ["date", "time", "date and time", "duration"].contains { function.form == .name($0) }
    default: false
    }
  }
}

extension Expression {
  /// `null`
  package static let nothing: Expression = Expression(Syntax(.null, Place(start: 0, end: 4)), text: "null")

  private init(_ syntax: Syntax, text: String) {
    (self.text, self.syntax) = (text, syntax)
    program = Program(syntax, hostNames: [])
    names = Context(names: [])
  }
}

extension Run {
  /// Calls a function with values by position.
  package func call(_ function: Function, _ values: [Value]) throws(Stop) -> Value {
    try call(function, values, names: nil, Place(start: 0, end: 0))
  }
}
