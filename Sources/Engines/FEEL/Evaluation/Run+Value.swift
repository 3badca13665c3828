extension Run {
  /// The value of a piece of code: the table of contents of this folder.
  func value(_ code: Code) throws(Stop) -> Value {
    switch code.operation {
    case .constant(let value): return value
    case .slot(let slot): return frame[slot]
    case .free(let lookup): return free(lookup, code.place)
    default: break
    }
    try enter()
    defer { leave() }
    // What texts mostly do stands first and apart: it is reached sooner and takes less of the stack.
    switch code.operation {
    case .member(let lookup, let slots, let otherwise): return try member(lookup, slots, otherwise)
    case .arithmetic(let sign, let one, let other):
      return try arithmetic(sign, try value(one), try value(other), code.place)
    case .and(let items): return try conjunction(items)
    case .or(let items): return try disjunction(items)
    case .comparison(let comparison, let one, let other):
      return try compare(comparison, try value(one), try value(other), code.place).value
    case .path(let operand, let lookup): return try path(try value(operand), lookup, code.place)
    case .builtIn(let family, let arguments): return try builtIn(family, arguments, code.place)
    case .choice(let condition, let then, let otherwise): return try choice(condition, then, otherwise)
    default: return try rest(code)
    }
  }

  @inline(never) private func rest(_ code: Code) throws(Stop) -> Value {
    switch code.operation {
    // Answered above.
    case .constant, .slot, .free, .member, .arithmetic, .and, .or, .comparison, .path, .builtIn, .choice: return .null
    // Literals.swift
    case .unreadable(let text): return warn(.notReadable, code.place, "“\(text)” is no date, time or duration.")
    case .tested: return tested ?? warn(.unknownName, code.place, "Nothing is tested here.")
    case .list(let items): return try list(items)
    case .context(let code): return try context(code)
    case .range(let start, let startIncluded, let end, let endIncluded):
      return try range(start, startIncluded, end, endIncluded, code.place)
    case .point(let shape, let operand): return try range(Interval(shape, try value(operand)))
    // Arithmetic.swift
    case .negative(let operand): return negative(try value(operand), code.place)
    // Comparisons.swift
    case .between(let operand, let low, let high): return try between(operand, low, high, code.place)
    // Tests.swift
    case .membership(let operand, let tests): return try membership(try value(operand), tests)
    case .tests(let tests, let isNegated): return try passes(tests, isNegated, code.place)
    case .instance(let operand, let type): return try instance(try value(operand), type)
    // Selection.swift
    case .filter(let operand, let filter): return try self.filter(try value(operand), filter, code.place)
    // Calls.swift
    case .call(let function, let arguments): return try call(function, arguments, code.place)
    case .function(let definition): return try defined(definition)
    case .unsupported(let sentence): return warn(.unknownFunction, code.place, sentence)
    // Composed.swift
    case .sourced(let source, let inner): return try sourced(source, inner)
    case .taken(let inner, let type): return try taken(inner, type)
    case .scoped(let entries, let result): return try scoped(entries, result)
    case .matching(let operand, let filter): return try matching(try value(operand), filter, code.place)
    case .decided(let condition, let then, let otherwise): return try decided(condition, then, otherwise)
    case .judged(let quantifier, let iterator, let condition):
      return try judged(quantifier, iterator, condition, code.place)
    case .table(let table): return try self.table(table)
    // Control.swift
    case .iteration(let iterators, let partial, let body): return try iteration(iterators, partial, body, code.place)
    case .quantified(let quantifier, let iterators, let body):
      return try quantified(quantifier, iterators, body, code.place)
    }
  }
}
