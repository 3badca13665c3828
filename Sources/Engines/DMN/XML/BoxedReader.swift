/// Reads boxed expressions.
struct BoxedReader {
  private static let names: Set = [
    "literalExpression", "context", "list", "relation", "invocation", "functionDefinition", "conditional", "filter",
    "for", "some", "every", "decisionTable",
  ]

  /// The boxed expression that stands in an element; nil where there is none.
  func boxed(in parent: Markup) throws(ModelError) -> Boxed? {
    guard let child = parent.children.first(where: { BoxedReader.names.contains($0.name) }) else { return nil }
    return try boxed(child)
  }

  private func all(in parent: Markup) throws(ModelError) -> [Boxed] {
    var found: [Boxed] = []
    for child in parent.children where BoxedReader.names.contains(child.name) { found.append(try boxed(child)) }
    return found
  }

  private func boxed(_ markup: Markup) throws(ModelError) -> Boxed {
    Boxed(
      try kind(markup), typeRef: TypeReference.plain(markup.attribute("typeRef")), identity: Identity(markup))
  }

  private func kind(_ markup: Markup) throws(ModelError) -> Boxed.Kind {
    switch markup.name {
    case "context": .context(try entries(markup))
    case "list": .list(try all(in: markup))
    case "relation": .relation(markup.all("column").map { Variable($0) }, try rows(markup))
    case "invocation": .invocation(try boxed(in: markup), try bindings(markup))
    case "functionDefinition": try function(markup).kind
    case "conditional":
      .conditional(
        try part("if", of: markup), then: try part("then", of: markup), otherwise: try part("else", of: markup))
    case "filter": .filter(try part("in", of: markup), match: try part("match", of: markup))
    case "for": .iteration(iterator(markup), in: try typed(markup), try part("return", of: markup))
    case "some", "every":
      .quantified(
        isEvery: markup.name == "every", iterator(markup), in: try typed(markup), try part("satisfies", of: markup))
    case "decisionTable": .table(try table(markup))
    default: .literal(markup.text(of: "text") ?? "", Line(markup["text"]?.line ?? markup.line))
    }
  }

  private func part(_ name: String, of markup: Markup) throws(ModelError) -> Boxed {
    guard let part = markup[name], let boxed = try boxed(in: part) else {
      throw ModelError("“\(markup.name)” has no “\(name)”.", line: markup.line)
    }
    return boxed
  }

  private func iterator(_ markup: Markup) -> String { Variable.name(markup.attribute("iteratorVariable") ?? "") }

  private func typed(_ markup: Markup) throws(ModelError) -> Boxed.TypedBoxed {
    Boxed.TypedBoxed(
      typeRef: TypeReference.plain(markup["in"]?.attribute("typeRef")), value: try part("in", of: markup))
  }

  private func entries(_ markup: Markup) throws(ModelError) -> [Boxed.Entry] {
    var entries: [Boxed.Entry] = []
    for child in markup.all("contextEntry") {
      guard let value = try boxed(in: child) else { throw ModelError("This entry has no value.", line: child.line) }
      entries.append(
        Boxed.Entry(identity: Identity(child), variable: child["variable"].map { Variable($0) }, value: value))
    }
    return entries
  }

  private func rows(_ markup: Markup) throws(ModelError) -> [Boxed.Row] {
    var rows: [Boxed.Row] = []
    for row in markup.all("row") { rows.append(Boxed.Row(identity: Identity(row), values: try all(in: row))) }
    return rows
  }

  private func bindings(_ markup: Markup) throws(ModelError) -> [Boxed.Binding] {
    var bindings: [Boxed.Binding] = []
    for child in markup.all("binding") {
      guard let parameter = child["parameter"] else {
        throw ModelError("This binding has no parameter.", line: child.line)
      }
      bindings.append(Boxed.Binding(parameter: Variable(parameter), value: try boxed(in: child)))
    }
    return bindings
  }

  /// A function, as a definition or as the logic of a business knowledge model.
  func function(_ markup: Markup) throws(ModelError) -> Boxed {
    let word = markup.attribute("kind") ?? Boxed.FunctionKind.feel.rawValue
    guard let kind = Boxed.FunctionKind(rawValue: word) else {
      throw ModelError("Functions of the kind “\(word)” are not known.", line: markup.line)
    }
    return Boxed(
      .function(kind, markup.all("formalParameter").map { Variable($0) }, try boxed(in: markup)),
      typeRef: TypeReference.plain(markup.attribute("typeRef")), identity: Identity(markup))
  }

  func tests(_ markup: Markup?) -> TestText? {
    guard let markup else { return nil }
    return TestText(
      markup.text(of: "text") ?? "", identity: Identity(markup), line: Line(markup["text"]?.line ?? markup.line))
  }
}
