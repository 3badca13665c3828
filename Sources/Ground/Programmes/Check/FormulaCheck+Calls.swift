import FEEL
import Registry

extension FormulaCheck {
  mutating func call(
    _ function: Syntax, _ arguments: [Argument], _ whole: Syntax, _ around: Surroundings
  ) -> Kind {
    guard case .name(let name) = function.form else {
      for part in whole.parts { _ = kind(part, around) }
      return .any
    }
    if Self.unrepeatable.contains(name) {
      find(whole.place, "\(name)() answers differently when a decision is replayed.", cure: "Use today.")
      return .any
    }
    if name.hasPrefix("round ") || ["decimal", "floor", "ceiling"].contains(name) {
      return rounding(arguments, around)
    }
    literals(name, arguments, whole, around)
    var inner = around
    if Self.readers.contains(name) { inner.allowsFigures = true }
    var kinds: [Kind] = []
    for argument in arguments { kinds.append(kind(argument.value, inner)) }
    if Self.extremes.contains(name) { return extreme(name, arguments, kinds, whole) }
    if Self.lists.contains(name), kinds.count == 1 { _ = element(of: kinds[0], arguments[0].value) }
    if name == "not", kinds.count == 1 { expect(.boolean, arguments[0].value, around) }
    if let result = Self.results[name] { return result }
    if !Self.known.contains(name), !around.bound.contains(where: { $0.name == name }) {
      let meant = Nearest.name(to: name, among: Self.known.union(Self.results.keys).sorted())
      find(whole.place, "There is no function \(name).", cure: meant.map { "Write \($0)." } ?? "Use one of FEEL's.")
    }
    return .any
  }

  private mutating func rounding(_ arguments: [Argument], _ around: Surroundings) -> Kind {
    for (place, argument) in arguments.enumerated() {
      var inner = around
      inner.allowsFigures = place > 0 || around.allowsFigures
      expect(.number, argument.value, inner)
    }
    return .number
  }

  /// A date or a length of time written as a text is a figure too; one that is not written out may be none at all.
  private mutating func literals(_ name: String, _ arguments: [Argument], _ whole: Syntax, _ around: Surroundings) {
    guard Self.readers.contains(name) else { return }
    guard arguments.count == 1, case .string(let text) = arguments[0].value.form else {
      if name == "number" || name == "duration" {
        find(
          whole.place, "It can be null: the text may be no \(name).", cure: "Write a fact or an amount of that type.")
      }
      return
    }
    if !around.allowsFigures { figure("\(name)(\"\(text)\")", arguments[0].value) }
  }

  /// min, max, sum and their like give null for an empty list.
  private mutating func extreme(_ name: String, _ arguments: [Argument], _ kinds: [Kind], _ whole: Syntax) -> Kind {
    let isElement = ["min", "max"].contains(name)
    guard arguments.count == 1 else {
      if kinds.isEmpty { find(whole.place, "\(name)() of nothing is null.", cure: "Give it values.") }
      let first = kinds.first ?? .any
      if let other = kinds.first(where: { !$0.isLike(first) }) {
        find(
          whole.place, "This compares \(first.said) with \(other.said).", cure: "Expected everywhere: \(first.said).")
      }
      return isElement ? kinds.reduce(first) { $0.joined($1) } : .number
    }
    let list = arguments[0].value
    if !isFilled(list) {
      find(
        whole.place, "It can be null: the list may be empty.",
        cure: "Add a value that is always there, as \(name)(append(…, 0)).")
    }
    let element = element(of: kinds[0], list)
    return isElement ? element : .number
  }

  /// Whether a list surely holds something: a household has members.
  private func isFilled(_ syntax: Syntax) -> Bool {
    switch syntax.form {
    case .list(let items): !items.isEmpty
    case .path(let base, "members"): base.form == .name("household")
    case .path(let base, _): isFilled(base)
    case .call(let function, let arguments):
      (function.form == .name("append") && arguments.count > 1)
        || (function.form == .name("concatenate") && arguments.contains { isFilled($0.value) })
    case .iteration(let iterators, _): iterators.allSatisfy { $0.end == nil && isFilled($0.source) }
    default: false
    }
  }

  private static let unrepeatable: Set<String> = ["today", "now"]
  private static let readers: Set<String> = ["date", "time", "date and time", "duration", "number"]
  private static let extremes: Set<String> = ["min", "max", "mean", "median", "stddev", "product", "sum"]
  private static let lists: Set<String> = ["count", "all", "any", "distinct values", "reverse", "flatten"]
  private static let results: [String: Kind] = [
    "not": .boolean, "count": .number, "list contains": .boolean, "all": .boolean, "any": .boolean,
    "contains": .boolean, "starts with": .boolean, "ends with": .boolean, "matches": .boolean, "is": .boolean,
    "is defined": .boolean, "string length": .number, "upper case": .text(nil), "lower case": .text(nil),
    "string": .text(nil), "string join": .text(nil), "substring": .text(nil), "substring before": .text(nil),
    "substring after": .text(nil), "replace": .text(nil), "abs": .any, "modulo": .number, "date": .date,
    "date and time": .moment, "time": .time, "duration": .any, "number": .number,
    "years and months duration": .months, "day of year": .number, "day of week": .text(nil),
    "month of year": .text(nil), "week of year": .number, "even": .boolean, "odd": .boolean,
    "before": .boolean, "after": .boolean, "includes": .boolean, "during": .boolean, "overlaps": .boolean,
  ]
  private static let known: Set<String> = [
    "append", "concatenate", "union", "distinct values", "flatten", "sort", "reverse", "index of", "sublist",
    "insert before", "remove", "list replace", "mode", "split", "get value", "get entries", "context", "context put",
    "context merge", "sqrt", "exp", "log", "overlaps before", "overlaps after", "meets", "met by", "finishes",
    "finished by", "starts", "started by", "coincides", "range",
  ]
}
