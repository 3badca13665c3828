import Pages

/// What went wrong, in words, and what to do now.
struct TroublePage {
  let trouble: Trouble
  let reference: String?
  let isSignedIn: Bool
  let late: LateForm?

  init(_ trouble: Trouble, reference: String?, isSignedIn: Bool, late: LateForm? = nil) {
    self.late = late
    self.trouble = trouble
    self.reference = reference
    self.isSignedIn = isSignedIn
  }

  func page(in language: Language) -> Page {
    Page(
      trouble.title[language], in: language, kind: isSignedIn ? .staff : .visitor,
      main: """
        <div class="slim flow"><div class="row nw"><span class="niche lg \(tone.rawValue)" aria-hidden="true">\
        \(icon.html)</span><h1>\(trouble.title, in: language)</h1></div>
        <p class="l">\(trouble.advice, in: language)</p>
        \(late.flatMap { mine($0, language) })<ul class="list open">\(ways.map { way($0, language) })</ul>
        \(reference.map { number($0, language) })</div>
        """)
  }

  private var tone: Tone { trouble == .notAllowed || trouble == .strangerForm ? .seal : .mute }
  private var icon: Icon {
    switch trouble {
    case .notAllowed, .strangerForm: .lock
    case .notFound, .wrongMethod: .ask
    case .unforeseen, .shut, .unwritable, .unsure: .warn
    default: .info
    }
  }

  // What somebody else made of it meanwhile stands on its page; what was typed stands here, to copy from.
  private func mine(_ late: LateForm, _ language: Language) -> HTML? {
    guard !late.values.isEmpty else { return nil }
    return Panel(
      .whatYouTyped, id: "mine", body: "<ul class='prose'>\(late.values.map { "<li>\($0)</li>" as HTML })</ul>"
    ).html(in: language)
  }

  private var ways: [(address: String, text: Word, hint: Word)] {
    if let page = late?.page { return [(page, .toThePage, .toThePageHint)] }
    return isSignedIn ? [("/", .toStart, .toStartHint)] : [("/sign-in", .toSignIn, .toSignInHint)]
  }

  private func way(_ way: (address: String, text: Word, hint: Word), _ language: Language) -> HTML {
    """
    <li><p><a href="\(link: way.address)"><b>\(way.text, in: language)</b></a><br>\
    <span class="m s">\(way.hint, in: language)</span></p></li>
    """
  }

  private func number(_ reference: String, _ language: Language) -> HTML {
    "<p class='m s'>\(.reference, in: language) <span class='ltr'>\(reference)</span>. \(.tellReference, in: language)</p>"
  }
}
