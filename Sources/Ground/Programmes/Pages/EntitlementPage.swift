import Civil
import Foundation
import Kit
import Pages
import Registry
import Storage

/// The entitlements of one household, and what is still to be told for them.
struct EntitlementPage {
  let entitlements: [Entitlement]
  let file: HouseholdFile
  let vocabulary: Vocabulary

  /// Each fact once, the most decisive first, with the programmes that wait for it.
  var asks: [HouseholdPanel.Ask] {
    var order: [String] = []
    var waiting: [String: [Word]] = [:]
    for entitlement in entitlements {
      for missing in entitlement.missing {
        if waiting[missing.fact] == nil { order.append(missing.fact) }
        if waiting[missing.fact]?.contains(entitlement.title) != true {
          waiting[missing.fact, default: []].append(entitlement.title)
        }
      }
    }
    return order.compactMap { name in
      holder(of: name).map { HouseholdPanel.Ask($0.fact, of: $0.holder, why: .waitingFor(waiting[name] ?? [])) }
    }
  }

  /// Each programme in a word, for the top of the page; one that is asked for several members once, by its best answer.
  var glance: [State] {
    let answers = Dictionary(grouping: entitlements, by: \.title).mapValues { $0.map(\.status) }
    var seen: Set<Word> = []
    return entitlements.map(\.title).filter { seen.insert($0).inserted }.map { title in
      let best = answers[title, default: []].min { rank($0) < rank($1) } ?? nil
      return EntitlementView.state(best) { .glance(title, $0) }
    }
  }

  private func rank(_ status: Entitlement.Status?) -> Int {
    switch status {
    case .eligible: 0
    case .tellMe: 1
    case .notEligible: 2
    case nil: 3
    }
  }

  func html(in language: Language) -> HTML {
    let body = entitlements.isEmpty ? nothing(in: language) : Tasks(entitlements.map { row($0, language) }).html
    return Panel(
      .whatTheyGet, id: "can-get", aside: "<p class='s m'>\(.asOf(file.today), in: language)</p>", fill: .flush,
      body: body
    ).html(in: language)
  }

  private func nothing(in language: Language) -> HTML {
    guard !file.members.isEmpty else {
      return Empty(.nobodyLeft, .nobodyLeftHelp, icon: .people).html(in: language)
    }
    return Empty(.noProgrammes, .noProgrammesHelp, icon: .doc).html(in: language)
  }

  private func row(_ entitlement: Entitlement, _ language: Language) -> Tasks.Row {
    let view = EntitlementView(entitlement: entitlement, page: self, language: language)
    return Tasks.Row(view.state, view.html, action: view.figure)
  }

  /// Whom a qualified name is of, and the fact: `household.deposits`, or a member's identity and the fact.
  func holder(of name: String) -> (holder: Holder, fact: String)? {
    guard let dot = name.firstIndex(of: ".") else { return nil }
    let (owner, fact) = (String(name[..<dot]), String(name[name.index(after: dot)...]))
    if owner == "household" { return (.household(file.household.id), fact) }
    guard let id = UUID(uuidString: owner), file.members.contains(where: { $0.id.rawValue == id }) else { return nil }
    return (.person(ID(rawValue: id)), fact)
  }

  /// What a fact is called, and whose it is.
  func label(of name: String) -> Word {
    guard let (holder, fact) = holder(of: name) else { return .same(name) }
    let label = vocabulary.fact(fact, of: holder.person == nil ? .household : .member)?.label ?? .same(fact)
    guard holder.person != nil else { return label }
    let whose = self.name(of: String(name.prefix { $0 != "." }))
    return Word(el: "\(label[.el]) (\(whose[.el]))", en: "\(label[.en]) (\(whose[.en]))")
  }

  /// Whom a key names: the household, or a member.
  func name(of key: String) -> Word {
    guard let id = UUID(uuidString: key), let member = file.members.first(where: { $0.id.rawValue == id }) else {
      return .theHousehold
    }
    let names = member.person.names
    return .same(names.given.isEmpty ? names.family : "\(names.family) \(names.given)")
  }
}
