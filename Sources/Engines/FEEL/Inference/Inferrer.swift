/// Goes once through code that is ready to run, and says of each piece what it can come to: the twin of `Run`, over shapes
/// instead of values. Where a piece is in conflict, anything is taken to come of it, so that one mistake is said once.
struct Inferrer {
  let names: [String: Shape]
  let types: Types
  /// Whether there are no other names, as in a model.
  let isComplete: Bool
  var frame: [Int: Shape] = [:]
  var tested: Shape?
  var source = 0
  var conflicts: [Conflict] = []
  /// What the pieces come to by their places, where somebody asks.
  var pieces: [Place: Shape]?
  private var depth = 0

  init(_ names: [String: Shape], types: Types, isComplete: Bool = false) {
    (self.names, self.types, self.isComplete) = (names, types, isComplete)
  }

  /// Deeper than this nothing is said.
  private static let most = 400

  /// The conflicts in the order of the texts.
  var ordered: [Conflict] {
    conflicts.sorted { ($0.source, $0.place.start, $0.place.end) < ($1.source, $1.place.start, $1.place.end) }
  }

  /// Notes a conflict; anything comes of the piece.
  @discardableResult
  mutating func conflict(_ code: Conflict.Code, _ place: Place, _ sentence: String) -> Shape {
    let conflict = Conflict(code: code, place: place, sentence: sentence, source: source)
    if conflicts.count < 1_000, !conflicts.contains(conflict) { conflicts.append(conflict) }
    return .any
  }

  /// The same of a piece that may be a box, whose text has places of its own.
  @discardableResult
  mutating func conflict(_ kind: Conflict.Code, _ code: Code, _ sentence: String) -> Shape {
    let outer = source
    defer { source = outer }
    var code = code
    while let inner = code.boxed(&source) { code = inner }
    return conflict(kind, code.place, sentence)
  }

  /// What a piece of code can come to.
  mutating func shape(_ code: Code) -> Shape {
    depth += 1
    defer { depth -= 1 }
    guard depth < Inferrer.most else { return .any }
    let shape = leaf(code) ?? operation(code) ?? composed(code)
    pieces?[code.place] = shape
    return shape
  }

  private mutating func leaf(_ code: Code) -> Shape? {
    switch code.operation {
    case .constant(let value): return Shape(of: value)
    case .unreadable(let text): return conflict(.noValue, code.place, "“\(text)” is no date, time or duration.")
    case .slot(let slot): return frame[slot] ?? .any
    case .free(let lookup): return names[lookup.name] ?? .any
    case .member(let lookup, let slots, let otherwise): return member(lookup.name, slots, otherwise)
    case .tested: return tested ?? .any
    case .unsupported: return .any
    default: return nil
    }
  }

  private mutating func operation(_ code: Code) -> Shape? {
    switch code.operation {
    case .negative(let operand): return negative(operand, code.place)
    case .arithmetic(let sign, let one, let other): return arithmetic(sign, one, other, code.place)
    case .comparison(let comparison, let one, let other): return self.comparison(comparison, one, other, code.place)
    case .and(let items): return verdict(items, settledBy: false, "“and” can never be true")
    case .or(let items): return verdict(items, settledBy: true, "“or” can never be false")
    case .between(let value, let low, let high): return between(value, low, high, code.place)
    case .membership(let value, let tests): return membership(value, tests)
    case .tests(let tests, _): return self.tests(tests)
    case .instance(let value, _):
      _ = shape(value)
      return Shape(.boolean)
    case .path(let operand, let lookup): return path(shape(operand), lookup.name, code.place)
    case .filter(let operand, let filter): return self.filter(operand, filter)
    case .builtIn(let family, let arguments): return builtIn(family, arguments, code.place)
    case .call(let function, let arguments): return call(function, arguments, code.place)
    default: return nil
    }
  }

  private mutating func composed(_ code: Code) -> Shape {
    switch code.operation {
    case .list(let items): return .list(of: items.reduce(.none) { $0.joined(shape($1)) })
    case .context(let context): return .context(entries(context.entries))
    case .range(let start, _, let end, _): return range(start, end, code.place)
    case .point(_, let operand): return Inferrer.range(of: shape(operand))
    case .choice(let condition, let then, let otherwise), .decided(let condition, let then, let otherwise):
      self.condition(condition, "so that “then” never comes")
      let chosen = shape(then).joined(shape(otherwise))
      if case .decided = code.operation { return chosen.orNull }
      return chosen
    case .iteration(let iterators, let partial, let body): return iteration(iterators, partial, body, code.place)
    case .quantified(_, let iterators, let body):
      bind(iterators, code.place)
      condition(body, "of whatever item")
      return .boolean
    case .judged(_, let iterator, let body):
      bind([iterator], code.place)
      condition(body, "of whatever item")
      return .boolean
    case .matching(let operand, let filter): return matching(operand, filter)
    case .function(let definition): return function(definition)
    case .sourced(let source, let inner):
      let outer = self.source
      self.source = source
      defer { self.source = outer }
      return shape(inner)
    case .taken(let inner, let type): return taken(inner, type)
    case .scoped(let entries, let result):
      _ = self.entries(entries)
      return shape(result)
    case .table(let table): return self.table(table)
    default: return .any
    }
  }

  // MARK: Composed

  private mutating func entries(_ entries: [EntryCode]) -> [(name: String, shape: Shape)] {
    entries.map { entry in
      let shape = shape(entry.value)
      frame[entry.slot] = shape
      return (entry.name, shape)
    }
  }

  private mutating func taken(_ code: Code, _ type: TypeName) -> Shape { taken(shape(code), type, code) }

  /// A shape as a type takes it.
  mutating func taken(_ shape: Shape, _ type: TypeName, _ code: Code) -> Shape {
    guard shape.isNone || shape.mayBeTaken(as: type, types) else {
      let given = shape.type == .named("Any") ? shape.kinds.words : shape.type.text
      return conflict(.wrongType, code, "\(type.text) is due here, and this is always \(given).")
    }
    if case .named("Any") = type { return shape }
    return Shape(of: type, types)
  }

  /// What ends of these shapes make.
  static func range(of ends: Shape) -> Shape {
    var shape = Shape([.range, .null])
    shape.inside = .shape(ends)
    return shape
  }

  /// Kinds of which any two values have an order; times and moments may be with a zone or without.
  private static let steady: [Kinds] = [.number, .string, .date, .yearsAndMonths, .daysAndTime]

  private mutating func range(_ start: Code?, _ end: Code?, _ place: Place) -> Shape {
    let ends = [start, end].compactMap { $0 }.map { shape($0) }
    let fits = ends.allSatisfy { $0.isNone || !$0.kinds.isDisjoint(with: Kinds.ordered.union(.null)) }
    let isOpen = ends.contains { $0.isNone || $0.kinds.contains(.null) }
    guard fits, ends.count < 2 || isOpen || ends[0].mayCompare(ends[1]) else {
      let words = ends.map(\.kinds.words).joined(separator: " to ")
      return conflict(.noValue, place, "There is no range from \(words).")
    }
    let all = ends.reduce(Shape.none) { $0.joined($1) }
    let range = Inferrer.range(of: all)
    return Inferrer.steady.contains(all.kinds) ? range.only(.range) : range
  }
}

extension Code {
  /// What stands in it, where it only says of which text or type that is.
  fileprivate func boxed(_ source: inout Int) -> Code? {
    switch operation {
    case .sourced(let text, let inner):
      source = text
      return inner
    case .taken(let inner, _): return inner
    default: return nil
    }
  }
}
