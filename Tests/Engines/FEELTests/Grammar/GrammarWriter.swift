/// Writes FEEL as choices say, over the whole grammar: whatever it writes can be read. The first of each kind of choice is
/// the smallest, so that texts end with the choices.
package struct GrammarWriter {
  package var choices: Choices

  /// Names that stand for values in what is written.
  var names: [String]

  /// How many more pieces may be written; no text grows past it.
  private var left: Int

  /// A writer over these names of the context.
  package init(_ choices: Choices, names: [String], pieces: Int = 60) {
    (self.choices, self.names, left) = (choices, names, pieces)
  }

  /// An expression of at most so many levels.
  package mutating func expression(_ depth: Int = 6) -> String {
    left -= 1
    guard depth > 0, left > 0 else { return leaf() }
    let next = depth - 1
    switch choices.pick(26) {
    case 0, 1: return leaf()
    case 2: return "(\(expression(next)) \(choices.pick("+", "-", "*", "/", "**")) \(expression(next)))"
    case 3: return "(\(expression(next)) \(choices.pick("=", "!=", "<", "<=", ">", ">=")) \(expression(next)))"
    case 4: return "(\(expression(next)) \(choices.pick("and", "or")) \(expression(next)))"
    case 5: return "(if \(expression(next)) then \(expression(next)) else \(expression(next)))"
    case 6: return "(-\(expression(next)))"
    case 7: return "[\(several(next))]"
    case 8: return context(next)
    case 9: return "\(primary(next))[\(condition(next))]"
    case 10: return "\(primary(next)).\(member())"
    case 11: return "(\(expression(next)) between \(expression(next)) and \(expression(next)))"
    case 12: return "(\(expression(next)) in \(choices.once(in: 2) ? range(next) : "(\(tests(next)))"))"
    case 13: return "(\(expression(next)) instance of \(type(3)))"
    case 14: return range(next)
    case 15: return loop(next)
    case 16: return quantified(next)
    case 17: return function(next)
    case 18: return recursion(next)
    case 19: return "\(primary(next))(\(choices.pick(3) == 0 ? "" : several(next)))"
    default: return call(next)
    }
  }

  /// Unary tests.
  package mutating func unaryTests(_ depth: Int = 4) -> String {
    switch choices.pick(5) {
    case 0: "-"
    case 1: "not(\(tests(depth)))"
    default: tests(depth)
    }
  }

  // MARK: Parts

  mutating func several(_ depth: Int) -> String {
    (0...choices.pick(4)).map { _ in expression(depth) }.joined(separator: ", ")
  }

  private mutating func primary(_ depth: Int) -> String {
    choices.once(in: 3) ? "(\(expression(depth)))" : choices.pick(names)
  }

  private mutating func context(_ depth: Int) -> String {
    let keys = Array(["a", "b", "first part", "\"any text\"", "k-1"].prefix(choices.pick(6)))
    let outer = names
    defer { names = outer }
    let entries = keys.map { key -> String in
      defer { if !key.hasPrefix("\"") { names.append(key) } }
      return "\(key): \(expression(depth))"
    }
    return "{\(entries.joined(separator: ", "))}"
  }

  private mutating func condition(_ depth: Int) -> String {
    switch choices.pick(4) {
    case 0: choices.pick("1", "-1", "2", "0")
    case 1: "item \(choices.pick("=", ">", "!=")) \(expression(depth))"
    default: expression(depth)
    }
  }

  private mutating func member() -> String {
    choices.pick(
      "a", "b", "year", "month", "day", "weekday", "hour", "minute", "second", "time offset", "timezone", "years",
      "months", "days", "hours", "minutes", "seconds", "start", "end", "start included", "end included", "if", "key",
      "value")
  }

  mutating func range(_ depth: Int) -> String {
    switch choices.pick(4) {
    case 0: "[\(bound(depth))..\(bound(depth))]"
    case 1: "(]\(bound(depth))..\(bound(depth))[)"
    case 2: "(\(bound(depth))..\(bound(depth)))"
    default: "(\(choices.pick("<", "<=", ">", ">=", "=", "!=")) \(expression(depth)))"
    }
  }

  private mutating func bound(_ depth: Int) -> String { choices.once(in: 3) ? "(\(expression(depth)))" : leaf() }

  private mutating func tests(_ depth: Int) -> String {
    (0...choices.pick(3)).map { _ in
      switch choices.pick(4) {
      case 0: expression(depth)
      case 1: range(depth)
      case 2: "\(choices.pick("<", "<=", ">", ">=", "=", "!=")) \(expression(depth))"
      default: "? = \(expression(depth))"
      }
    }.joined(separator: ", ")
  }

  private mutating func iterators(_ depth: Int) -> String {
    ["i", "each one", "j"].prefix(1 + choices.pick(3)).map { name -> String in
      let source =
        choices.once(in: 3)
        ? "\(bound(depth))..\(bound(depth))" : choices.once(in: 2) ? range(depth) : expression(depth)
      names.append(name)
      return "\(name) in \(source)"
    }.joined(separator: ", ")
  }

  private mutating func loop(_ depth: Int) -> String {
    let outer = names
    defer { names = outer }
    let iterators = iterators(depth)
    names.append("partial")
    return "(for \(iterators) return \(expression(depth)))"
  }

  private mutating func quantified(_ depth: Int) -> String {
    let outer = names
    defer { names = outer }
    return "(\(choices.pick("some", "every")) \(iterators(depth)) satisfies \(expression(depth)))"
  }

  private mutating func function(_ depth: Int) -> String {
    let outer = names
    defer { names = outer }
    let parameters = Array(["m", "second part", "n"].prefix(choices.pick(4)))
    let declared = parameters.map { choices.once(in: 3) ? "\($0): \(type(2))" : $0 }
    names += parameters
    return "(function(\(declared.joined(separator: ", "))) \(expression(depth)))"
  }

  /// A function that calls itself, with or without an end.
  private mutating func recursion(_ depth: Int) -> String {
    let outer = names
    defer { names = outer }
    names += ["n"]
    let body = expression(depth)
    names += ["f"]
    return "{f: function(n) if \(choices.pick("n <= 0", expression(1))) then \(body) else f(n - 1), r: f(\(leaf()))}.r"
  }

  mutating func type(_ depth: Int) -> String {
    let plain = [
      "number", "string", "boolean", "date", "time", "date and time", "Any", "Null", "years and months duration",
      "days and time duration", "list", "context", "range",
    ]
    guard depth > 0 else { return choices.pick(plain) }
    switch choices.pick(8) {
    case 4: return "list<\(type(depth - 1))>"
    case 5: return "range<\(type(depth - 1))>"
    case 6: return "context<a: \(type(depth - 1)), first part: \(type(depth - 1))>"
    case 7: return "function<\(type(depth - 1))> -> \(type(depth - 1))"
    default: return choices.pick(plain)
    }
  }
}
