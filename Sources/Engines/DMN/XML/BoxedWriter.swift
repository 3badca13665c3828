/// Writes boxed expressions.
struct BoxedWriter {
  func write(_ variable: Variable, _ name: String, _ writer: inout MarkupWriter) {
    let attributes = variable.identity.attributes + [("name", variable.name), ("typeRef", variable.typeRef)]
    let identity = variable.identity
    guard identity.description != nil || !identity.extensions.isEmpty else { return writer.element(name, attributes) }
    writer.element(name, attributes) { $0.words(of: identity) }
  }

  func write(_ tests: TestText?, _ name: String, _ writer: inout MarkupWriter) {
    guard let tests else { return }
    writer.element(name, tests.identity.attributes) { writer in
      writer.words(of: tests.identity)
      writer.element("text", text: tests.text)
    }
  }

  /// A boxed expression under its own name, or the logic of a function under the name that it has there.
  func write(_ boxed: Boxed, as name: String? = nil, _ writer: inout MarkupWriter) {
    var attributes = boxed.identity.attributes + [("typeRef", boxed.typeRef)]
    attributes += more(boxed.kind)
    writer.element(name ?? tag(boxed.kind), attributes) { writer in
      writer.words(of: boxed.identity)
      body(boxed.kind, &writer)
    }
  }

  private func tag(_ kind: Boxed.Kind) -> String {
    switch kind {
    case .literal: "literalExpression"
    case .context: "context"
    case .list: "list"
    case .relation: "relation"
    case .invocation: "invocation"
    case .function: "functionDefinition"
    case .conditional: "conditional"
    case .filter: "filter"
    case .iteration: "for"
    case .quantified(let isEvery, _, _, _): isEvery ? "every" : "some"
    case .table: "decisionTable"
    }
  }

  private func more(_ kind: Boxed.Kind) -> [(String, String?)] {
    switch kind {
    case .function(let kind, _, _): [("kind", kind == .feel ? nil : kind.rawValue)]
    case .iteration(let name, _, _), .quantified(_, let name, _, _): [("iteratorVariable", name)]
    case .table(let table):
      [
        ("hitPolicy", table.hitPolicy), ("aggregation", table.aggregation),
        ("preferredOrientation", table.orientation), ("outputLabel", table.outputLabel),
      ]
    default: []
    }
  }

  private func body(_ kind: Boxed.Kind, _ writer: inout MarkupWriter) {
    switch kind {
    case .literal(let text, _): writer.element("text", text: text)
    case .context(let entries): for entry in entries { write(entry, &writer) }
    case .list(let items): for item in items { write(item, &writer) }
    case .relation(let columns, let rows): write(columns, rows, &writer)
    case .invocation(let function, let bindings): write(function, bindings, &writer)
    case .function(_, let parameters, let body):
      for parameter in parameters { write(parameter, "formalParameter", &writer) }
      if let body { write(body, &writer) }
    case .conditional(let condition, let then, let otherwise):
      for (name, part) in [("if", condition), ("then", then), ("else", otherwise)] { write(part, in: name, &writer) }
    case .filter(let list, let match):
      for (name, part) in [("in", list), ("match", match)] { write(part, in: name, &writer) }
    case .iteration(_, let list, let body):
      write(list.value, in: "in", typeRef: list.typeRef, &writer)
      write(body, in: "return", &writer)
    case .quantified(_, _, let list, let body):
      write(list.value, in: "in", typeRef: list.typeRef, &writer)
      write(body, in: "satisfies", &writer)
    case .table(let table): write(table, &writer)
    }
  }

  private func write(_ part: Boxed, in name: String, typeRef: String? = nil, _ writer: inout MarkupWriter) {
    writer.element(name, [("typeRef", typeRef)]) { write(part, &$0) }
  }

  private func write(_ entry: Boxed.Entry, _ writer: inout MarkupWriter) {
    writer.element("contextEntry", entry.identity.attributes) { writer in
      writer.words(of: entry.identity)
      if let variable = entry.variable { write(variable, "variable", &writer) }
      write(entry.value, &writer)
    }
  }

  private func write(_ columns: [Variable], _ rows: [Boxed.Row], _ writer: inout MarkupWriter) {
    for column in columns { write(column, "column", &writer) }
    for row in rows {
      writer.element("row", row.identity.attributes) { writer in
        writer.words(of: row.identity)
        for value in row.values { write(value, &writer) }
      }
    }
  }

  private func write(_ function: Boxed?, _ bindings: [Boxed.Binding], _ writer: inout MarkupWriter) {
    if let function { write(function, &writer) }
    for binding in bindings {
      writer.element("binding") { writer in
        write(binding.parameter, "parameter", &writer)
        if let value = binding.value { write(value, &writer) }
      }
    }
  }
}
