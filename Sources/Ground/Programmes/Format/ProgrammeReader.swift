import Civil
import FEEL
import Foundation
import Kit
import Pages
import Registry

/// Reads one `programme.yaml` over a vocabulary, and notes in the sheet whatever is wrong with its form.
struct ProgrammeReader {
  let sheet: YAMLFile
  let vocabulary: Vocabulary
  let fields: YAMLKeys
  /// Every name of several words that an expression of this programme may hold.
  let names: Set<String>
  /// The names of its amounts, and of its decisions and conditions, whether or not these could be read.
  let declared: [String: Set<String>]

  init?(_ sheet: YAMLFile, _ vocabulary: Vocabulary) {
    guard let root = sheet.root, let fields = root.fields(Self.keys, of: "A programme") else { return nil }
    self.sheet = sheet
    self.vocabulary = vocabulary
    self.fields = fields
    let keys = { (key: String) in Set(fields[key]?.entries()?.map(\.key) ?? []) }
    declared = ["amounts": keys("amounts"), "decisions": keys("decisions").union(keys("conditions"))]
    names = declared.values.reduce(into: Set(vocabulary.facts.map(\.name))) { $0.formUnion($1) }
  }

  func read(_ bytes: Data, sha256: String) -> Programme? {
    let slug = fields.due("programme", "the name of its folder")?.text()
    let title = fields.due("title", "{el: …, en: …}")?.word()
    let audience = fields.due("audience", "{el: …, en: …}")?.word()
    let law = fields.due("law", "the legal basis")?.text()
    let decidedBy = fields.due("decided by", "who decides")?.text()
    let subject = fields.due("subject", "household, or member")?.one(of: Programme.Subject.self)
    let delivers = fields.due("delivers", "{el: …, en: …}")?.word()
    let compartment = fields.due("confidentiality", "ordinary, or “sealed: women”").flatMap(compartment)
    let from = fields.due("edition", "{from: 2026-01-01}")?.fields(["from"], of: "edition")?
      .due("from", "the first day in force")?.day()
    let amounts = readAmounts(from: from)
    let decisions = readDecisions() + readConditions()
    let documents = fields["documents"]?.elements()?.compactMap(document) ?? []
    let ranking = fields["ranking"].flatMap(ranking)
    let quotas = fields["quotas"]?.elements()?.compactMap(quota) ?? []
    let concerns = fields["concerns"]?.formula(names)
    checkSubject(subject)
    guard let slug, let title, let audience, let law, let decidedBy, let subject, let delivers, let compartment,
      let from
    else { return nil }
    return Programme(
      slug: slug, title: title, audience: audience, law: law, decidedBy: decidedBy, subject: subject,
      delivers: delivers, confidentiality: compartment, from: from,
      factsAsOf: fields["facts as of"]?.one(of: Programme.FactsAsOf.self), lasts: amountName("lasts"),
      objections: amountName("objections"), amounts: amounts, decisions: decisions, documents: documents,
      ranking: ranking, capacity: fields["capacity"].flatMap(capacity), quotas: quotas, bytes: bytes, sha256: sha256,
      concerns: concerns)
  }

  private func checkSubject(_ subject: Programme.Subject?) {
    switch (subject, fields["concerns"]) {
    case (.member, nil):
      fields.place.note(
        "It is asked for members, and does not say which it concerns.",
        cure: "Write concerns: a condition on person, as count(person.parents) > 0")
    case (.household, let concerns?):
      concerns.note("A programme of the household concerns nobody else.", cure: "Remove concerns.")
    default: break
    }
  }

  private func compartment(_ place: Passage) -> Compartment? {
    if place.scalar == "ordinary" { return .open }
    let sealed = Compartment.allCases.filter { $0 != .open }
    if let text = place.scalar, let found = sealed.first(where: { text == "sealed: \($0.rawValue)" }) { return found }
    if let fields = place.isMapping ? place.fields(["sealed"], of: "confidentiality") : nil {
      let name = fields.due("sealed", "a compartment")?.text()
      if let found = sealed.first(where: { $0.rawValue == name }) { return found }
    }
    return place.refuse("ordinary, or one of \(sealed.map { "“sealed: \($0.rawValue)”" }.joined(separator: ", "))")
  }

  /// The amount that a key names as `amounts.validity`.
  private func amountName(_ key: String) -> String? { fields[key].flatMap(amountName) }

  func amountName(_ place: Passage) -> String? {
    guard let text = place.text() else { return nil }
    guard text.hasPrefix("amounts.") else { return place.refuse("amounts. and the name of an amount") }
    let name = String(text.dropFirst("amounts.".count))
    let known = fields["amounts"]?.entries()?.map(\.key) ?? []
    guard known.contains(name) else {
      let meant = Nearest.name(to: name, among: known)
      place.note("There is no amount \(name).", cure: meant.map { "Write amounts.\($0)." } ?? "Add it under amounts.")
      return nil
    }
    return name
  }

  private static let keys = [
    "programme", "title", "audience", "law", "decided by", "subject", "concerns", "confidentiality", "delivers",
    "edition", "lasts", "objections", "facts as of", "amounts", "decisions", "conditions", "ranking", "capacity",
    "quotas", "documents",
  ]
}
