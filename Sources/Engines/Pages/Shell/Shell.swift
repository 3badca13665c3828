/// What stands around every page: whose house it is, the menu, the search box, who I am, the other language.
public struct Shell: Sendable {
  /// A line of the menu.
  public struct Entry: Sendable {
    let title: Word
    let icon: Icon
    let address: String

    /// Where it leads.
    public init(_ title: Word, _ icon: Icon, to address: String) {
      self.title = title
      self.icon = icon
      self.address = address
    }
  }

  /// Who has signed in.
  public struct Me: Sendable {
    let name: String
    let post: String
    let signOut: HTML

    /// Their name, what they are here, and the form by which they leave.
    public init(_ name: String, post: String, signOut: HTML) {
      self.name = name
      self.post = post
      self.signOut = signOut
    }
  }

  /// Whose house it is: `Δήμος Καλλιρρόης`.
  public var house: String
  /// The menu, by heading.
  public var menu: [(title: Word, entries: [Entry])]
  /// The search box; nil where there is nothing to look for.
  public var search: HTML?
  /// Who has signed in; nil for a visitor.
  public var me: Me?
  /// The minute at which the page is made, which paper says; nil where nobody has signed in.
  public var moment: Word?
  /// After how many seconds without use a session ends: a page that is left alone that long shows nothing of anyone any more.
  public var idle: Int?
  /// Whether nobody in the house exists: every page says so.
  public var isDemonstration = false
  /// The other languages, each with the address that turns this page into it.
  public var languages: [(language: Language, address: String)]

  /// A shell.
  public init(
    house: String, menu: [(title: Word, entries: [Entry])] = [], search: HTML? = nil, me: Me? = nil,
    languages: [(language: Language, address: String)] = []
  ) {
    self.house = house
    self.menu = menu
    self.search = search
    self.me = me
    self.languages = languages
  }

  /// The whole document.
  public func document(_ page: Page) -> HTML {
    """
    <!doctype html>
    <html lang="\(page.language.rawValue)" dir="ltr">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>\(when: page.isRefused, "\(.fault, in: page.language): ")\(page.title) – \(house)</title>
    <link rel="icon" href="\(link: Assets.address)/mark.svg" type="image/svg+xml">
    <link rel="stylesheet" href="\(link: Assets.address)/tokens.css">
    <link rel="stylesheet" href="\(link: Assets.address)/components.css">
    <link rel="stylesheet" href="\(link: Assets.address)/house.css">
    <script src="\(link: Assets.address)/house.js" defer></script>
    </head>
    \(body(page))
    </html>
    """
  }

  private func body(_ page: Page) -> HTML {
    switch page.kind {
    case .staff: staff(page)
    case .visitor: visitor(page)
    case .gate: gate(page)
    }
  }
}
