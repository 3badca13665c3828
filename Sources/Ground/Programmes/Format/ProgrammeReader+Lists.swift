import FEEL
import Registry

extension ProgrammeReader {
  func document(_ place: Passage) -> DocumentRule? {
    guard let fields = place.fields(["document", "from", "when"], of: "A document") else { return nil }
    let document = fields.due("document", "a slug of facts.yaml's documents")
    let slug = document?.text()
    if let slug, vocabulary.documents[slug] == nil {
      let meant = Nearest.name(to: slug, among: vocabulary.documents.keys.sorted())
      document?.note(
        "There is no document \(slug).", cure: meant.map { "Write \($0)." } ?? "Declare it in facts.yaml.")
    }
    let from = fields.due("from", "household, person or members")?.one(of: DocumentRule.Holder.self)
    let when = fields["when"]?.formula(names)
    guard let slug, let from else { return nil }
    return DocumentRule(document: slug, from: from, when: when)
  }

  func ranking(_ place: Passage) -> Ranking? {
    guard let fields = place.fields(["first", "by", "ties"], of: "A ranking") else { return nil }
    let first = fields["first"]?.formula(names)
    let by = fields.due("by", "points")?.formula(names)
    let places = fields.due("ties", "[draw]")?.elements() ?? []
    let ties = places.compactMap(tie)
    if let last = places.last, last.scalar != "draw" {
      last.note("The last tie could stand for ever.", cure: "Write draw as the last of ties.")
    }
    return by.map { Ranking(first: first, by: $0, ties: ties) }
  }

  private func tie(_ place: Passage) -> Ranking.Tie? {
    if place.scalar == "draw" { return Ranking.Tie(by: nil, lowestFirst: true, source: nil, confirmed: nil) }
    guard let fields = place.fields(["by", "first", "source", "confirmed"], of: "A tie") else { return nil }
    let by = fields.due("by", "what decides")?.formula(names)
    let first = fields.due("first", "lowest, or highest")
    if let first, !["lowest", "highest"].contains(first.scalar) { let _: Int? = first.refuse("lowest or highest") }
    let source = fields.due("source", "where the order comes from")?.text()
    let confirmed = confirmation(fields)
    return by.map { Ranking.Tie(by: $0, lowestFirst: first?.scalar != "highest", source: source, confirmed: confirmed) }
  }

  func capacity(_ place: Passage) -> Capacity? {
    guard let fields = place.fields(["by", "set in"], of: "A capacity") else { return nil }
    let by = fields.due("by", "the decision that divides the places")?.formula(names)
    let setIn = fields.due("set in", "call")?.text()
    guard let by, let setIn else { return nil }
    return Capacity(by: by, setIn: setIn)
  }

  func quota(_ place: Passage) -> Quota? {
    guard let fields = place.fields(["of", "at most", "at least", "source", "confirmed"], of: "A quota") else {
      return nil
    }
    let of = fields.due("of", "a condition")?.formula(names)
    let source = fields.due("source", "where the share comes from")?.text()
    let confirmed = confirmation(fields)
    if fields["at most"] == nil && fields["at least"] == nil {
      place.note("The quota says no share.", cure: "Write at most: amounts. and the name of a share.")
    }
    guard let of, let source else { return nil }
    return Quota(
      of: of, atMost: fields["at most"].flatMap(amountName), atLeast: fields["at least"].flatMap(amountName),
      source: source, confirmed: confirmed)
  }
}
