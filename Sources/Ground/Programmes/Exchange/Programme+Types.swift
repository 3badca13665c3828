import DMN
import FEEL
import Registry

/// The types of what a programme looks at: `Household` with its `Members`, and `Amounts`.
extension Programme {
  func types(over vocabulary: Vocabulary) -> [ItemDefinition] {
    let members = ItemDefinition("members", .reference("Member"), isCollection: true)
    let id = ItemDefinition("id", .reference("string"))
    return [
      ItemDefinition("Member", .components([id] + vocabulary.facts(of: .member).map(type))),
      ItemDefinition("Members", .reference("Member"), isCollection: true),
      ItemDefinition("Household", .components([members] + vocabulary.facts(of: .household).map(type))),
      ItemDefinition("Amounts", .components(amounts.map(type))),
    ]
  }

  private func type(of fact: Fact) -> ItemDefinition {
    switch fact.type {
    case .number: ItemDefinition(fact.name, .reference("number"))
    case .boolean: ItemDefinition(fact.name, .reference("boolean"))
    case .date: ItemDefinition(fact.name, .reference("date"))
    case .members: ItemDefinition(fact.name, .reference("string"), isCollection: true)
    case .text(let choices):
      ItemDefinition(
        fact.name, .reference("string"),
        allowedValues: choices.map { TestText($0.map { "\"\($0.key)\"" }.joined(separator: ", ")) })
    }
  }

  private func type(of amount: Amount) -> ItemDefinition {
    switch amount.values.last?.value {
    case .months: ItemDefinition(amount.name, .reference("years and months duration"))
    case .time: ItemDefinition(amount.name, .reference("days and time duration"))
    case .number, nil: ItemDefinition(amount.name, .reference("number"))
    }
  }
}
