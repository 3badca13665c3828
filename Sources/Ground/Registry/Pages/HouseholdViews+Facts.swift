import Civil
import Kit
import Pages
import Storage

extension HouseholdPage {
  /// All that was told of the household and of each member, folded: of whom it is asked first stands open.
  var facts: HTML {
    let holders = [Holder.household(file.household.id)] + file.members.map { Holder.person($0.id) }
    let first = telling == nil && mayTell ? shown.asks.first?.holder : nil
    return Panel(
      .whatWeKnow, id: "facts", fill: .flush, body: "\(holders.map { fold($0, isOpen: $0 == first) })"
    ).html(in: language)
  }

  private func fold(_ holder: Holder, isOpen: Bool) -> HTML {
    let lines = file.standings(of: holder, by: vocabulary).map { fact, standing in
      FactLine(
        fact: fact, standing: standing, vocabulary: vocabulary, names: file.names,
        change: mayTell && fact.computed == nil && fact.question != nil ? change(fact, holder) : nil)
    }
    return FactTable(file.name(of: holder), lines).folded(isOpen: isOpen, in: language)
  }

  private func change(_ fact: Fact, _ holder: Holder) -> String {
    let query = "tell=\(Location.of(fact.name).dropFirst())&of=\(holder.text)"
    return "\(RegistryPages.address(ofHousehold: file.household.number))?\(query)#told"
  }

  /// Who belongs to it, and which papers were seen.
  var aside: HTML {
    """
    <aside class="flow" aria-label="\(.membersAndPapers, in: language)">\(members)\(papers)</aside>
    """
  }

  private var members: HTML {
    let rows = file.members.map { member in
      let age = member.person.born.map { Word.years($0.age(on: file.today)) }
      let contradiction = file.contradiction(of: member, by: vocabulary).map { against in
        "<br>\(State(against.words(vocabulary), .wait, icon: .warn).html(in: language))" as HTML
      }
      return Tasks.Row(
        "<span class='niche sm' aria-hidden='true'>\(member.person.names.initials)</span>",
        """
        <a href="\(link: RegistryPages.address(of: member.id))">\(member.person.names.listed)</a>\
        \(age.map { ", \($0, in: language)" as HTML })<br>\
        <span class="s m">\(member.relation.words, in: language)</span>\(change(member))\(contradiction)
        """)
    }
    return Panel(
      .household, id: "members", aside: mayEdit ? addMember : nil, fill: .flush, body: Tasks(rows).html
    ).html(in: language)
  }

  private var mayEdit: Bool { visit.desk.holds(.editPerson) }

  private var addMember: HTML {
    let address = RegistryPages.address(ofHousehold: file.household.number) + "/members/new"
    return "<p class='s noprint'><a href='\(link: address)'>\(.addMember, in: language)</a></p>"
  }

  private func change(_ member: HouseholdMember) -> HTML? {
    guard mayEdit else { return nil }
    return """
       <a class="s noprint" href="\(link: RegistryPages.address(of: member, in: file))">\(.change, in: language)\
      <span class="vh">: \(member.person.names.listed)</span></a>
      """
  }

  private var papers: HTML {
    Panel(.papers, id: "papers", fill: .flush, body: PaperLines(file.papers, file.today, vocabulary).html(in: language))
      .html(in: language)
  }
}

/// The papers that were seen, with how long they hold.
struct PaperLines {
  let papers: [Paper]
  let today: CivilDate
  let vocabulary: Vocabulary

  init(_ papers: [Paper], _ today: CivilDate, _ vocabulary: Vocabulary) {
    self.papers = papers
    self.today = today
    self.vocabulary = vocabulary
  }

  func html(in language: Language) -> HTML {
    guard !papers.isEmpty else {
      return Empty(.noPapers, .noPapersHelp, icon: .doc).html(in: language)
    }
    return Lines(papers.map { line($0, language) }).html
  }

  private func line(_ paper: Paper, _ language: Language) -> (text: HTML, end: HTML?) {
    let text: HTML = """
      \(vocabulary.paper(paper.document), in: language)<br>\
      <span class="m s">\(.seenOnDay, in: language) \(.day(paper.seen), in: language)</span>
      """
    guard let until = paper.until else { return (text, State(.holds, .ok).html(in: language)) }
    let holds = until >= today
    return (text, State(.day(until), holds ? .ok : .wait, icon: holds ? .ok : .warn).html(in: language))
  }
}

extension CivilContradiction {
  func words(_ vocabulary: Vocabulary) -> Word {
    func label(_ status: CivilStatus.Status) -> Word {
      vocabulary.fact("marital status", of: .member)?.label(of: status.rawValue) ?? .same(status.rawValue)
    }
    switch self {
    case .livesWithSpouse(let status):
      return Word(
        el: "Γράφει «\(label(status)[.el])», μα ζει με σύζυγο",
        en: "Says “\(label(status)[.en])”, yet lives with a spouse")
    case .noSpouseHere(let status):
      return Word(
        el: "Γράφει «\(label(status)[.el])», μα δεν ζει σύζυγος εδώ",
        en: "Says “\(label(status)[.en])”, yet no spouse lives here")
    }
  }
}
