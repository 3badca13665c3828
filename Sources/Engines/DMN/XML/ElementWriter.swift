/// Writes the elements of a decision graph.
struct ElementWriter {
  private let boxes = BoxedWriter()

  func write(_ item: ItemDefinition, _ name: String, _ writer: inout MarkupWriter) {
    var attributes = item.identity.attributes + [("name", item.name)]
    if item.isCollection { attributes.append(("isCollection", "true")) }
    writer.element(name, attributes) { writer in
      writer.words(of: item.identity)
      switch item.content {
      case .reference(let type): writer.element("typeRef", text: type)
      case .components(let parts): for part in parts { write(part, "itemComponent", &writer) }
      case .function(let parameters, let result):
        writer.element("functionItem", [("outputTypeRef", result)]) { writer in
          for parameter in parameters { boxes.write(parameter, "parameters", &writer) }
        }
      case .any: break
      }
      boxes.write(item.allowedValues, "allowedValues", &writer)
      boxes.write(item.typeConstraint, "typeConstraint", &writer)
    }
  }

  func write(_ input: Input, _ writer: inout MarkupWriter) {
    element("inputData", input.name, input.identity, &writer) { boxes.write(input.variable, "variable", &$0) }
  }

  func write(_ decision: Decision, _ writer: inout MarkupWriter) {
    element("decision", decision.name, decision.identity, &writer) { writer in
      writer.element("question", text: decision.question)
      writer.element("allowedAnswers", text: decision.allowedAnswers)
      boxes.write(decision.variable, "variable", &writer)
      requirements(decision.requiredDecisions, "informationRequirement", "requiredDecision", &writer)
      requirements(decision.requiredInputs, "informationRequirement", "requiredInput", &writer)
      requirements(decision.requiredKnowledge, "knowledgeRequirement", "requiredKnowledge", &writer)
      requirements(decision.requiredAuthorities, "authorityRequirement", "requiredAuthority", &writer)
      if let logic = decision.logic { boxes.write(logic, &writer) }
    }
  }

  func write(_ known: BusinessKnowledge, _ writer: inout MarkupWriter) {
    element("businessKnowledgeModel", known.name, known.identity, &writer) { writer in
      boxes.write(known.variable, "variable", &writer)
      if let logic = known.logic { boxes.write(logic, as: "encapsulatedLogic", &writer) }
      requirements(known.requiredKnowledge, "knowledgeRequirement", "requiredKnowledge", &writer)
      requirements(known.requiredAuthorities, "authorityRequirement", "requiredAuthority", &writer)
    }
  }

  func write(_ service: ServedDecisions, _ writer: inout MarkupWriter) {
    element("decisionService", service.name, service.identity, &writer) { writer in
      boxes.write(service.variable, "variable", &writer)
      for reference in service.outputs { writer.element("outputDecision", [("href", reference.href)]) }
      for reference in service.encapsulated { writer.element("encapsulatedDecision", [("href", reference.href)]) }
      for reference in service.inputDecisions { writer.element("inputDecision", [("href", reference.href)]) }
      for reference in service.inputs { writer.element("inputData", [("href", reference.href)]) }
    }
  }

  func write(_ source: KnowledgeSource, _ writer: inout MarkupWriter) {
    writer.element(
      "knowledgeSource", source.identity.attributes + [("name", source.name), ("locationURI", source.location)]
    ) { writer in
      writer.words(of: source.identity)
      writer.element("type", text: source.type)
    }
  }

  private func element(
    _ tag: String, _ name: String, _ identity: Identity, _ writer: inout MarkupWriter,
    _ body: (inout MarkupWriter) -> Void
  ) {
    withoutActuallyEscaping(body) { body in
      writer.element(tag, identity.attributes + [("name", name)]) { writer in
        writer.words(of: identity)
        body(&writer)
      }
    }
  }

  private func requirements(
    _ references: [Reference], _ outer: String, _ inner: String, _ writer: inout MarkupWriter
  ) {
    for reference in references {
      writer.element(outer, [("id", reference.id)]) { $0.element(inner, [("href", reference.href)]) }
    }
  }
}

extension MarkupWriter {
  /// What an element says of itself, and what others keep in it.
  mutating func words(of identity: Identity) {
    element("description", text: identity.description)
    write(identity.extensions)
  }

  mutating func write(_ extensions: [Extension]) {
    guard !extensions.isEmpty else { return }
    element("extensionElements") { writer in for part in extensions { writer.write(part) } }
  }

  private mutating func write(_ part: Extension) {
    let attributes = [("xmlns", part.namespace)] + part.attributes.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    guard !part.children.isEmpty else { return element(part.name, attributes, text: part.text) }
    element(part.name, attributes) { writer in for child in part.children { writer.write(child) } }
  }
}

extension Identity {
  var attributes: [(String, String?)] { [("id", id), ("label", label)] }
}
