public import DMN
import Foundation
import Pages
public import Registry

extension Programme {
  /// The programme as a model of DMN 1.5: its decisions and conditions as decisions, the facts, the amounts and the day as inputs, their
  /// types as item definitions. What DMN has no place for (law, sentences, amounts with their days and sources, documents, ranking)
  /// stands in extension elements, which tools keep and leave alone. `Definitions.programme()` is the way back; nothing but comments
  /// and the setting of lines is lost. Throws where its text is no YAML.
  public func model(over vocabulary: Vocabulary) throws -> Definitions {
    let tree = try YAMLTree(String(decoding: bytes, as: UTF8.self))
    var definitions = Definitions(name: slug, namespace: Exchange.namespace + "/" + slug)
    definitions.id = "programme"
    definitions.description = title[.en]
    definitions.extensions = [try Exchange.element("programme", tree.without("decisions", "conditions"))]
    definitions.items = types(over: vocabulary)
    definitions.inputs = Exchange.inputs.map { name, type in
      Input(Variable(name, typeRef: type), identity: Identity(id: "input-\(name)"))
    }
    for (kind, entries) in [("decision", tree["decisions"]), ("condition", tree["conditions"])] {
      for (name, entry) in entries?.entries ?? [] { definitions.decisions.append(try model(of: name, entry, kind)) }
    }
    return definitions
  }

  private func model(of name: String, _ entry: YAMLTree, _ kind: String) throws -> DMN.Decision {
    let decision = decisions.first { $0.name == name }
    let type = decision.map { Exchange.typeName(of: $0.type) }
    let needs = plan.places[name].map { plan.steps[$0].direct.decisions } ?? []
    let identity = Identity(
      id: id(of: name), description: decision?.condition?.met[.en],
      extensions: [try Exchange.element(kind, entry.without("feel", "table"))])
    let texts = Exchange.texts(in: entry)
    return DMN.Decision(
      Variable(name, typeRef: type), identity: identity,
      decisions: needs.compactMap { plan.places[$0] == nil ? nil : id(of: $0) }.sorted().map { Reference(to: $0) },
      inputs: Exchange.inputs.map(\.name).filter { name in texts.contains { $0.mentions(name) } }
        .map { Reference(to: "input-\($0)") },
      logic: Exchange.logic(of: entry, type))
  }

  // A name may hold what an identifier may not.
  private func id(of name: String) -> String {
    "decision-\(decisions.firstIndex { $0.name == name }.map { $0 + 1 } ?? 0)"
  }
}

/// What both ways of a programme through DMN agree on.
enum Exchange {
  /// Whose elements and models they are; it need not lead anywhere.
  static let namespace = "urn:merimna:programme"

  /// What a decision may look at beside other decisions.
  static let inputs: [(name: String, type: String)] = [
    ("household", "Household"), ("person", "Member"), ("today", "date"), ("amounts", "Amounts"),
  ]

  static func element(_ name: String, _ tree: YAMLTree) throws -> Extension {
    Extension(name, of: namespace, text: try tree.written())
  }

  /// What FEEL calls a type of decisions.
  static func typeName(of type: DecisionType) -> String {
    switch type {
    case .text: "string"
    case .members: "Members"
    case .number, .boolean, .date, .months, .time: type.rawValue
    }
  }

  static func type(named name: String?) -> DecisionType? {
    DecisionType.allCases.first { typeName(of: $0) == name }
  }

  /// Every text of FEEL in a decision as the file has it.
  static func texts(in entry: YAMLTree) -> [String] {
    let table = entry["table"]
    let inputs = table?["inputs"]?.entries.compactMap(\.value.text) ?? []
    let rules = (table?["rules"]?.items ?? []).flatMap { rule in
      (rule["when"]?.entries.compactMap(\.value.text) ?? []) + [rule["then"]?.text].compactMap(\.self)
    }
    return [entry["feel"]?.text].compactMap(\.self) + inputs + rules
  }
}

extension String {
  /// Whether a text of FEEL has that word outside of other words.
  fileprivate func mentions(_ word: String) -> Bool {
    ranges(of: word).contains { range in
      let before = range.lowerBound > startIndex ? self[index(before: range.lowerBound)] : " "
      let after = range.upperBound < endIndex ? self[range.upperBound] : " "
      return !(before.isLetter || before.isNumber || before == ".") && !(after.isLetter || after.isNumber)
    }
  }
}
