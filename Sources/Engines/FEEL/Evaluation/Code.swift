/// A text made ready to run: names are places in a frame or in the list of what the context gives.
struct Program: Sendable {
  let code: Code
  let names: [String]
  let slots: Int

  init(code: Code, names: [String], slots: Int) {
    (self.code, self.names, self.slots) = (code, names, slots)
  }

  init(_ syntax: Syntax, hostNames: Set<String>) {
    var resolver = Resolver(hostNames: hostNames)
    code = resolver.code(syntax)
    (names, slots) = (resolver.names, resolver.slots)
  }

  init(_ tests: [Test], isNegated: Bool, hostNames: Set<String>) {
    var resolver = Resolver(hostNames: hostNames)
    let place = Place(start: 0, end: tests.last?.place.end ?? 0)
    code = Code(.tests(tests.map { resolver.test($0) }, isNegated: isNegated), place)
    (names, slots) = (resolver.names, resolver.slots)
  }
}

/// One operation with where it was written.
struct Code: Sendable {
  let operation: Operation
  let place: Place

  init(_ operation: Operation, _ place: Place) {
    self.operation = operation
    self.place = place
  }
}

/// What can be done: the resolved twin of ``Form``.
indirect enum Operation: Sendable {
  case constant(Value)
  case unreadable(String)
  case slot(Int)
  case free(Int)
  case member(String, of: [Int], otherwise: Code)
  case tested
  case list([Code])
  case context([EntryCode])
  case range(start: Code?, startIncluded: Bool, end: Code?, endIncluded: Bool)
  case negative(Code)
  case arithmetic(Arithmetic, Code, Code)
  case comparison(Comparison, Code, Code)
  case and([Code])
  case or([Code])
  case between(Code, low: Code, high: Code)
  case membership(Code, [TestCode])
  case tests([TestCode], isNegated: Bool)
  case instance(Code, TypeName)
  case path(Code, String)
  case filter(Code, FilterCode)
  case builtIn(BuiltInFamily, ArgumentCodes)
  case call(Code, ArgumentCodes)
  case choice(Code, then: Code, otherwise: Code)
  case iteration([IteratorCode], partial: Int?, Code)
  case quantified(Quantifier, [IteratorCode], Code)
  case function(Definition)
  case unsupported(String)
}

struct EntryCode: Sendable {
  let name: String
  let slot: Int
  let value: Code
}

struct TestCode: Sendable {
  let comparison: Comparison?
  let operand: Code
  let usesTested: Bool
}

struct FilterCode: Sendable {
  let slot: Int
  let condition: Code
  let usesItem: Bool
}

struct ArgumentCodes: Sendable {
  let values: [Code]
  /// The names, in the order of the values; nil where they go by position.
  let names: [String]?
}

struct IteratorCode: Sendable {
  let slot: Int
  let source: Code
  let end: Code?
}

/// A function as the text defines it.
final class Definition: Sendable {
  let parameters: [Parameter]
  let slots: [Int]
  /// Where its own name stands, if it is an entry of a context and may call itself.
  let ownSlot: Int?
  let body: Code

  init(parameters: [Parameter], slots: [Int], ownSlot: Int?, body: Code) {
    self.parameters = parameters
    self.slots = slots
    self.ownSlot = ownSlot
    self.body = body
  }
}

/// The names of a text and the context that gives them values.
struct Scope: Sendable {
  let names: [String]
  let context: Context
}
