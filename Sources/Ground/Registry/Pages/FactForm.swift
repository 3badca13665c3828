import Civil
import Foundation
import Kit
import Pages
import Storage

/// The form in which one fact of the vocabulary is told: its question, the answer, and whence it is known.
struct FactForm {
  let visit: Visit
  let file: HouseholdFile
  let vocabulary: Vocabulary
  let fact: Fact
  let holder: Holder
  var typed = Typed()
  /// Tells its boxes apart from those of the other forms on the page.
  let suffix: String

  /// The address that it is sent to.
  static func address(_ number: String) -> String { Location.of("households", number, "facts") }

  private var language: Language { visit.language }

  var html: HTML {
    let action = Self.address(file.household.number)
    let page = RegistryPages.address(ofHousehold: file.household.number)
    return """
      <form class="keep" method="post" action="\(link: action)" novalidate>\(visit.token(for: action, on: page))\
      <input type="hidden" name="fact" value="\(fact.name)"><input type="hidden" name="of" value="\(holder.text)">\
      <input type="hidden" name="form" value="\(number)"><input type="hidden" name="version" value="\(over)">
      \(answer)\(evidence)
      <div class="acts">\(Button.send(.noteIt, extra: fact.label, in: language))</div></form>
      """
  }

  /// What the fact is called, and whose it is where that is a member.
  var title: Word {
    guard holder.person != nil else { return fact.label }
    let name = file.name(of: holder)
    return Word(el: "\(fact.label[.el]): \(name[.el])", en: "\(fact.label[.en]): \(name[.en])")
  }

  /// What is asked, and of whom where that is a member.
  var question: Word {
    let asked = fact.question ?? fact.label
    guard holder.person != nil else { return asked }
    let name = file.name(of: holder)
    return Word(el: "\(name[.el]): \(asked[.el])", en: "\(name[.en]): \(asked[.en])")
  }

  // A form that comes back keeps its number, so that it is taken once however often it is sent.
  private var number: String {
    UUID(uuidString: typed.value("form")).map(\.uuidString) ?? UUID().uuidString
  }

  // What was half typed stays over what it was typed over.
  private var over: String {
    let typed = typed.value("version")
    return typed.isEmpty ? file.seen(fact.name, of: holder).mark : typed
  }

  private var answer: HTML {
    switch fact.type {
    case .number:
      let unit = fact.unit.flatMap { vocabulary.units[$0]?.many[language] }
      return Field("value", question, hint: numberHint, .decimal, width: .ten, unit: unit).html(
        typed, suffix: suffix, in: language)
    case .boolean:
      return Choices("value", question, isWide: true, [.init("yes", .yes), .init("no", .no)])
        .html(typed, suffix: suffix, in: language)
    case .date: return DateBoxes("value", question).html(typed, suffix: suffix, in: language)
    case .text(let choices): return text(choices)
    case .members:
      let options = file.members.map { member in
        Choices.Option("\(member.id.rawValue)", .same(member.person.names.listed))
      }
      return Choices("value", question, hint: .tickNone, isMany: true, options)
        .html(typed, suffix: suffix, in: language)
    }
  }

  private func text(_ choices: [Choice]?) -> HTML {
    guard let choices else { return Field("value", question).html(typed, suffix: suffix, in: language) }
    guard choices.count > 6 else {
      let options = choices.map { Choices.Option($0.key, $0.label) }
      return Choices("value", question, isWide: true, options).html(typed, suffix: suffix, in: language)
    }
    let lines = [("", Word.chooseOne)] + choices.map { ($0.key, $0.label) }
    return Selection("value", question, lines).html(typed, suffix: suffix, in: language)
  }

  private var numberHint: Word? { fact.unit == "EUR" ? .numberHint : nil }

  private var evidence: HTML {
    let paper = fact.paper.map { slug in
      Choices.Option(
        "paper", .paperSeen(vocabulary.paper(slug)),
        then: DateBoxes("seen", .seenOn).html(seen, suffix: suffix, in: language))
    }
    let register = fact.answeredBy.contains(.registry) ? Choices.Option("registry", .registerSays) : nil
    let options = [paper, Choices.Option("declaration", .theySay), register].compactMap(\.self)
    return Choices("source", .howDoWeKnow, options).html(typed, suffix: suffix, in: language)
  }

  // Most papers are seen at the counter, today.
  private var seen: Typed { typed.filled("seen", with: file.today) }
}

extension Holder {
  /// As a form names it: `household`, or a member's identity.
  var text: String { person.map { "\($0.rawValue)" } ?? "household" }
}
