import FEEL

/// Makes programs of boxed expressions.
struct LogicReader {
  let types: Types
  /// Names of parts of values, of several words among them, which may stand behind a point or in a filter.
  let members: SharedNames
  let texts: Texts

  /// The program of a decision among the names that it sees.
  func program(_ boxed: Boxed, _ names: Set<String>) -> Program {
    var composer = Composer(names: names, types: types)
    let piece = piece(boxed, names, &composer)
    return checked(composer.program(piece), names)
  }

  private func checked(_ program: Program, _ names: Set<String>) -> Program {
    texts.complain(of: program.needed.subtracting(names).subtracting(Language.builtIns))
    return program
  }

  /// The program that makes a function which may call itself by its name.
  func function(_ boxed: Boxed, _ name: String, _ result: TypeName?, _ names: Set<String>) -> Program {
    var composer = Composer(names: names, types: types)
    let inner = names.union([name])
    let piece = composer.context(
      [name], [true], { composer, _ in self.function(boxed, result, inner, &composer) },
      result: { composer in composer.name(name) })
    return checked(composer.program(piece), names)
  }

  // MARK: Boxes

  func piece(_ boxed: Boxed, _ names: Set<String>, _ composer: inout Composer) -> Composer.Piece {
    let plain = untyped(boxed, names, &composer)
    let line = boxed.identity.line.number
    guard let type = texts.type(boxed.typeRef, types, line: line) else { return plain }
    if case .function = boxed.kind { return plain }
    return composer.taken(plain, type, source: texts.add("", line: line))
  }

  private func untyped(_ boxed: Boxed, _ names: Set<String>, _ composer: inout Composer) -> Composer.Piece {
    switch boxed.kind {
    case .literal(let text, let line): literal(text, line, names, &composer)
    case .context(let entries): context(entries, names, &composer)
    case .list(let items): composer.list(items.map { piece($0, names, &composer) })
    case .relation(let columns, let rows): relation(columns, rows, names, &composer)
    case .invocation(let function, let bindings): invocation(boxed, function, bindings, names, &composer)
    case .function: function(boxed, nil, names, &composer)
    case .conditional(let condition, let then, let otherwise):
      composer.choice(
        piece(condition, names, &composer), piece(then, names, &composer), piece(otherwise, names, &composer))
    case .filter(let list, let match):
      composer.filter(piece(list, names, &composer)) { piece(match, names.union(["item"]), &$0) }
    case .iteration(let name, let list, let body):
      composer.iteration(name, in: typed(list, names, &composer)) { piece(body, names.union([name, "partial"]), &$0) }
    case .quantified(let isEvery, let name, let list, let body):
      composer.quantified(isEvery ? .every : .some, name, in: typed(list, names, &composer)) {
        piece(body, names.union([name]), &$0)
      }
    case .table(let table): self.table(table, boxed, names, &composer)
    }
  }

  private func literal(
    _ text: String, _ line: Line, _ names: Set<String>, _ composer: inout Composer
  ) -> Composer.Piece {
    let source = texts.add(text, line: line.number)
    guard !text.allSatisfy(\.isWhitespace) else { return composer.failing("Nothing stands here.", source: source) }
    guard !texts.isLate else { return composer.failing("The time is over.", source: source) }
    switch texts.expression(text, names, over: members, line: line.number) {
    case .success(let expression): return composer.text(expression.syntax, source: source)
    case .failure(let error): return composer.failing("\(error)", source: source)
    }
  }

  private func typed(
    _ list: Boxed.TypedBoxed, _ names: Set<String>, _ composer: inout Composer
  ) -> Composer.Piece {
    let plain = piece(list.value, names, &composer)
    let line = list.value.identity.line.number
    guard let type = texts.type(list.typeRef, types, line: line) else { return plain }
    return composer.taken(plain, .list(type), source: texts.add("", line: line))
  }

  private func context(
    _ entries: [Boxed.Entry], _ names: Set<String>, _ composer: inout Composer
  ) -> Composer.Piece {
    let named = entries.filter { $0.variable != nil }
    let entryNames = named.map { $0.variable?.name ?? "" }
    let result = entries.first { $0.variable == nil }
    let functions = named.map { if case .function = $0.value.kind { true } else { $0.value.isFunctionText } }
    let all = names.union(entryNames)
    let finish: ((inout Composer) -> Composer.Piece)? = result.map { result in { piece(result.value, all, &$0) } }
    let entry: (inout Composer, Int) -> Composer.Piece = { composer, index in
      // Each entry sees those before it, which of very many takes long to put together.
      guard !texts.isLate else { return composer.failing("The time is over.", source: texts.add("", line: 0)) }
      let seen = names.union(entryNames.prefix(index + (functions[index] ? 1 : 0)))
      let value = piece(named[index].value, seen, &composer)
      let line = named[index].identity.line.number
      guard let type = texts.type(named[index].variable?.typeRef, types, line: line), !functions[index] else {
        return value
      }
      return composer.taken(value, type, source: texts.add("", line: line))
    }
    return composer.context(entryNames, functions, entry, result: finish)
  }

