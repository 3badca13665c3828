import Civil
import FEEL
import Foundation
import Pages
import Registry

extension ProgrammeTest {
  /// What differs between what is expected and what was found.
  struct Difference {
    let line: Int
    let what: String
    let expected: String
    let found: String
  }

  /// Runs the case. Answers with what differs, and with the trial for whoever counts what was reached.
  func run(_ programme: Programme, _ lexicon: Lexicon) -> ([Difference], Trial?) {
    let standing = Standing(facts.believed(on: today, lexicon.vocabulary), on: today, lexicon)
    guard let first = standing.ids.first else { return ([], nil) }
    guard let place = standing.ids.firstIndex(of: person ?? first) else { return ([], nil) }
    let amounts = Value.context(programme.amounts(on: today))
    let trial = Trial(programme, standing, person: place, amounts: amounts)
    let answer = programme.entitlement(trial)
    return (Comparison(expected: expected, answer: answer, trial: trial).differences, trial)
  }

  /// What is expected beside what was found.
  struct Comparison {
    let expected: YAMLKeys
    let answer: Entitlement
    let trial: Trial

    var differences: [Difference] {
      status + figures + names + decisions + lines + changes + documents
    }

    private func differ(_ key: String, _ expected: String, _ found: String) -> [Difference] {
      guard expected != found else { return [] }
      return [Difference(line: self.expected[key]?.line ?? 1, what: key, expected: expected, found: found)]
    }

    private var status: [Difference] {
      let fault = answer.fault.map { "a fault of \($0.decision)" } ?? ""
      return expected["status"].map { differ("status", $0.scalar ?? "", answer.status?.rawValue ?? fault) } ?? []
        + (expected["fault"].map { differ("fault", $0.scalar ?? "", answer.fault?.decision ?? "none") } ?? [])
    }

    private var figures: [Difference] {
      figure("amount", answer.amount != nil, answer.amount?.value)
        + figure("points", answer.points != nil, answer.points?.value)
        + figure("fee", answer.fee != nil, answer.fee?.value)
    }

    private func figure(_ key: String, _ isThere: Bool, _ value: FactNumber?) -> [Difference] {
      guard let place = expected[key] else { return [] }
      let found = isThere ? value.map { written($0) } ?? "unknown" : "none"
      guard place.scalar != "unknown", place.scalar != "none" else { return differ(key, place.scalar ?? "", found) }
      return place.number().map { differ(key, written($0), found) } ?? []
    }

    private func written(_ number: FactNumber) -> String { FactValue.number(number).decimal ?? "" }

    private var names: [Difference] {
      let conditions = { (met: Bool?) in answer.reasons.filter { $0.met == met }.map(\.condition).sorted() }
      let sets = [("met", conditions(true)), ("not met", conditions(false)), ("unknown", conditions(nil))]
      let found = sets.flatMap { key, names in
        expected[key]?.names().map { differ(key, $0.sorted().listed, names.listed) } ?? []
      }
      let missing = expected["missing"]?.names().map { differ("missing", $0.listed, answer.missing.map(\.fact).listed) }
      return found + (missing ?? [])
    }

    private var decisions: [Difference] {
      (expected["decisions"]?.entries() ?? []).flatMap { name, place -> [Difference] in
        guard let value = trial.value(name) else {
          let meant = Nearest.name(to: name, among: trial.plan.places.keys.sorted()) ?? "another"
          place.note("There is no decision \(name).", cure: "Write \(meant).")
          return []
        }
        let found = value.plain
        let wanted = place.scalar ?? place.names()?.listed ?? ""
        let same =
          wanted == found || (FactNumber(string: wanted).map { written($0) } == found && wanted.first?.isNumber == true)
        return same ? [] : [Difference(line: place.line, what: name, expected: wanted, found: found)]
      }
    }

    private var lines: [Difference] {
      guard let places = expected["lines"]?.elements() else { return [] }
      let wanted = places.flatMap { $0.entries() ?? [] }.map { "\($0.key): \($0.value.scalar ?? "")" }
      let found = (answer.points?.lines ?? []).map { "\($0.item[.en]): \($0.points.map { written($0) } ?? "unknown")" }
      return differ("lines", wanted.listed, found.listed)
    }

    private var documents: [Difference] {
      guard let wanted = expected["documents"]?.names() else { return [] }
      let found = answer.documents.map { "\($0.document) \($0.from)\($0.required == nil ? "?" : "")" }
      return differ("documents", wanted.listed, found.listed)
    }

    private var changes: [Difference] {
      guard let places = expected["changes"]?.elements() else { return [] }
      let found = answer.changes.map(\.json)
      let wanted = places.enumerated().map { place, passage in
        (passage.entries() ?? []).map { key, value in (key, value.scalar ?? value.names()?.listed ?? "") }
      }
      let shown = zip(found, wanted).map { change, keys in
        keys.map { "\($0.0): \(change[$0.0]?.plain ?? "none")" }.listed
      }
      let rest = found.dropFirst(wanted.count).map(\.written)
      let asked = wanted.map { $0.map { "\($0.0): \($0.1)" }.listed }
      return differ("changes", asked.joined(separator: "; "), (shown + rest).joined(separator: "; "))
    }
  }
}

extension [String] {
  fileprivate var listed: String { isEmpty ? "nothing" : joined(separator: ", ") }
}

extension Value {
  /// As a test writes it: yes, 1296, toddlers, P2Y, unknown.
  fileprivate var plain: String {
    if isUnknown { return "unknown" }
    return json.plain
  }
}

extension JSON {
  fileprivate var plain: String {
    switch self {
    case .null: "none"
    case .flag(let flag): flag ? "yes" : "no"
    case .number(let number): FactValue.number(number).decimal ?? ""
    case .text(let text): text
    case .list(let values): values.map(\.plain).listed
    case .object: written
    }
  }
}
