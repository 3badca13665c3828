import FEEL
import Registry

/// Reads the tree of an expression for what it refers to and what cannot be right.
struct FormulaCheck {
  /// What is wrong at a place in the expression.
  struct Finding {
    let place: FEEL.Place
    let says: String
    let cure: String
  }

  private(set) var uses = Uses()
  private(set) var findings: [Finding] = []

  mutating func find(_ place: FEEL.Place, _ says: String, cure: String) {
    findings.append(Finding(place: place, says: says, cure: cure))
  }

  mutating func use(_ change: (inout Uses) -> Void) { change(&uses) }

  /// The kind of value that a piece gives.
  mutating func kind(_ syntax: Syntax, _ around: Surroundings) -> Kind {
    switch syntax.form {
    case .null:
      find(syntax.place, "null is written here.", cure: "Say what holds instead; nobody knows a null.")
      return .null
    case .boolean: return .boolean
    case .string(let text): return .text([text])
    case .number(let number):
      figure(number, syntax, around)
      return .number
    case .temporal(let text):
      if !around.allowsFigures { figure("@\"\(text)\"", syntax) }
      return Self.temporal(text)
    case .name(let name): return self.name(name, syntax, around)
    case .tested: return .any
    case .path(let base, let name): return path(base, name, syntax, around)
    case .filter(let list, let condition): return filter(list, condition, syntax, around)
    case .call(let function, let arguments): return call(function, arguments, syntax, around)
    case .arithmetic(let operation, let one, let other): return arithmetic(operation, one, other, syntax, around)
    case .negative(let one): return kind(one, around)
    default: return logic(syntax, around)
    }
  }

  private mutating func logic(_ syntax: Syntax, _ around: Surroundings) -> Kind {
    switch syntax.form {
    case .comparison(let comparison, let one, let other):
      compare(kind(one, around), kind(other, around), comparison, one, other, syntax)
    case .and(let parts), .or(let parts):
      for part in parts { expect(.boolean, part, around) }
    case .between(let value, let low, let high):
      let kind = kind(value, around)
      compare(kind, self.kind(low, around), .less, value, low, syntax)
      compare(kind, self.kind(high, around), .less, value, high, syntax)
    case .membership(let value, let tests):
      let kind = kind(value, around)
      for test in tests { self.test(test, of: kind, around) }
    case .quantified(_, let iterators, let body): expect(.boolean, body, bind(iterators, around))
    case .instance(let one, _): _ = kind(one, around)
    default: return structure(syntax, around)
    }
    return .boolean
  }

  private mutating func structure(_ syntax: Syntax, _ around: Surroundings) -> Kind {
    switch syntax.form {
    case .choice(let condition, let then, let otherwise):
      expect(.boolean, condition, around)
      let (one, other) = (kind(then, around), kind(otherwise, around))
      if !one.isLike(other) {
        find(syntax.place, "The branches give \(one.said) and \(other.said).", cure: "Let both give the same.")
      }
      return one.joined(other)
    case .list(let items):
      var element: Kind?
      for item in items {
        let kind = kind(item, around)
        element = element?.joined(kind) ?? kind
      }
      return .list(element ?? .any)
    case .iteration(let iterators, let body): return .list(kind(body, bind(iterators, around)))
    case .function(let parameters, let body, _):
      _ = kind(body, parameters.reduce(around) { $0.with($1.name, .any) })
      return .other
    default:
      for part in syntax.parts { _ = kind(part, around) }
      return .other
    }
  }

  private mutating func bind(_ iterators: [Iterator], _ around: Surroundings) -> Surroundings {
    var inner = around
    for iterator in iterators {
      let source = kind(iterator.source, inner)
      if let end = iterator.end {
        expect(.number, end, inner)
        inner = inner.with(iterator.name, .number)
      } else {
        inner = inner.with(iterator.name, element(of: source, iterator.source))
      }
    }
    return inner
  }

  /// What the list holds; where it is none, that is found.
  mutating func element(of kind: Kind, _ syntax: Syntax) -> Kind {
    switch kind {
    case .list(let element): return element
    case .any, .other: return .any
    default:
      find(syntax.place, "This is \(kind.said), and a list is due.", cure: "Write a list, as household.members.")
      return .any
    }
  }

  /// Finds where something else is given than is due.
  mutating func expect(_ due: Kind, _ syntax: Syntax, _ around: Surroundings) {
    let given = kind(syntax, around)
    guard !given.isLike(due), given != .other, given != .null else { return }
    find(syntax.place, "This is \(given.said), and \(due.said) is due.", cure: "Compare it, or write what is due.")
  }
}
