/// Reads the elements of a decision graph.
struct ElementReader {
  private let boxes = BoxedReader()

  func item(_ markup: Markup) -> ItemDefinition {
    let content: ItemDefinition.Content
    if let function = markup["functionItem"] {
      content = .function(
        function.all("parameters").map { Variable($0) },
        result: TypeReference.plain(function.attribute("outputTypeRef")))
    } else if markup["itemComponent"] != nil {
      content = .components(markup.all("itemComponent").map { item($0) })
    } else {
      content = TypeReference.plain(markup.text(of: "typeRef")).map { .reference($0) } ?? .any
    }
    return ItemDefinition(
      Variable.name(markup.attribute("name") ?? ""), content,
      isCollection: markup.attributes["isCollection"] == "true",
      allowedValues: boxes.tests(markup["allowedValues"]), typeConstraint: boxes.tests(markup["typeConstraint"]),
      identity: Identity(markup))
  }

  func input(_ markup: Markup) -> Input {
    let (name, variable) = named(markup)
    var input = Input(variable, identity: Identity(markup))
    input.name = name
    return input
  }

  func decision(_ markup: Markup) throws(ModelError) -> Decision {
    let (name, variable) = named(markup)
    let requirements = markup.all("informationRequirement")
    var decision = Decision(
      variable, identity: Identity(markup), decisions: references(requirements, "requiredDecision"),
      inputs: references(requirements, "requiredInput"), logic: try boxes.boxed(in: markup))
    decision.name = name
    (decision.question, decision.allowedAnswers) = (markup.text(of: "question"), markup.text(of: "allowedAnswers"))
    decision.requiredKnowledge = references(markup.all("knowledgeRequirement"), "requiredKnowledge")
    decision.requiredAuthorities = authorities(markup)
    return decision
  }

  func knowledge(_ markup: Markup) throws(ModelError) -> BusinessKnowledge {
    let (name, variable) = named(markup)
    return BusinessKnowledge(
      name: name, identity: Identity(markup), variable: variable,
      requiredKnowledge: references(markup.all("knowledgeRequirement"), "requiredKnowledge"),
      requiredAuthorities: authorities(markup),
      logic: try markup["encapsulatedLogic"].map { (logic) throws(ModelError) in try boxes.function(logic) })
  }

  func service(_ markup: Markup) -> ServedDecisions {
    let (name, variable) = named(markup)
    return ServedDecisions(
      name: name, identity: Identity(markup), variable: variable, outputs: references([markup], "outputDecision"),
      encapsulated: references([markup], "encapsulatedDecision"),
      inputDecisions: references([markup], "inputDecision"), inputs: references([markup], "inputData"))
  }

  func source(_ markup: Markup) -> KnowledgeSource {
    KnowledgeSource(
      name: markup.attribute("name") ?? "", identity: Identity(markup), type: markup.text(of: "type"),
      location: markup.attribute("locationURI"))
  }

  private func named(_ markup: Markup) -> (String, Variable) {
    let name = Variable.name(markup.attribute("name") ?? "")
    guard let child = markup["variable"] else { return (name, Variable(name, identity: Identity(line: markup.line))) }
    var variable = Variable(child)
    if variable.name.isEmpty { variable.name = name }
    return (name, variable)
  }

  private func authorities(_ markup: Markup) -> [Reference] {
    let requirements = markup.all("authorityRequirement")
    return ["requiredAuthority", "requiredDecision", "requiredInput"].flatMap { references(requirements, $0) }
  }

  private func references(_ parents: [Markup], _ name: String) -> [Reference] {
    parents.flatMap { parent in
      parent.all(name).compactMap { child in
        child.attribute("href").map { Reference(href: $0, id: parent.attribute("id"), line: Line(child.line)) }
      }
    }
  }
}
