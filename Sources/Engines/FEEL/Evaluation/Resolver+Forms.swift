extension Resolver {
  /// The code of a piece of syntax: one line for each form.
  mutating func code(_ syntax: Syntax) -> Code {
    Code(operation(syntax), syntax.place)
  }

  private mutating func operation(_ syntax: Syntax) -> Operation {
    switch syntax.form {
    case .null: .constant(.null)
    case .boolean(let boolean): .constant(.boolean(boolean))
    case .number(let number): .constant(.number(number))
    case .string(let text): .constant(.string(text))
    case .temporal(let text): Temporal.value(of: text).map { .constant($0) } ?? .unreadable(text)
    case .name(let name): self.name(name, syntax.place).operation
    case .tested: .tested
    case .list(let items): .list(items.map { code($0) })
    case .context(let entries): .context(ContextCode(self.entries(entries)))
    case .range(let start, let startIncluded, let end, let endIncluded):
      .range(
        start: start.map { code($0) }, startIncluded: startIncluded, end: end.map { code($0) },
        endIncluded: endIncluded)
    case .test(let comparison, let operand): .point(comparison == .equal ? .point : .others, code(operand))
    case .negative(let value): negative(value)
    case .arithmetic(let sign, let one, let other): .arithmetic(sign, code(one), code(other))
    case .comparison(let comparison, let one, let other): .comparison(comparison, code(one), code(other))
    case .and(let items): .and(items.map { code($0) })
    case .or(let items): .or(items.map { code($0) })
    case .between(let value, let low, let high): .between(code(value), low: code(low), high: code(high))
    case .membership(let value, let tests): .membership(code(value), tests.map { test($0) })
    case .instance(let value, let type): .instance(code(value), type)
    case .path(let value, let name): .path(code(value), Lookup(name))
    case .filter(let value, let condition): .filter(code(value), filter(condition))
    case .call(let function, let arguments): call(function, arguments)
    case .choice(let condition, let then, let otherwise):
      .choice(code(condition), then: code(then), otherwise: code(otherwise))
    case .iteration(let iterators, let body): iteration(iterators, body)
    case .quantified(let quantifier, let iterators, let body): quantified(quantifier, iterators, body)
    case .function(let parameters, let body, let external): function(parameters, body, external)
    }
  }

  /// The code of one unary test.
  mutating func test(_ test: Test) -> TestCode {
    TestCode(
      comparison: test.comparison, operand: code(test.operand),
      usesTested: test.operand.holds(.tested))
  }

  private mutating func negative(_ value: Syntax) -> Operation {
    if case .number(let number) = value.form { return .constant(.number(number.negated)) }
    return .negative(code(value))
  }

  private mutating func call(_ function: Syntax, _ arguments: [Argument]) -> Operation {
    let names = arguments.compactMap(\.name)
    let codes = ArgumentCodes(
      values: arguments.map { code($0.value) }, names: names.count == arguments.count && !names.isEmpty ? names : nil)
    if !names.isEmpty, names.count != arguments.count {
      return .unsupported("arguments go either all by name or all by position")
    }
    if case .name(let name) = function.form, isBuiltIn(name), let family = BuiltIns.families[name] {
      return .builtIn(family, codes)
    }
    return .call(code(function), codes)
  }

  private mutating func iteration(_ iterators: [Iterator], _ body: Syntax) -> Operation {
    within(["partial"]) { resolver, partial in
      let usesPartial = body.holds(.name("partial"))
      return resolver.iterators(iterators) { resolver, codes in
        .iteration(codes, partial: usesPartial ? partial[0] : nil, resolver.code(body))
      }
    }
  }

  private mutating func quantified(_ quantifier: Quantifier, _ iterators: [Iterator], _ body: Syntax) -> Operation {
    self.iterators(iterators) { resolver, codes in .quantified(quantifier, codes, resolver.code(body)) }
  }

  /// Each iterator sees those before it.
  private mutating func iterators(
    _ iterators: [Iterator], _ codes: [IteratorCode] = [], _ resolve: (inout Resolver, [IteratorCode]) -> Operation
  ) -> Operation {
    guard let first = iterators.first else { return resolve(&self, codes) }
    let source = code(first.source)
    let end = first.end.map { code($0) }
    return within([first.name]) { resolver, slots in
      let iterator = IteratorCode(slot: slots[0], source: source, end: end)
      return resolver.iterators(Array(iterators.dropFirst()), codes + [iterator], resolve)
    }
  }

  private mutating func function(_ parameters: [Parameter], _ body: Syntax, _ external: Bool) -> Operation {
    let own = ownSlot
    ownSlot = nil
    if external { return self.external(parameters, body) }
    return within(parameters.map(\.name)) { resolver, slots in
      .function(
        Definition(
          parameters: parameters, slots: slots, ownSlot: own, body: resolver.code(body), source: resolver.source))
    }
  }
}
