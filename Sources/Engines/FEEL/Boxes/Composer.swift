/// Puts texts of FEEL together into one program, as boxed expressions do: each part sees the names around it.
package struct Composer {
  private var resolver: Resolver

  /// Types that the parts may name.
  package let types: Types

  /// A part that is ready.
  package struct Piece {
    let code: Code
    let isFunction: Bool

    init(_ operation: Operation, _ place: Place = Place(start: 0, end: 0), isFunction: Bool = false) {
      code = Code(operation, place)
      self.isFunction = isFunction
    }
  }

  /// A composer among names that the host gives values.
  package init(names: Set<String>, types: Types) {
    resolver = Resolver(hostNames: names)
    self.types = types
  }

  /// The program of a piece.
  package func program(_ piece: Piece) -> Program {
    Program(code: piece.code, resolver)
  }

  // MARK: Parts

  /// A text that was read, by its number among the host's texts.
  package mutating func text(_ syntax: Syntax, source: Int) -> Piece {
    resolver.source = source
    let code = resolver.code(syntax)
    var isFunction = false
    if case .function = syntax.form { isFunction = true }
    return Piece(.sourced(source, code), syntax.place, isFunction: isFunction)
  }

  /// Null with a warning: what stands here cannot be read or is not supported.
  package func failing(_ sentence: String, source: Int) -> Piece {
    Piece(.sourced(source, Code(.unsupported(sentence), Place(start: 0, end: 0))))
  }

  /// A piece whose value is to be of a type.
  package func taken(_ piece: Piece, _ type: TypeName, source: Int) -> Piece {
    Piece(.sourced(source, Code(.taken(piece.code, type), piece.code.place)), isFunction: piece.isFunction)
  }

  /// A name among those around it.
  package mutating func name(_ name: String) -> Piece {
    let place = Place(start: 0, end: 0)
    return Piece(resolver.name(name, place).operation, place)
  }

  /// A value.
  package func constant(_ value: Value) -> Piece { Piece(.constant(value)) }

  /// `[a, b]`
  package func list(_ items: [Piece]) -> Piece { Piece(.list(items.map(\.code))) }

  /// `{a: x, b: y}`, or the last piece's value where it has no name.
  package mutating func context(
    _ names: [String], _ functions: [Bool], _ entry: (inout Composer, Int) -> Piece,
    result: ((inout Composer) -> Piece)?
  ) -> Piece {
    resolver.entries(named: names, functions: functions) { resolver, index in
      Composer.within(&resolver, self.types) { entry(&$0, index).code }
    } then: { resolver, entries in
      guard let result else { return Piece(.context(ContextCode(entries))) }
      return Piece(.scoped(entries, Composer.within(&resolver, self.types) { result(&$0).code }))
    }
  }

  private static func within<R>(_ resolver: inout Resolver, _ types: Types, _ body: (inout Composer) -> R) -> R {
    var composer = Composer(resolver, types)
    defer { resolver = composer.resolver }
    return body(&composer)
  }

  private init(_ resolver: Resolver, _ types: Types) { (self.resolver, self.types) = (resolver, types) }

  /// One of two, by a condition that is nothing but true, false or null.
  package func choice(_ condition: Piece, _ then: Piece, _ otherwise: Piece) -> Piece {
    Piece(.decided(condition.code, then: then.code, otherwise: otherwise.code))
  }

  /// A filter whose condition is asked of each item.
  package mutating func filter(_ list: Piece, _ condition: (inout Composer) -> Piece) -> Piece {
    let types = types
    let code = resolver.filter { resolver in Composer.within(&resolver, types) { condition(&$0).code } }
    return Piece(.matching(list.code, code))
  }

  /// `for x in list return y`
  package mutating func iteration(_ name: String, in list: Piece, _ body: (inout Composer) -> Piece) -> Piece {
    let types = types
    return resolver.within(["partial", name]) { resolver, slots in
      let body = Composer.within(&resolver, types) { body(&$0).code }
      let iterator = IteratorCode(slot: slots[1], source: list.code, end: nil)
      return Piece(.iteration([iterator], partial: slots[0], body))
    }
  }

  /// Whether some or every item satisfies a condition that is nothing but true, false or null.
  package mutating func quantified(
    _ quantifier: Quantifier, _ name: String, in list: Piece, _ body: (inout Composer) -> Piece
  ) -> Piece {
    let types = types
    return resolver.within([name]) { resolver, slots in
      let body = Composer.within(&resolver, types) { body(&$0).code }
      return Piece(.judged(quantifier, IteratorCode(slot: slots[0], source: list.code, end: nil), body))
    }
  }

  /// A function with a body.
  package mutating func function(
    _ parameters: [Parameter], source: Int, _ body: (inout Composer) -> Piece
  ) -> Piece {
    let (types, own) = (types, resolver.ownSlot)
    resolver.ownSlot = nil
    return resolver.within(parameters.map(\.name)) { resolver, slots in
      let body = Composer.within(&resolver, types) { body(&$0).code }
      return Piece(
        .function(Definition(parameters: parameters, slots: slots, ownSlot: own, body: body, source: source)),
        isFunction: true)
    }
  }

  /// A call with arguments by name.
  package func invocation(_ function: Piece, _ arguments: [(name: String, value: Piece)]) -> Piece {
    let codes = ArgumentCodes(
      values: arguments.map(\.value.code), names: arguments.isEmpty ? nil : arguments.map(\.name))
    return Piece(.call(function.code, codes))
  }

  /// A decision table; `sources` says which text each part of it is.
  package mutating func table(_ table: DecisionTable, sources: [TableWarning.Part: Int], source: Int) -> Piece {
    let place = Place(start: 0, end: 0)
    let before = resolver.needed
    let names = table.freeNames.map { EntryCode(name: $0, slot: 0, value: resolver.name($0, place)) }
    resolver.needed = before.union(resolver.needed.intersection(table.neededNames))
    return Piece(.sourced(source, Code(.table(TableCode(table: table, names: names, sources: sources)), place)))
  }
}

extension DecisionTable {
  /// Those of its names that no item of a filter might have.
  fileprivate var neededNames: Set<String> {
    let expressions = inputs.map(\.expression) + outputs.compactMap(\.otherwise) + rules.flatMap(\.results)
    let tests = inputs.compactMap(\.permitted) + outputs.compactMap(\.permitted) + rules.flatMap { $0.tests.values }
    return expressions.reduce(tests.reduce([]) { $0.union($1.program.needed) }) { $0.union($1.program.needed) }
  }
}

extension Parameter {
  /// A parameter of this name and type.
  package init(named name: String, type: TypeName?) { (self.name, self.type) = (name, type) }
}
