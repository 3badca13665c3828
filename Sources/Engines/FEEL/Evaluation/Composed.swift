extension Run {
  /// Code of another text.
  func sourced(_ source: Int, _ code: Code) throws(Stop) -> Value {
    let outer = self.source
    self.source = source
    defer { self.source = outer }
    return try value(code)
  }

  /// A value as a type takes it, else null.
  func taken(_ code: Code, _ type: TypeName) throws(Stop) -> Value {
    let value = try value(code)
    return try scope.types.taking(value, type, self)
      ?? warn(.wrongType, code.place, "\(type.text) is due here, not \(value.kind).")
  }

  /// A value as a type takes it, else null with a warning.
  package func taken(_ value: Value, _ type: TypeName, _ types: Types, _ what: String) throws(Stop) -> Value {
    try types.taking(value, type, self)
      ?? warn(.wrongType, Place(start: 0, end: 0), "\(what) is to be \(type.text), not \(value.kind).")
  }

  /// A result among entries that each see those before them.
  func scoped(_ entries: [EntryCode], _ result: Code) throws(Stop) -> Value {
    for entry in entries { frame[entry.slot] = try value(entry.value) }
    return try value(result)
  }

  /// A filter that asks its condition of each item, and takes nothing but true and false for an answer.
  func matching(_ operand: Value, _ filter: FilterCode, _ place: Place) throws(Stop) -> Value {
    guard case .list(let list) = operand else {
      return operand.isUnknown ? operand : warn(.wrongType, place, "A filter needs a list, not \(operand.kind).")
    }
    var (kept, open): ([Value], Unknown?) = ([], nil)
    for item in list {
      try charge(steps: 1)
      frame[filter.slot] = item
      let answer = try value(filter.condition)
      switch Truth(answer) {
      case .yes: kept.append(item)
      case .no: break
      case .null where answer.isNull: break
      case .null: return warn(.wrongType, place, "A filter asks for true or false, not \(answer.kind).")
      case .unknown(let unknown): open = open?.union(unknown) ?? unknown
      }
    }
    if let open { return .unknown(open) }
    return try self.list(kept)
  }

  /// A boxed conditional: another condition than true, false or null makes the whole null, so that an unknown one leaves
  /// it open.
  func decided(_ condition: Code, _ then: Code, _ otherwise: Code) throws(Stop) -> Value {
    let answer = try value(condition)
    switch answer {
    case .boolean(true): return try value(then)
    case .boolean(false), .null: return try value(otherwise)
    case .unknown: return answer
    default: return warn(.wrongType, condition.place, "A condition is true or false, not \(answer.kind).")
    }
  }

  /// A boxed quantifier: an item that satisfies neither true, false nor null makes the whole null, so that an unknown one
  /// leaves it open.
  func judged(
    _ quantifier: Quantifier, _ iterator: IteratorCode, _ condition: Code, _ place: Place
  ) throws(Stop) -> Value {
    let values: Domain
    switch try domain(iterator, place) {
    case .domain(let domain): values = domain
    case .instead(let value): return value
    }
    var verdict = quantifier == .some ? Verdict.any : Verdict.all
    for index in 0..<values.count {
      try charge(steps: 1)
      frame[iterator.slot] = values[index]
      let answer = try value(condition)
      switch answer {
      case .boolean, .null: if verdict.settled(by: Truth(answer)) { return verdict.settled.value }
      case .unknown: return answer
      default: return warn(.wrongType, condition.place, "A condition is true or false, not \(answer.kind).")
      }
    }
    return verdict.open.value
  }

  /// A decision table among the names around it.
  func table(_ code: TableCode) throws(Stop) -> Value {
    let (context, outer, before) = (try surroundings(of: code), source, warnings.count)
    if let index = code.table.index, let (rule, looked) = index.deciding(code.table.hitPolicy, in: context) {
      try charge(steps: looked + 1)
      let answer = TableEvaluation(readOff: index, rule, context)
      tables?.append((outer, answer))
      return answer.value
    }
    var reading = TableReading(table: code.table, context: context, run: self)
    let evaluation = try reading.evaluated()
    let parts = evaluation.warnings.map(\.part)
    let first = warnings.count - parts.count
    attribute(since: before) { index in
      index >= first && index - first < parts.count ? code.sources[parts[index - first]] ?? outer : outer
    }
    tables?.append((outer, evaluation))
    return evaluation.value
  }

  /// The names that a table takes, with their values here; without those that nothing bears.
  private func surroundings(of code: TableCode) throws(Stop) -> Context {
    var row: [Value] = []
    var missing: Set<String> = []
    row.reserveCapacity(code.names.count)
    for name in code.names {
      let value = try named(name.value)
      row.append(value ?? .null)
      if value == nil { missing.insert(name.name) }
    }
    let all = Context(code.table.names, row: row)
    return missing.isEmpty ? all : Context(all.entries.lazy.filter { !missing.contains($0.name) }.map { ($0, $1) })
  }

  /// The value of a name; nil where nothing bears it.
  private func named(_ code: Code) throws(Stop) -> Value? {
    if case .free(let lookup) = code.operation, !isKnown(lookup) { return nil }
    return try value(code)
  }
}

extension TypeName {
  /// The type as FEEL writes it.
  public var text: String {
    switch self {
    case .named(let name): name
    case .list(let type): "list<\(type.text)>"
    case .range(let type): "range<\(type.text)>"
    case .context(let members): "context<" + members.map { "\($0.name): \($0.type.text)" }.joined(separator: ", ") + ">"
    case .function(let parameters, let result):
      "function<" + parameters.map(\.text).joined(separator: ", ") + "> -> " + result.text
    }
  }
}
