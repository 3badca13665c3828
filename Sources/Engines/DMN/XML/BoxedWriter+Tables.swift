extension BoxedWriter {
  func write(_ table: Boxed.Table, _ writer: inout MarkupWriter) {
    for clause in table.inputs {
      writer.element("input", clause.identity.attributes) { writer in
        writer.words(of: clause.identity)
        write(clause.expression, as: "inputExpression", &writer)
        write(clause.values, "inputValues", &writer)
      }
    }
    for clause in table.outputs { write(clause, &writer) }
    for name in table.annotations { writer.element("annotation", [("name", name)]) }
    for rule in table.rules { write(rule, &writer) }
  }

  private func write(_ clause: Boxed.OutputClause, _ writer: inout MarkupWriter) {
    let attributes = clause.identity.attributes + [("name", clause.name), ("typeRef", clause.typeRef)]
    writer.element("output", attributes) { writer in
      writer.words(of: clause.identity)
      write(clause.values, "outputValues", &writer)
      if let otherwise = clause.otherwise { write(otherwise, as: "defaultOutputEntry", &writer) }
    }
  }

  private func write(_ rule: Boxed.Rule, _ writer: inout MarkupWriter) {
    writer.element("rule", rule.identity.attributes) { writer in
      writer.words(of: rule.identity)
      for test in rule.tests { write(test, "inputEntry", &writer) }
      for result in rule.results { write(result, as: "outputEntry", &writer) }
      for annotation in rule.annotations { writer.element("annotationEntry") { $0.element("text", text: annotation) } }
    }
  }
}
