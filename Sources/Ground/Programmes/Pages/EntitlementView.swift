import Civil
import Kit
import Pages
import Registry

/// One programme's answer: status, figure, reasons, papers, law, sources, and what would change it.
struct EntitlementView {
  let entitlement: Entitlement
  let page: EntitlementPage
  let language: Language

  var state: HTML { Self.state(entitlement.status) { $0 }.html(in: language) }

  /// A status as a state, in the words that are made of its own.
  static func state(_ status: Entitlement.Status?, _ words: (Word) -> Word) -> State {
    switch status {
    case .eligible: State(words(.entitled), .ok)
    case .notEligible: State(words(.notEntitled), .no)
    case .tellMe: State(words(.tellMe), .wait, icon: .ask)
    case nil: State(words(.ruleFailed), .mute, icon: .warn)
    }
  }

  /// What it comes to.
  var figure: HTML? {
    let figures = [figureWords, entitlement.fee.flatMap { money($0, unknown: .feeUnknown, called: .fee) }].compactMap(
      \.self)
    guard let first = figures.first else { return nil }
    return "<span class='n'>\(first)\(figures.dropFirst().map { "<br>\($0)" as HTML })</span>"
  }

  private var figureWords: HTML? {
    if let points = entitlement.points?.value {
      return "<b>\(FactNumber.words(points), in: language)</b> \(.points, in: language)"
    }
    return entitlement.amount.flatMap { money($0, unknown: .amountUnknown) }
  }

  // What they get needs no name; what they pay has one.
  private func money(_ amount: Entitlement.Money, unknown: Word, called name: Word? = nil) -> HTML? {
    guard let value = amount.value else {
      return entitlement.status == .eligible ? "\(unknown, in: language)" : nil
    }
    let unit = amount.unit.flatMap { page.vocabulary.units[$0] }
    let words = FactNumber.words(value, unit: unit, isMoney: amount.unit == "EUR")
    let per = amount.per.map { "<br><span class='m s'>\(.per($0), in: language)</span>" as HTML }
    let lead = [name, entitlement.status == .eligible ? nil : .wouldBe].compactMap { $0?[language] }
    return """
      \(when: !lead.isEmpty, "<span class='m s'>\(lead.joined(separator: ", "))</span><br>")<b>\(words, in: language)</b>\(per)
      """
  }

  var html: HTML {
    """
    <h3>\(entitlement.title, in: language)</h3>
    <p class="s m">\(whom)\(.decidedBy(entitlement.decidedBy), in: language)</p>
    \(lead)
    \(Details(.why, isOpen: entitlement.status != .eligible && !failed.isEmpty, body: why).html(in: language))
    \(papers)\(pointLines)\(Details(.sources, isOnPaper: false, body: sources).html(in: language))
    <p class="paperonly m s">\(edition)</p>
    """
  }

  // A programme for a member names her; one for the household needs no name.
  private var whom: HTML? {
    let name = page.name(of: entitlement.person)
    return name == .theHousehold ? nil : "\(name, in: language) · "
  }

  private var failed: [Entitlement.Reason] { entitlement.reasons.filter { $0.met == false } }

  private var lead: HTML? {
    if let fault = entitlement.fault {
      return Notice(.ruleFailedLead, fault.sentence, .mute, icon: .warn).html(in: language)
    }
    switch entitlement.status {
    case .tellMe:
      let names = entitlement.missing.map { page.label(of: $0.fact)[language] }
      let words = Word.firstOf(names)
      return names.isEmpty ? nil : "<p><b>\(.tellUs, in: language)</b> <a href='#ask'>\(words, in: language)</a></p>"
    case .notEligible: return changes
    case .eligible, nil: return nil
    }
  }

  private var why: HTML {
    Reasons(.why, entitlement.reasons.map(reason)).html(in: language)
  }

  private func reason(_ reason: Entitlement.Reason) -> Reasons.Reason {
    let tone: Tone = reason.met.map { $0 ? .ok : .no } ?? .wait
    let tell = reason.tell.map { page.label(of: $0)[language] }.joined(separator: ", ")
    let text = reason.sentence?[language] ?? Word.dependsOn(tell)[language]
    return Reasons.Reason(
      tone, icon: reason.met == nil ? .ask : nil, "\(text)",
      small: "<span class='law' lang='el'>\(reason.law)</span>", figure: figure(of: reason))
  }

  private func figure(of reason: Entitlement.Reason) -> HTML? {
    let value = reason.value.map { "<b>\($0.words, in: language)</b>" as HTML }
    let limit = reason.limit.map { "\(.limit, in: language) \($0.words, in: language)" as HTML }
    guard value != nil || limit != nil else { return nil }
    return
      "\(value)\(when: value != nil && limit != nil, "<br>")\(limit.map { "<span class='m'>\($0)</span>" as HTML })"
  }
}
