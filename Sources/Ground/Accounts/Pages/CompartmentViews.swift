import Civil
import Kit
import Pages
import Storage

/// Who is let into what is sealed.
struct CompartmentsPage {
  let visit: Visit
  let membership: Membership
  var typed = Typed()
  /// The suffix of the form that came back; empty where it is the one that names somebody.
  var part = ""

  private var language: Language { visit.language }

  static func suffix(of member: ID<Member>) -> String { "-\(member.rawValue)".lowercased() }

  /// What somebody else named, as it stands among what waits for the reader.
  static func row(of naming: Naming, _ membership: Membership, in language: Language) -> Tasks.Row {
    Tasks.Row(
      State(.oneOfTwo, .wait).html(in: language),
      """
      <b>\(membership.names[naming.account] ?? "")</b> · \(.compartment(naming.compartment), in: language)<br>\
      <span class="m s">\(.namedBy(membership.names[naming.namedBy] ?? ""), in: language)</span>
      """, action: Button.link(.confirmIt, to: "/compartments", .small, in: language))
  }

  var page: Page {
    Page(
      Word.sealedFiles[language], in: language, place: "/compartments", isRefused: typed.isRefused,
      main: """
        <div class="head"><h1>\(.sealedFiles, in: language)</h1></div>
        <div class="slim flow">
        \(ErrorSummary(typed, suffix: part).html(in: language))
        \(when: visit.query["noted"] != nil, Notice(.noted, nil, .ok, isLive: true).html(in: language))
        <p>\(.sealedFilesLead, in: language)</p>
        \(when: !membership.namings.isEmpty, waiting)\(members)\(form)
        </div>
        """)
  }

  private func name(of account: ID<Account>) -> String { membership.names[account] ?? "" }

  private func isOwn(_ account: ID<Account>) -> Bool { visit.desk.isOwn(account) }

  private var waiting: HTML {
    Panel(
      .waitForSecond, id: "waiting", isNext: true, fill: .flush,
      body: Tasks(
        membership.namings.map { naming in
          let mine = isOwn(naming.namedBy) || isOwn(naming.account)
          return Tasks.Row(
            State(.oneOfTwo, .wait).html(in: language),
            """
            <b>\(name(of: naming.account))</b> · \(.compartment(naming.compartment), in: language)<br>\
            <span class="m s">\(.span(naming.since, naming.until), in: language) · \
            \(.namedBy(name(of: naming.namedBy)), in: language)</span>\
            \(when: mine, "<br><span class='m s'>\(.anotherConfirms, in: language)</span>")
            """,
            action: """
              <div class="row">\
              \(when: !mine, act("confirm", naming, Button.send(.confirmIt, .small, in: language)))\
              \(act("withdraw", naming, Button.send(.withdrawIt, .small, in: language)))</div>
              """)
        }
      ).html
    ).html(in: language)
  }

  private func act(_ verb: String, _ naming: Naming, _ button: HTML) -> HTML {
    let action = "/compartments/namings/\("\(naming.id.rawValue)".lowercased())/\(verb)"
    return visit.act(action, on: "/compartments", button)
  }

  private var members: HTML {
    guard !membership.members.isEmpty else {
      return Panel(
        .whoIsLetIn, id: "members", fill: .flush,
        body: Empty(.nobodyIsLetIn, .nobodyIsLetInHelp, icon: .lock).html(in: language)
      ).html(in: language)
    }
    let lines = membership.members.map { member -> (text: HTML, end: HTML?) in
      (
        """
        <b>\(name(of: member.account))</b> · \(.compartment(member.compartment), in: language)<br>\
        <span class="m s">\(.span(member.since, member.until), in: language) · \
        \(.namedByTwo(name(of: member.namedBy), name(of: member.secondedBy)), in: language)</span>
        """, isLetIn(member) ? State(.holdsToday, .ok).html(in: language) : nil
      )
    }
    return Panel(.whoIsLetIn, id: "members", fill: .flush, body: "\(Lines(lines).html)\(unended.map(end))")
      .html(in: language)
  }

  /// Whose membership may still be ended.
  var unended: [Member] { membership.members.filter { $0.until.map { $0 >= membership.today } ?? true } }

  private func isLetIn(_ member: Member) -> Bool {
    member.since <= membership.today && (member.until.map { $0 >= membership.today } ?? true)
  }

  private func end(_ member: Member) -> HTML {
    let suffix = Self.suffix(of: member.id)
    let action = "/compartments/members/\("\(member.id.rawValue)".lowercased())/end"
    let typed = part == suffix ? typed : Typed()
    return Details(
      .endMembership(name(of: member.account), .compartment(member.compartment)), isOpen: part == suffix,
      isOnPaper: false,
      body: """
        <form method="post" action="\(link: action)" novalidate>\(visit.token(for: action, on: "/compartments"))\
        <input type="hidden" name="version" value="\(member.version)"><div class="flow">
        \(DateBoxes("day", .lastDay, hint: .lastDayMemberHint).html(
          typed.filled("day", with: membership.today), suffix: suffix, in: language))
        <div class="acts">\(Button.send(.endIt, .grave, in: language))</div></div></form>
        """
    ).html(in: language)
  }

  private var form: HTML {
    let typed = part.isEmpty ? typed : Typed()
    let people = membership.colleagues.map { ("\($0.id.rawValue)", Word.same($0.fullName)) }
    let compartments = Compartment.allCases.filter { $0 != .open }.map { ($0.rawValue, Word.compartment($0)) }
    return Panel(
      .nameSomebody, id: "name",
      body: """
        <form method="post" action="/compartments" novalidate><div class="flow">\
        \(visit.token(for: "/compartments", on: "/compartments"))\
        <input type="hidden" name="form" value="\(visit.formNumber(in: typed))">
        \(Selection("account", .colleague, [("", .chooseOne)] + people).html(typed, in: language))\
        \(Selection("compartment", .compartmentLabel, [("", .chooseOne)] + compartments).html(typed, in: language))\
        \(DateBoxes("since", .firstDay).html(typed.filled("since", with: membership.today), in: language))\
        \(DateBoxes("until", .lastDayIfAny, hint: .lastDayIfAnyHint).html(typed, in: language))
        <p class="m s">\(.nameSomebodyHelp, in: language)</p>
        <div class="acts">\(Button.send(.nameIt, .other, in: language))</div></div></form>
        """
    ).html(in: language)
  }
}