  private func relation(
    _ columns: [Variable], _ rows: [Boxed.Row], _ names: Set<String>, _ composer: inout Composer
  ) -> Composer.Piece {
    var items: [Composer.Piece] = []
    for row in rows {
      let cell: (inout Composer, Int) -> Composer.Piece = { composer, index in
        guard index < row.values.count else { return composer.constant(.null) }
        let value = piece(row.values[index], names, &composer)
        let line = row.identity.line.number
        guard let type = texts.type(columns[index].typeRef, types, line: line) else { return value }
        return composer.taken(value, type, source: texts.add("", line: line))
      }
      items.append(composer.context(columns.map(\.name), columns.map { _ in false }, cell, result: nil))
    }
    return composer.list(items)
  }

  private func invocation(
    _ boxed: Boxed, _ function: Boxed?, _ bindings: [Boxed.Binding], _ names: Set<String>, _ composer: inout Composer
  ) -> Composer.Piece {
    let line = boxed.identity.line.number
    guard let function else {
      return composer.failing("This invocation calls nothing.", source: texts.add("", line: line))
    }
    let arguments = bindings.map { binding in
      let value = binding.value.map { piece($0, names, &composer) } ?? composer.constant(.null)
      guard let type = texts.type(binding.parameter.typeRef, types, line: line) else {
        return (name: binding.parameter.name, value: value)
      }
      return (name: binding.parameter.name, value: composer.taken(value, type, source: texts.add("", line: line)))
    }
    return composer.invocation(piece(function, names, &composer), arguments)
  }

  // MARK: Functions

  private func function(
    _ boxed: Boxed, _ result: TypeName?, _ names: Set<String>, _ composer: inout Composer
  ) -> Composer.Piece {
    let line = boxed.identity.line.number
    guard case .function(let kind, let variables, let body?) = boxed.kind else {
      return composer.failing("This function has no body.", source: texts.add("", line: line))
    }
    let parameters = variables.map { variable in
      Parameter(named: variable.name, type: texts.type(variable.typeRef, types, line: variable.identity.line.number))
    }
    guard kind == .feel else { return external(kind, parameters, body, line, &composer) }
    let source = texts.add("", line: line)
    let type = result ?? texts.type(boxed.typeRef, types, line: line)
    return composer.function(parameters, source: source) { composer in
      let inner = piece(body, names.union(variables.map(\.name)), &composer)
      return type.map { composer.taken(inner, $0, source: source) } ?? inner
    }
  }

  private func external(
    _ kind: Boxed.FunctionKind, _ parameters: [Parameter], _ body: Boxed, _ line: Int, _ composer: inout Composer
  ) -> Composer.Piece {
    let source = texts.add("", line: line)
    let place = ["class", "method signature", "document", "model"].map { body.constant(of: $0) ?? "" }
    if kind == .java, let function = External.function(parameters, place[0], place[1]) {
      return composer.constant(.function(function))
    }
    let name =
      kind == .java ? "The external function \(place[0]).\(place[1])" : "The PMML model \(place[2]) \(place[3])"
    texts.complain("\(name) is not supported.", line: line)
    return composer.failing("\(name) is not supported.", source: source)
  }
}

extension Boxed {
  /// Whether it is a text that writes a function, which may then call itself.
  fileprivate var isFunctionText: Bool {
    guard case .literal(let text, _) = kind else { return false }
    return text.prefixMatch(of: #/\s*function\s*\(/#) != nil
  }

  /// The text under a name in a context of texts.
  fileprivate func constant(of name: String) -> String? {
    guard case .context(let entries) = kind,
      case .literal(let text, _)? = entries.first(where: { $0.variable?.name == name })?.value.kind
    else { return nil }
    let trimmed = text.trimming()
    return trimmed.hasPrefix("\"") && trimmed.hasSuffix("\"") && trimmed.count > 1
      ? String(trimmed.dropFirst().dropLast()) : trimmed
  }
}

extension String {
  /// Without blanks around it.
  func trimming() -> String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
