extension BuiltIns {
  static let ranges: [BuiltInFamily] = [
    relation("before") { $0.isBefore($1) },
    relation("after") { $1.isBefore($0) },
    relation("meets", points: false) { $0.meets($1) },
    relation("met by", points: false) { $1.meets($0) },
    relation("overlaps", points: false) { $0.overlaps($1) },
    relation("overlaps before", points: false) { $0.overlapsBefore($1) },
    relation("overlaps after", points: false) { $1.overlapsBefore($0) },
    relation("finishes") { $0.finishes($1) },
    relation("finished by") { $1.finishes($0) },
    relation("includes") { $0.includes($1) },
    relation("during") { $1.includes($0) },
    relation("starts") { $0.starts($1) },
    relation("started by") { $1.starts($0) },
    relation("coincides") { $0.coincides($1) },
    BuiltInFamily("range", BuiltIn(.string("from")) { call in rangeOf(call) }),
  ]

  private static func relation(
    _ name: String, points: Bool = true, _ holds: @escaping @Sendable (Extent, Extent) -> Bool?
  ) -> BuiltInFamily {
    let (first, second) = points ? ("point1", "point2") : ("range1", "range2")
    let body: BuiltIn.Body = { call in
      guard let one = Extent(call.arguments[0]), let other = Extent(call.arguments[1]),
        points || !one.isPoint && !other.isPoint, let answer = holds(one, other)
      else { return call.refuse(.wrongType, "these two cannot be compared so") }
      return .boolean(answer)
    }
    let named = [(first, second), ("point", "range"), ("range", "point"), ("range1", "range2")]
    var seen: Set<String> = []
    let forms = named.filter { points ? seen.insert($0.0 + $0.1).inserted : $0.0 == "range1" }
      .map { BuiltIn(.any($0.0), .any($0.1), body: body) }
    return BuiltInFamily(name: name, forms: forms)
  }

  /// The range that a text writes, its ends being literals.
  private static func rangeOf(_ call: Call) -> Value {
    guard let expression = try? Expression(call.string(0)),
      case .range(let start, _, let end, _) = expression.syntax.form,
      [start, end].allSatisfy({ $0.map(\.isLiteral) ?? true }),
      case .range(let interval) = expression.evaluate().value, interval.hasBounds
    else { return call.refuse(.notReadable, "“\(call.string(0))” is no range of literals") }
    return .range(interval)
  }
}

extension Interval {
  /// Whether at least one end is there and no end stands the wrong way round.
  fileprivate var hasBounds: Bool {
    guard let start, let end, !start.isNull, !end.isNull else {
      return [start, end].contains { $0?.isNull == false }
    }
    return Value.order(start, end) != .more
  }
}
