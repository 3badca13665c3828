import FEEL
import Registry

extension FormulaCheck {
  mutating func compare(
    _ one: Kind, _ other: Kind, _ comparison: Comparison, _ left: Syntax, _ right: Syntax, _ whole: Syntax
  ) {
    guard one.isLike(other) || one == .other || other == .other else {
      if one != .null && other != .null {
        find(whole.place, "This compares \(one.said) with \(other.said).", cure: "Expected on both sides: \(one.said).")
      }
      return
    }
    if comparison != .equal && comparison != .notEqual && !one.isOrdered {
      find(whole.place, "\(one.said.capitalizedFirst) is neither less nor more than another.", cure: "Use = or !=.")
    }
    allowed(one, right)
    allowed(other, left)
  }

  /// A text that the fact beside it never has.
  private mutating func allowed(_ kind: Kind, _ syntax: Syntax) {
    guard case .string(let text) = syntax.form, case .text(let values?) = kind, !values.contains(text) else { return }
    let meant = Nearest.name(to: text, among: values) ?? values.joined(separator: ", ")
    find(syntax.place, "It never is “\(text)”.", cure: "Write \"\(meant)\".")
  }

  /// One test of a cell, or behind `in`.
  mutating func test(_ test: Test, of kind: Kind, _ around: Surroundings) {
    let operand = test.operand
    switch operand.form {
    case .range(let start, _, let end, _):
      for bound in [start, end].compactMap({ $0 }) { alike(kind, self.kind(bound, around), operand, bound) }
    case .test(_, let inner): alike(kind, self.kind(inner, around), operand, inner)
    case .list(let items):
      for item in items { alike(kind, self.kind(item, around), operand, item) }
    default:
      let given = self.kind(operand, around)
      if case .list(let element) = given, !kind.isLike(given) { return alike(kind, element, operand, operand) }
      if given == .boolean && operand.all.contains(where: { $0.form == .tested }) { return }
      alike(kind, given, operand, operand)
    }
  }

  private mutating func alike(_ kind: Kind, _ given: Kind, _ whole: Syntax, _ operand: Syntax) {
    compare(kind, given, .equal, whole, operand, whole)
  }

  mutating func filter(_ list: Syntax, _ condition: Syntax, _ whole: Syntax, _ around: Surroundings) -> Kind {
    let element = element(of: kind(list, around), list)
    let given = kind(condition, around.filtering(element))
    if given == .number {
      find(
        whole.place, "It can be null: there may be no element of that number.",
        cure: "Filter by a condition, or use some … satisfies.")
      return element
    }
    if given != .boolean && given != .any {
      find(condition.place, "This is \(given.said), and a filter needs yes or no.", cure: "Compare it.")
    }
    return .list(element)
  }

  mutating func arithmetic(
    _ operation: Arithmetic, _ left: Syntax, _ right: Syntax, _ whole: Syntax, _ around: Surroundings
  ) -> Kind {
    let (one, other) = (kind(left, around), kind(right, around))
    if operation == .divided && !isNonZero(right, around) {
      find(whole.place, "It can be null: a division by zero gives none.", cure: "Divide by an amount that is never 0.")
    }
    if one == .any || other == .any || one == .other || other == .other { return .any }
    if let result = Self.result(of: operation, one, other) { return result }
    find(
      whole.place, "\(one.said.capitalizedFirst) \(operation.rawValue) \(other.said) is nothing.",
      cure: "Expected on both sides: a number.")
    return .any
  }

  private func isNonZero(_ syntax: Syntax, _ around: Surroundings) -> Bool {
    switch syntax.form {
    case .number(let number): !number.isZero
    case .path(let base, let name): base.form == .name("amounts") && around.nonZero.contains(name)
    default: false
    }
  }

  private static func result(of operation: Arithmetic, _ one: Kind, _ other: Kind) -> Kind? {
    let lengths: Set<Kind> = [.months, .duration]
    switch (operation, one, other) {
    case (_, .number, .number): return .number
    case (.plus, .text, .text): return .text(nil)
    case (.plus, .date, let length), (.minus, .date, let length), (.plus, let length, .date):
      return lengths.contains(length) ? .date : length == .date && operation == .minus ? .duration : nil
    case (.plus, .months, .months), (.minus, .months, .months), (.plus, .duration, .duration),
      (.minus, .duration, .duration):
      return one
    case (.times, let length, .number), (.divided, let length, .number), (.times, .number, let length):
      return lengths.contains(length) ? length : nil
    case (.divided, .months, .months), (.divided, .duration, .duration): return .number
    default: return nil
    }
  }

  /// A figure in an expression: it belongs among the amounts, with its source.
  mutating func figure(_ number: Number, _ syntax: Syntax, _ around: Surroundings) {
    guard !around.allowsFigures, ![Number(0), 1, 100].contains(number) else { return }
    figure(number.description, syntax)
  }

  mutating func figure(_ text: String, _ syntax: Syntax) {
    find(syntax.place, "The figure \(text) stands in an expression.", cure: "Make it an amount, with its source.")
  }

  static func temporal(_ text: String) -> Kind {
    if text.hasPrefix("P") || text.hasPrefix("-P") { return text.contains(#/[DTHS]/#) ? .duration : .months }
    if text.contains("T") { return .moment }
    return text.contains(":") ? .time : .date
  }
}
