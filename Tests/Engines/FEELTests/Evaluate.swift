import FEEL

/// The value of an expression where names have these values; every name of the context may have several words.
func evaluate(_ text: String, in context: Context = [:]) throws -> Value {
  try Expression(text, names: Set(context.names)).evaluate(in: context).value
}

/// The codes of what an expression warns of.
func warnings(_ text: String, in context: Context = [:]) throws -> [Warning.Code] {
  try Expression(text, names: Set(context.names)).evaluate(in: context).warnings.map(\.code)
}

/// Whether a value passes unary tests.
func passes(_ value: Value, _ tests: String, in context: Context = [:]) throws -> Value {
  try UnaryTests(tests, names: Set(context.names)).evaluate(value, in: context).value
}

/// The unknown of one fact.
func unknown(_ causes: String...) -> Value { .unknown(Unknown(causes: Set(causes))) }

/// One example: a text and the text of its value.
struct Example: Sendable, CustomStringConvertible {
  let text: String
  let value: String

  init(_ text: String, _ value: String) {
    self.text = text
    self.value = value
  }

  var description: String { "\(text) is \(value)" }

  /// What the text comes to, as FEEL writes it.
  func found() throws -> String { try evaluate(text).text }
}
