import Civil
import Foundation
import Pages
import Registry

extension Entitlement: Encodable {
  /// Writes the shape of `merimna eligibility`.
  public func encode(to encoder: any Encoder) throws { try json.encode(to: encoder) }

  /// The same, with its keys in order.
  public var json: JSON {
    var members: [JSON.Member] = [
      .init("programme", .text(programme)), .init("title", title.json), .init("person", .text(person)),
      .init("decided by", .text(decidedBy)), .init("status", .optional(status?.rawValue)),
      .init("missing", .list(missing.map(\.json))),
    ]
    if figures.contains(.amount) { members.append(.init("amount", amount?.json ?? .null)) }
    if figures.contains(.points) { members.append(.init("points", points?.json ?? .null)) }
    if figures.contains(.fee) { members.append(.init("fee", fee?.json ?? .null)) }
    members += [
      .init("reasons", .list(reasons.map(\.json))), .init("changes", .list(changes.map(\.json))),
      .init("documents", .list(documents.map(\.json))), .init("edition", edition.json),
    ]
    if let fault { members.append(.init("fault", fault.json)) }
    return .object(members)
  }
}

extension Word {
  var json: JSON { ["el": .text(self[.el]), "en": .text(self[.en])] }
}

extension Entitlement.Missing {
  var json: JSON {
    [
      "fact": .text(fact), "question": question.json, "paper": .optional(paper), "answered by": .texts(answeredBy),
      "decides": .number(FactNumber((decides * 10_000).rounded()) / 10_000),
    ]
  }
}

extension Entitlement.Money {
  var json: JSON { ["value": .optional(value), "unit": .optional(unit), "per": .optional(per)] }
}

extension Entitlement.Points {
  var json: JSON { ["value": .optional(value), "lines": .list(lines.map(\.json))] }
}

extension Entitlement.Line {
  var json: JSON {
    let known: [JSON.Member] = [.init("item", item.json), .init("points", .optional(points))]
    return .object(points == nil ? known + [.init("tell", .texts(tell))] : known)
  }
}

extension Entitlement.Reason {
  var json: JSON {
    var members: [JSON.Member] = [.init("condition", .text(condition)), .init("met", .optional(met))]
    if let value { members.append(.init("value", value.value)) }
    if let limit { members.append(.init("limit", limit.value)) }
    members.append(.init("law", .text(law)))
    if let sentence { members.append(.init("sentence", sentence.json)) }
    if met == nil { members.append(.init("tell", .texts(tell))) }
    return .object(members)
  }
}

extension Entitlement.Change {
  var json: JSON {
    switch self {
    case .fact(let name, let now, let to, let then):
      return ["fact": .text(name), "now": now.value, "to": to.value, "then": .text(then.rawValue)]
    case .date(let from, let because, let then):
      return ["from": .text(from.description), "because": .texts(because), "then": .text(then.rawValue)]
    case .condition(let name, let value, let limit):
      var members: [JSON.Member] = [.init("condition", .text(name))]
      if let value { members.append(.init("value", value.value)) }
      if let limit { members.append(.init("limit", limit.value)) }
      return .object(members)
    }
  }
}

extension Entitlement.NeededDocument {
  var json: JSON {
    [
      "document": .text(document), "from": .text(from), "required": .optional(required),
      "verified": .optional(verified?.description), "until": .optional(until?.description),
    ]
  }
}

extension Entitlement.EditionMark {
  var json: JSON {
    ["from": .text(from.description), "sha256": .text(sha256), "unconfirmed": .texts(unconfirmed)]
  }
}

extension Entitlement.Fault {
  var json: JSON { ["decision": .text(decision), "line": .number(FactNumber(line)), "sentence": sentence.json] }
}
