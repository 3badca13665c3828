import DMN

/// Formulas and tables, there and back.
extension Exchange {
  /// The logic of a decision as the file has it.
  static func logic(of entry: YAMLTree, _ type: String?) -> Boxed? {
    if let text = entry["feel"]?.text { return Boxed(.literal(text, Line(0)), typeRef: type) }
    return entry["table"].map { Boxed(.table(table($0, type)), typeRef: type) }
  }

  private static func table(_ tree: YAMLTree, _ type: String?) -> Boxed.Table {
    let inputs = tree["inputs"]?.entries ?? []
    let words = tree["hit policy"]?.text?.split(separator: " ").map(String.init) ?? []
    let isCollected = words.first == "COLLECT" && words.count == 2
    return Boxed.Table(
      hitPolicy: isCollected ? "COLLECT" : words.joined(separator: " "), aggregation: isCollected ? words[1] : nil,
      inputs: inputs.map { label, formula in
        Boxed.InputClause(Boxed(.literal(formula.text ?? "", Line(0))), identity: Identity(label: label))
      },
      outputs: [Boxed.OutputClause(typeRef: type)], annotations: languages.map { "item \($0)" },
      rules: (tree["rules"]?.items ?? []).map { rule in
        Boxed.Rule(
          tests: inputs.map { TestText(rule["when"]?[$0.key]?.text ?? "-") },
          results: [Boxed(.literal(rule["then"]?.text ?? "", Line(0)))],
          annotations: languages.map { rule["item"]?[$0]?.text ?? "" })
      })
  }

  /// The same as the file has it: under `feel` or `table`. Nil where it is a kind of expression that programmes do not have.
  static func entry(of logic: Boxed) -> (key: String, value: YAMLTree)? {
    switch logic.kind {
    case .literal(let text, _): ("feel", .text(text))
    case .table(let table) where table.outputs.count == 1: ("table", tree(of: table))
    default: nil
    }
  }

  private static func tree(of table: Boxed.Table) -> YAMLTree {
    let labels = table.inputs.enumerated().map { place, clause in
      clause.identity.label ?? text(of: clause.expression) ?? "input \(place + 1)"
    }
    let policy = [table.hitPolicy, table.aggregation].compactMap(\.self).joined(separator: " ")
    let inputs = zip(labels, table.inputs).map { ($0, YAMLTree.text(text(of: $1.expression) ?? "")) }
    return .mapping([
      ("hit policy", .text(policy)), ("inputs", .mapping(inputs)),
      ("rules", .list(table.rules.map { tree(of: $0, labels, table.annotations) })),
    ])
  }

  // A cell that lets anything pass is left out.
  private static func tree(of rule: Boxed.Rule, _ labels: [String], _ annotations: [String]) -> YAMLTree {
    let tests = zip(labels, rule.tests.map(\.text)).filter { $1 != "-" }.map { ($0, YAMLTree.text($1)) }
    let said = zip(annotations, rule.annotations).filter { !$1.isEmpty }
    let words = languages.compactMap { language in
      said.first { $0.0 == "item \(language)" }.map { (language, YAMLTree.text($0.1)) }
    }
    let then = rule.results.first.flatMap(text(of:)) ?? ""
    let item: [(key: String, value: YAMLTree)] = words.isEmpty ? [] : [("item", .mapping(words))]
    return .mapping([("when", .mapping(tests)), ("then", .text(then))] + item)
  }

  private static func text(of boxed: Boxed) -> String? {
    if case .literal(let text, _) = boxed.kind { text } else { nil }
  }

  private static let languages = ["el", "en"]
}
