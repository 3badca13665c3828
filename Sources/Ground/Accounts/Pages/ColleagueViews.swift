import Directory
import Foundation
import Kit
import Pages
import Storage

/// One colleague: posts, a code to come in by, the account.
struct ColleaguePage {
  let visit: Visit
  let roles: Roles
  let places: [Structure]
  let file: ColleagueFile
  /// A code that was just given, to be shown this once.
  var code: IssuedCode?
  var typed = Typed()
  /// The suffix of the form that came back.
  var part = ""

  private var language: Language { visit.language }
  private var account: Account { file.account }
  private var here: String { ColleaguePages.address(of: account.id) }
  private var isOwn: Bool { visit.desk.isOwn(account.id) }

  /// The suffix of the form that gives a post.
  static let newPost = "-post"

  static func suffix(of post: ID<HeldPost>) -> String { "-\(post.rawValue)".lowercased() }

  var page: Page {
    Page(
      account.fullName, in: language, place: "/colleagues", isRefused: typed.isRefused,
      main: """
        <div class="head">\(Crumbs([(.colleagues, "/colleagues")], here: .same(account.fullName)).html(in: language))</div>
        <div class="slim flow">
        \(ErrorSummary(typed, suffix: part).html(in: language))
        \(when: visit.query["noted"] != nil, Notice(.noted, nil, .ok, isLive: true).html(in: language))
        <div><h1>\(account.fullName)</h1><p class="m s"><span class="ltr">\(account.signInName)</span> · \
        \(file.state.html(in: language))</p></div>
        \(code.map(shown))\(posts)\(when: mayAppoint, "\(appoint)\(when: code == nil, newCode)\(when: file.hasSecondStep, secondStep)")\
        \(when: !isOwn, account.closed == nil ? close : reopen)
        </div>
        """)
  }

  private func shown(_ code: IssuedCode) -> HTML {
    let body: HTML =
      code.digits.map { digits in
        """
        <p>\(.codeLead(account.fullName, user: account.signInName), in: language)</p>
        <p class="big ltr"><b>\(digits)</b></p>
        <p class="m s">\(.codeUntil(code.expires), in: language) \(.codeOnce, in: language)</p>
        \(Button.print(in: language))
        """ as HTML
      } ?? "<p>\(.codeShownBefore, in: language)</p>"
    return Panel(.oneTimeCode, id: "code", isNext: true, body: body).html(in: language)
  }

  private var posts: HTML {
    guard !file.posts.isEmpty else {
      return Panel(
        .posts, id: "posts", fill: .flush,
        body: Empty(.noPosts, .noPostsHelp, icon: .work).html(in: language)
      ).html(in: language)
    }
    let lines = file.posts.map { post -> (text: HTML, end: HTML?) in
      let held = post.held
      return (
        """
        <b>\(roles.name(of: held.role), in: language)</b> · \(post.structure)<br>\
        <span class="m s">\(.span(held.since, held.until), in: language)</span>
        """, held.holds(on: file.today) ? State(.holdsToday, .ok).html(in: language) : nil
      )
    }
    return Panel(.posts, id: "posts", fill: .flush, body: "\(Lines(lines).html)\(unended.map(end))").html(in: language)
  }

  private var unended: [ColleagueFile.Post] {
    file.posts.filter { post in (post.held.until.map { $0 >= file.today } ?? true) && account.closed == nil }
  }

  /// Whether the form with that suffix is still there to be sent.
  func offers(_ part: String) -> Bool {
    part == Self.newPost ? mayAppoint : unended.contains { Self.suffix(of: $0.held.id) == part }
  }

  private var mayAppoint: Bool { !isOwn && account.closed == nil }

  private func end(_ post: ColleagueFile.Post) -> HTML {
    let suffix = Self.suffix(of: post.held.id)
    let action = "\(here)/posts/\("\(post.held.id.rawValue)".lowercased())/end"
    let typed = part == suffix ? typed : Typed()
    return Details(
      .endPost(roles.name(of: post.held.role), post.structure), isOpen: part == suffix, isOnPaper: false,
      body: form(
        action, version: post.held.version,
        fields: DateBoxes("day", .lastDay, hint: .lastDayHint).html(
          typed.filled("day", with: file.today), suffix: suffix, in: language),
        Button.send(.endIt, .grave, in: language))
    ).html(in: language)
  }

  private var appoint: HTML {
    let typed = part == Self.newPost ? typed : Typed()
    return Panel(
      .givePost, id: "give-post",
      body: form(
        "\(here)/posts", version: account.version,
        fields: """
          <input type="hidden" name="form" value="\(visit.formNumber(in: typed))">
          \(PostFields(roles, places).html(typed, suffix: Self.newPost, in: language))\
          \(DateBoxes("since", .firstDay).html(typed.filled("since", with: file.today), suffix: Self.newPost, in: language))\
          \(DateBoxes("until", .lastDayIfAny, hint: .lastDayIfAnyHint).html(typed, suffix: Self.newPost, in: language))
          """, Button.send(.givePost, .other, in: language))
    ).html(in: language)
  }

  private var newCode: HTML {
    let standing = file.codeUntil.map { "<p>\(.codeStands($0), in: language)</p>" as HTML }
    return Panel(
      .forgottenPassword, id: "new-code",
      body: form(
        "\(here)/code", version: account.version, fields: "\(standing)<p>\(.forgottenPasswordHelp, in: language)</p>",
        Button.send(.giveCode, .other, in: language))
    ).html(in: language)
  }

  private var secondStep: HTML {
    Panel(
      .secondStep, id: "second-step",
      body: form(
        "\(here)/second-step/end", version: account.version,
        fields: "<p>\(State(.secondStepOn, .ok).html(in: language))</p><p>\(.takeAwaySecondStepHelp, in: language)</p>",
        Button.send(.takeAwaySecondStep, .grave, in: language))
    ).html(in: language)
  }

  private var close: HTML {
    Panel(
      .closeAccount, id: "close",
      body: form(
        "\(here)/close", version: account.version, fields: "<p>\(.closeAccountHelp, in: language)</p>",
        Button.send(.closeIt, .grave, in: language))
    ).html(in: language)
  }

  private var reopen: HTML {
    Panel(
      .reopenAccount, id: "reopen",
      body: form(
        "\(here)/reopen", version: account.version, fields: "<p>\(.reopenAccountHelp, in: language)</p>",
        Button.send(.reopenIt, .other, in: language))
    ).html(in: language)
  }

  private func form(_ action: String, version: Int, fields: HTML, _ button: HTML) -> HTML {
    """
    <form method="post" action="\(link: action)" novalidate>\(visit.token(for: action, on: here))\
    <input type="hidden" name="version" value="\(version)">
    <div class="flow">\(fields)
    <div class="acts">\(button)</div></div></form>
    """
  }
}
