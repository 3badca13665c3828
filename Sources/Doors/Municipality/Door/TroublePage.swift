import Pages

/// What went wrong, in words, and what to do now.
struct TroublePage {
  let trouble: Trouble
  let reference: String?
  let isSignedIn: Bool

  init(_ trouble: Trouble, reference: String?, isSignedIn: Bool) {
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
        <ul class="list open">\(ways.map { way($0, language) })</ul>
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

  private var ways: [(address: String, text: Word, hint: Word)] {
    isSignedIn ? [("/", .toStart, .toStartHint)] : [("/sign-in", .toSignIn, .toSignInHint)]
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
