import Civil
import Kit
import Pages
import Registry

extension EntitlementView {
  /// The smallest changes by which the answer would be another.
  var changes: HTML? {
    guard !entitlement.changes.isEmpty else { return nil }
    let lines = entitlement.changes.map { "<li>\(words($0), in: language)</li>" as HTML }
    return "<p><b>\(.whatWouldChange, in: language)</b></p><ul class='prose'>\(lines)</ul>"
  }

  private func words(_ change: Entitlement.Change) -> Word {
    switch change {
    case .fact(let name, let now, let to, let then):
      .ifItWere(page.label(of: name), now: now.words, to: to.words, then: .answer(then))
    case .date(let day, let because, let then):
      .fromDay(day, because: because.map { sentence(of: $0) }, then: .answer(then))
    case .condition(let name, let value, let limit):
      .wouldNeed(sentence(of: name), has: value?.words, needs: limit?.words)
    }
  }

  // A condition is called by the sentence that it now has.
  private func sentence(of condition: String) -> Word {
    entitlement.reasons.first { $0.condition == condition }?.sentence ?? .same(condition)
  }

  /// The papers it asks for: seen or still missing.
  var papers: HTML? {
    guard !entitlement.documents.isEmpty else { return nil }
    let lines = entitlement.documents.map(paper)
    let missing = entitlement.documents.count { $0.verified == nil }
    return Details(
      .papersNeeded(entitlement.documents.count, missing: missing), body: Lines(lines).html
    ).html(in: language)
  }

  private func paper(_ needed: Entitlement.NeededDocument) -> (text: HTML, end: HTML?) {
    let title = page.vocabulary.documents[needed.document] ?? .same(needed.document)
    let text: HTML = """
      \(title, in: language)<br><span class="m s">\(page.name(of: needed.from), in: language)</span>
      """
    guard let seen = needed.verified else {
      let state = needed.required == nil ? State(.maybe, .mute, icon: .ask) : State(.missing, .wait, icon: .doc)
      return (text, state.html(in: language))
    }
    return (text, State(.seen(seen, until: needed.until), .ok).html(in: language))
  }

  /// The points, rule by rule.
  var pointLines: HTML? {
    guard let points = entitlement.points, !points.lines.isEmpty else { return nil }
    let rows = points.lines.map { line -> [HTML] in
      let waits = line.tell.map { page.label(of: $0)[language] }.joined(separator: ", ")
      return [
        "\(line.item, in: language)",
        line.points.map { "\(FactNumber.words($0), in: language)" as HTML } ?? "\(.dependsOn(waits), in: language)",
      ]
    }
    let table = Pages.Table(.pointsByRule, [Pages.Table.Column(.rule), .init(.points, isNumber: true)], rows: rows)
    return Details(.pointsByRule, body: table.html(in: language)).html(in: language)
  }

  /// Where each figure comes from, who confirmed it, and which edition answered.
  var sources: HTML {
    let all =
      entitlement.reasons.flatMap(\.sources)
      + Entitlement.Figure.allCases.flatMap { entitlement.sources[$0] ?? [] }
    var seen: Set<String> = []
    let lines = all.filter { seen.insert($0.name).inserted }.map(source)
    return """
      \(lines.isEmpty ? nil : Lines(lines).html)
      <p class="m s">\(edition)</p>
      """
  }

  /// Which edition of the rules answered, and how many of its figures nobody here has confirmed.
  var edition: HTML {
    let edition = entitlement.edition
    let unconfirmed = edition.unconfirmed.count
    return """
      \(.edition(edition.from), in: language) <span class="ltr">\(edition.sha256.prefix(12))</span>\
      \(when: unconfirmed > 0, " · \(.unconfirmedFigures(unconfirmed), in: language)")
      """
  }

  private func source(_ source: Entitlement.Source) -> (text: HTML, end: HTML?) {
    let text: HTML = "\(source.called(in: language))<br><span class='m s' lang='el'>\(source.source)</span>"
    guard let confirmed = source.confirmed else {
      return (text, State(.unconfirmed, .wait, icon: .ask).html(in: language))
    }
    return (text, State(.confirmedBy(confirmed.by, confirmed.date), .ok).html(in: language))
  }
}
