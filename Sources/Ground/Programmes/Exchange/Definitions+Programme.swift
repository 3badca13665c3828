public import DMN
import Foundation

extension Definitions {
  /// The text of a programme that this model is in another dress: what `Programme.model` wrote, or what somebody made of that with
  /// another tool. A model that never was a programme gives what it has; `merimna programmes check` names the rest. Throws a
  /// `ModelError` where a decision's logic is a kind of expression that programmes do not have, or an extension element is no YAML.
  public func programme() throws -> String {
    var (decided, conditions): ([(key: String, value: YAMLTree)], [(key: String, value: YAMLTree)]) = ([], [])
    for decision in decisions {
      let condition = try decision.identity.tree("condition")
      let told = try condition ?? decision.identity.tree("decision") ?? decision.bare
      let entry = told.with(try decision.entry)
      if condition == nil {
        decided.append((decision.name, entry.ordered(Keys.decision)))
      } else {
        conditions.append((decision.name, entry.ordered(Keys.condition)))
      }
    }
    let rest = try Identity(extensions: extensions).tree("programme") ?? .mapping([("programme", .text(name))])
    let whole = rest.with(("decisions", .mapping(decided)))
    return try (conditions.isEmpty ? whole : whole.with(("conditions", .mapping(conditions))))
      .ordered(Keys.programme).written()
  }
}

/// The order in which a file has its keys.
private enum Keys {
  static let programme = [
    "programme", "title", "audience", "law", "decided by", "subject", "concerns", "confidentiality", "delivers",
    "edition",
    "lasts", "objections", "facts as of", "amounts", "decisions", "conditions", "ranking", "capacity", "quotas",
    "documents",
  ]
  static let decision = ["label", "type", "unit", "per", "law", "source", "confirmed", "feel", "table"]
  static let condition = ["law", "value", "limit", "feel", "met", "not met"]
}

extension DMN.Decision {
  /// What can be said of a decision that never was one of a programme.
  fileprivate var bare: YAMLTree {
    .mapping(Exchange.type(named: variable.typeRef).map { [("type", .text($0.rawValue))] } ?? [])
  }

  fileprivate var entry: (key: String, value: YAMLTree) {
    get throws(ModelError) {
      guard let entry = logic.flatMap(Exchange.entry) else {
        throw ModelError(
          "The logic of “\(name)” is neither a FEEL expression nor a decision table with one output.",
          line: identity.line.number)
      }
      return entry
    }
  }
}

extension Identity {
  /// What stands in one of our extension elements; nil where there is none of that name.
  fileprivate func tree(_ name: String) throws -> YAMLTree? {
    guard let found = extensions.first(where: { $0.namespace == Exchange.namespace && $0.name == name }) else {
      return nil
    }
    do { return try YAMLTree(found.text) } catch {
      throw ModelError("What stands in the extension element “\(name)” is no YAML.", line: line.number)
    }
  }
}

extension YAMLTree {
  fileprivate func with(_ entry: (key: String, value: YAMLTree)) -> YAMLTree { .mapping(entries + [entry]) }
}
