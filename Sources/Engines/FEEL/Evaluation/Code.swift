/// A text made ready to run: names are places in a frame or in the list of what the context gives.
package final class Program: Sendable {
  let code: Code
  /// The names that it takes from its context.
  let lookups: [Lookup]
  let slots: Int
  /// Those of the names that no item of a filter might have.
  package let needed: Set<String>

  package var names: [String] { lookups.map(\.name) }

  init(code: Code, lookups: [Lookup], slots: Int, needed: Set<String> = []) {
    (self.code, self.lookups, self.slots, self.needed) = (code, lookups, slots, needed)
  }

  convenience init(code: Code, _ resolver: Resolver) {
    self.init(code: code, lookups: resolver.lookups, slots: resolver.slots, needed: resolver.needed)
  }

  convenience init(_ syntax: Syntax, hostNames: Set<String>, over shared: SharedNames? = nil) {
    var resolver = Resolver(hostNames: hostNames, over: shared)
    let code = resolver.code(syntax)
    self.init(code: code, resolver)
  }

  convenience init(_ tests: [Test], isNegated: Bool, hostNames: Set<String>, over shared: SharedNames? = nil) {
    var resolver = Resolver(hostNames: hostNames, over: shared)
    let place = Place(start: 0, end: tests.last?.place.end ?? 0)
    let code = Code(.tests(tests.map { resolver.test($0) }, isNegated: isNegated), place)
    self.init(code: code, resolver)
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
  case free(Lookup)
  case member(Lookup, of: [Int], otherwise: Code)
  case tested
  case list([Code])
  case context(ContextCode)
  case range(start: Code?, startIncluded: Bool, end: Code?, endIncluded: Bool)
  case point(Interval.Shape, Code)
  case negative(Code)
  case arithmetic(Arithmetic, Code, Code)
  case comparison(Comparison, Code, Code)
  case and([Code])
  case or([Code])
  case between(Code, low: Code, high: Code)
  case membership(Code, [TestCode])
  case tests([TestCode], isNegated: Bool)
  case instance(Code, TypeName)
  case path(Code, Lookup)
  case filter(Code, FilterCode)
  case builtIn(BuiltInFamily, ArgumentCodes)
  case call(Code, ArgumentCodes)
  case choice(Code, then: Code, otherwise: Code)
  case iteration([IteratorCode], partial: Int?, Code)
  case quantified(Quantifier, [IteratorCode], Code)
  case function(Definition)
  case unsupported(String)
  case sourced(Int, Code)
  case taken(Code, TypeName)
  case scoped([EntryCode], Code)
  case matching(Code, FilterCode)
  case decided(Code, then: Code, otherwise: Code)
  case judged(Quantifier, IteratorCode, Code)
  case table(TableCode)
}

/// Entries that each see those before them.
struct ContextCode: Sendable {
  let entries: [EntryCode]
  /// Their names as a context without values; nil where two are the same.
  let names: Context?

  init(_ entries: [EntryCode]) {
    self.entries = entries
    let names = Context(names: entries.map(\.name))
    self.names = names.count == entries.count ? names : nil
  }
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

/// A table among the names that stand around it.
struct TableCode: Sendable {
  let table: DecisionTable
  let names: [EntryCode]
  let sources: [TableWarning.Part: Int]
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
  /// The text that it stands in, for its warnings.
  let source: Int

  init(parameters: [Parameter], slots: [Int], ownSlot: Int?, body: Code, source: Int) {
    self.parameters = parameters
    self.slots = slots
    self.ownSlot = ownSlot
    self.body = body
    self.source = source
  }
}

/// The context that gives a text's names values.
struct Scope: Sendable {
  let context: Context
  /// What the host's names of types mean.
  var types = Types.none
}
