extension BoxedReader {
  func table(_ markup: Markup) throws(ModelError) -> Boxed.Table {
    var (inputs, outputs, rules): ([Boxed.InputClause], [Boxed.OutputClause], [Boxed.Rule]) = ([], [], [])
    for child in markup.all("input") { inputs.append(try input(child)) }
    for child in markup.all("output") { outputs.append(output(child)) }
    for child in markup.all("rule") { rules.append(try rule(child, inputs.count, outputs.count)) }
    return Boxed.Table(
      hitPolicy: markup.attribute("hitPolicy") ?? "UNIQUE", aggregation: markup.attribute("aggregation"),
      outputLabel: markup.attribute("outputLabel"), orientation: markup.attribute("preferredOrientation"),
      inputs: inputs, outputs: outputs, annotations: markup.all("annotation").map { $0.attribute("name") ?? "" },
      rules: rules)
  }

  private func input(_ markup: Markup) throws(ModelError) -> Boxed.InputClause {
    guard let expression = markup["inputExpression"] else {
      throw ModelError("This input has no expression.", line: markup.line)
    }
    return Boxed.InputClause(
      literal(expression), values: tests(markup["inputValues"]), identity: Identity(markup))
  }

  private func output(_ markup: Markup) -> Boxed.OutputClause {
    Boxed.OutputClause(
      name: markup.attribute("name").map { Variable.name($0) },
      typeRef: TypeReference.plain(markup.attribute("typeRef")), values: tests(markup["outputValues"]),
      otherwise: markup["defaultOutputEntry"].map { literal($0) }, identity: Identity(markup))
  }

  private func rule(_ markup: Markup, _ inputs: Int, _ outputs: Int) throws(ModelError) -> Boxed.Rule {
    let rule = Boxed.Rule(
      tests: markup.all("inputEntry").compactMap { tests($0) }, results: markup.all("outputEntry").map { literal($0) },
      annotations: markup.all("annotationEntry").map { $0.text(of: "text") ?? "" }, identity: Identity(markup))
    guard rule.tests.count == inputs, rule.results.count == outputs else {
      throw ModelError(
        "This rule has \(rule.tests.count) tests and \(rule.results.count) results; the table has \(inputs) inputs and "
          + "\(outputs) outputs.", line: markup.line)
    }
    return rule
  }

  private func literal(_ markup: Markup) -> Boxed {
    Boxed(
      .literal(markup.text(of: "text") ?? "", Line(markup["text"]?.line ?? markup.line)),
      typeRef: TypeReference.plain(markup.attribute("typeRef")), identity: Identity(markup))
  }
}
