import Kit
import Pages
import Storage

/// One's own account.
struct OwnPage {
  /// Which of its forms.
  enum Part: String { case password, sessions }

  let visit: Visit
  let colleague: Colleague
  let sessions: OwnSessions
  let second: SecondStepState
  var typed = Typed()
  /// The form that came back.
  var part = Part.password

  private var language: Language { visit.language }

  var page: Page {
    Page(
      Word.myAccount[language], in: language, place: "/me", isRefused: typed.isRefused,
      main: """
        <div class="head"><h1>\(.myAccount, in: language)</h1></div>
        <div class="slim flow">
        \(ErrorSummary(typed, suffix: suffix(of: part)).html(in: language))
        \(when: visit.query["noted"] != nil, Notice(.noted, nil, .ok, isLive: true).html(in: language))
        \(who)\(whereIAm)\(secondStep)\(password)
        </div>
        """)
  }

  private var who: HTML {
    let posts = colleague.posts.map { post in
      "\(post.role, in: language) <span class='m s'>\(post.structure)</span>" as HTML
    }
    let lines = posts.first.map { first in "\(first)\(posts.dropFirst().map { "<br>\($0)" as HTML })" as HTML }
    return Panel(
      .account, id: "account",
      body: Pairs([
        .init(.fullName, "\(colleague.fullName)"),
        .init(.signInName, "<span class='ltr'>\(colleague.signInName)</span>"),
        .init(.postsToday, lines ?? "\(.noPostToday, in: language)"),
      ]).html(in: language)
    ).html(in: language)
  }

  private var secondStep: HTML {
    let since = second.since.map { "\(.minute($0), in: language)" as HTML }
    return Panel(
      .secondStep, id: "second-step",
      body: Pairs([
        .init(
          second.since == nil ? .secondStepOff : .secondStepSince,
          "\(since) \(Button.link(second.since == nil ? .setUpSecondStep : .changeIt, to: SecondStepPages.address, .small, in: language))"
        )
      ]).html(in: language)
    ).html(in: language)
  }

  // The time before this one tells whether somebody else came in.
  private var whereIAm: HTML {
    var lines = [line(.thisBrowser, sessions.present, State(.now, .ok))]
    lines += sessions.others.map { line(.anotherBrowser, $0, State(.accountOpen, .wait)) }
    if let before = sessions.before, !sessions.others.contains(where: { $0.id == before.id }) {
      lines.append(line(.timeBefore, before, nil))
    }
    return Panel(
      .signedInAt, id: "sessions", fill: .flush,
      body:
        "\(Lines(lines).html)<p class='m s pad'>\(.notMe, in: language)</p>\(when: !sessions.others.isEmpty, endOthers)"
    ).html(in: language)
  }

  /// What is chosen to end them all.
  static let everywhere = "all"

  // One's password first: whoever sits down at a colleague's machine shuts nobody out.
  private var endOthers: HTML {
    let (typed, suffix) = (typed(of: .sessions), suffix(of: .sessions))
    let others = sessions.others.map { session in
      Choices.Option("\(session.id.rawValue)", .since(session.began, from: session.address))
    }
    return Details(
      .endOthers, isOpen: part == .sessions, isOnPaper: false,
      body: """
        <form method="post" action="/me/sessions/end" novalidate><div class="flow">\
        \(visit.token(for: "/me/sessions/end", on: "/me"))\
        <input type="hidden" name="name" autocomplete="username" value="\(colleague.signInName)">
        \(Choices("which", .whereToEnd, [.init(Self.everywhere, .everywhereElse)] + others)
          .html(typed, suffix: suffix, in: language))
        \(Field("current", .presentPassword, .password, completes: "current-password")
          .html(typed, suffix: suffix, in: language))
        <div class="acts">\(Button.send(.endOthers, .other, in: language))</div></div></form>
        """
    ).html(in: language)
  }

  private func typed(of part: Part) -> Typed { part == self.part ? typed : Typed() }
  private func suffix(of part: Part) -> String { part == .password ? "" : "-\(part.rawValue)" }

  private func line(_ what: Word, _ session: Session, _ state: State?) -> (text: HTML, end: HTML?) {
    (
      """
      <b>\(what, in: language)</b><br><span class="m s">\(.since(session.began, from: session.address), in: language)</span>
      """, state?.html(in: language)
    )
  }

  private var password: HTML {
    Panel(
      .changePassword, id: "password",
      body: """
        <form method="post" action="/me/password" novalidate><div class="flow">\
        \(visit.token(for: "/me/password", on: "/me"))\
        <input type="hidden" name="name" autocomplete="username" value="\(colleague.signInName)">
        \(Field("current", .presentPassword, .password, completes: "current-password")
          .html(typed(of: .password), in: language))\
        \(ChosenPassword.boxes(typed(of: .password), width: .twenty, in: language))
        <p class="m s">\(.changeEnds, in: language)</p>
        <div class="acts">\(Button.send(.changeIt, in: language))</div></div></form>
        """
    ).html(in: language)
  }
}
