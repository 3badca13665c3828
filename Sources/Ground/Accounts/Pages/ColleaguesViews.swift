import Directory
import Kit
import Pages
import Storage

/// Who works here.
struct ColleaguesPage {
  let visit: Visit
  let roles: Roles
  let colleagues: [ColleagueFile]

  private var language: Language { visit.language }

  var page: Page {
    Page(
      Word.colleagues[language], in: language, place: "/colleagues",
      main: """
        <div class="head"><h1>\(.colleagues, in: language)</h1>\
        \(Button.link(.newColleague, to: "/colleagues/new", .main, in: language))</div>
        <div class="flow">\(Panel(.whoWorksHere, id: "colleagues", fill: .flush, body: table).html(in: language))</div>
        """)
  }

  // There is always one: whoever looks.
  private var table: HTML {
    Table(
      .whoWorksHere, [Table.Column(.fullName), .init(.signInName), .init(.postsToday), .init(.account)],
      rows: colleagues.map(row)
    ).html(in: language)
  }

  private func row(_ file: ColleagueFile) -> [HTML] {
    [
      "<a href='\(link: ColleaguePages.address(of: file.account.id))'>\(file.account.fullName)</a>",
      "<span class='ltr'>\(file.account.signInName)</span>", posts(file),
      file.state.html(in: language),
    ]
  }

  private func posts(_ file: ColleagueFile) -> HTML {
    let lines = file.postsToday.map { post in
      "\(roles.name(of: post.held.role), in: language) <span class='m s'>\(post.structure)</span>" as HTML
    }
    guard let first = lines.first else { return "<span class='m'>\(.noPostToday, in: language)</span>" }
    return "\(first)\(lines.dropFirst().map { "<br>\($0)" as HTML })"
  }
}

extension ColleagueFile {
  var postsToday: [Post] { posts.filter { $0.held.holds(on: today) } }

  var state: State {
    if let closed = account.closed { return State(.closedOn(closed), .mute) }
    return State(.accountOpen, .ok)
  }
}

/// Somebody new, who is given an account and a first post.
struct NewColleaguePage {
  let visit: Visit
  let roles: Roles
  let places: [Structure]
  let typed: Typed

  private var language: Language { visit.language }

  var page: Page {
    Page(
      Word.newColleague[language], in: language, place: "/colleagues", isRefused: typed.isRefused,
      main: """
        <div class="head">\(Crumbs([(.colleagues, "/colleagues")], here: .newColleague).html(in: language))</div>
        <div class="slim flow">
        \(ErrorSummary(typed).html(in: language))
        <h1>\(.newColleague, in: language)</h1>
        <form class="sheet" method="post" action="/colleagues" novalidate><div class="flow">
        \(visit.token(for: "/colleagues", on: "/colleagues/new"))\
        <input type="hidden" name="form" value="\(visit.formNumber(in: typed))">
        <p>\(.newColleagueLead, in: language)</p>
        \(Field("fullName", .fullName).html(typed, in: language))\
        \(Field("signInName", .signInName, hint: .signInNameHint, completes: "off").html(typed, in: language))\
        \(PostFields(roles, places).html(typed, in: language))
        <div class="acts">\(Button.send(.openAccount, in: language))</div></div></form>
        </div>
        """)
  }
}

/// The role and the structure of a post.
struct PostFields {
  let roles: Roles
  let places: [Structure]

  init(_ roles: Roles, _ places: [Structure]) {
    self.roles = roles
    self.places = places
  }

  func html(_ typed: Typed, suffix: String = "", in language: Language) -> HTML {
    let chosen = places.count == 1 && typed.value("structure").isEmpty ? "\(places[0].id.rawValue)" : nil
    let filled = Typed(typed.values + (chosen.map { [("structure", $0)] } ?? []), faults: typed.faults, now: typed.now)
    return """
      \(Selection("role", .role, [("", .chooseOne)] + roles.all.map { ($0.key, $0.name) })
        .html(typed, suffix: suffix, in: language))\
      \(Selection("structure", .structure, [("", .chooseOne)] + places.map { ("\($0.id.rawValue)", .same($0.name)) })
        .html(filled, suffix: suffix, in: language))
      """
  }
}
