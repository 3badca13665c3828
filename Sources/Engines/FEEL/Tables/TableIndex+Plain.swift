/// A table whose inputs are names taken as they are and whose results are constants: its answer is read off, and what
/// became of the rules is told when somebody asks.
extension TableIndex {
  /// An input that is a name and nothing more.
  struct Plain: Sendable {
    let name: Lookup
    /// What its value must be; nil for anything.
    let line: Stretch.Line?
  }

  /// The inputs of such a table; nil where one of them is more than a name, or tested by more than comparisons.
  static func plain(_ table: DecisionTable, _ columns: [TableColumn?]) -> [Plain]? {
    guard columns.count == table.inputs.count, table.hitPolicy.givesOne else { return nil }
    var plain: [Plain] = []
    for (input, column) in zip(table.inputs, columns) {
      guard input.permitted == nil, case .free(let name) = input.expression.program.code.operation else { return nil }
      var line = column?.line
      if let type = input.type {
        // A value of the line is of the type, and is taken as it is.
        guard case .named(let word) = type, table.types.definitions[word] == nil,
          let typed = Stretch.Line(typed: word), line == nil || line == typed
        else { return nil }
        line = typed
      }
      plain.append(Plain(name: name, line: line))
    }
    return plain
  }

  /// The one rule that decides, and how many were looked at; nil where there is more to say: no rule or several, a name
  /// without a value, a value that is unknown or of another kind.
  func deciding(_ policy: HitPolicy, in context: Context) -> (rule: Int, looked: Int)? {
    guard isPlain else { return nil }
    return withUnsafeTemporaryAllocation(of: Int.self, capacity: names.count) { places in
      for index in names.indices {
        guard let place = place(of: index, in: context) else { return nil }
        places[index] = place
      }
      var (found, isSole) = (-1, true)
      let looked = passing(places) { rule in
        isSole = found < 0
        if isSole { found = rule }
        return isSole && policy != .first
      }
      return found >= 0 && isSole ? (found, looked) : nil
    }
  }

  private func place(of input: Int, in context: Context) -> Int? {
    guard let value = names[input]._withUnsafeGuaranteedRef({ $0.value(in: context) }) else { return nil }
    if let line = lines[input], line != Stretch.Line(value) { return nil }
    return place(of: value, input)
  }

  /// What became of each rule.
  func outcomes(_ values: [Value]) -> [RuleOutcome] {
    (0..<count).map { rule in
      if let input = failing(rule, values, reach: columns.count) { return .failed(input: labels[input]) }
      return .applied(fixed[rule] ?? .null)
    }
  }
}

extension HitPolicy {
  /// Whether the answer is one rule's result.
  fileprivate var givesOne: Bool {
    switch self {
    case .unique, .first, .any, .priority: true
    case .ruleOrder, .outputOrder, .collect: false
    }
  }
}

extension Stretch.Line {
  /// The line of FEEL's own type of this name.
  fileprivate init?(typed name: String) {
    switch name {
    case "boolean": self = .booleans
    case "number": self = .numbers
    case "string": self = .texts
    case "date": self = .dates
    default: return nil
    }
  }
}
