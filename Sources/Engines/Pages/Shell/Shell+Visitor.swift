/// For anyone: a header, large text; and the door that one signs in by.
extension Shell {
  func visitor(_ page: Page) -> HTML {
    """
    <body class="public">
    \(skip(page))\(demonstration(page))
    <header class="top"><div class="wrap">\(sign(page, home: "/"))\(tongues(page))</div></header>
    <main id="main" tabindex="-1"><div class="wrap">
    \(page.main)
    </div></main>
    <footer class="foot"><div class="wrap"><p>\(house) · \(.socialProtection, in: page.language)</p></div></footer>
    </body>
    """
  }

  func gate(_ page: Page) -> HTML {
    """
    <body class="public gate">
    \(demonstration(page))\(Stoa.html)
    <main id="main" tabindex="-1"><section class="door flow snug" aria-labelledby="h">
    \(page.main)
    <p class="s">\(languages.map { other($0, page) })</p>
    </section></main>
    </body>
    """
  }

  private func tongues(_ page: Page) -> HTML {
    """
    <nav class="langs" aria-label="\(.language, in: page.language)">\
    <span lang="\(page.language.rawValue)" aria-current="true">\(page.language.name)</span>\
    \(languages.map { other($0, page) })</nav>
    """
  }
}
