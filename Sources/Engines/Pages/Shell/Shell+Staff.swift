/// For who works here: bar, side menu, dense.
extension Shell {
  func staff(_ page: Page) -> HTML {
    """
    <body class="staff"\(idle.map { " data-idle='\($0)'" as HTML })>
    \(skip(page))\(demonstration(page))
    <header class="bar">
    \(sign(page, home: "/"))
    \(search)
    <div class="end">\(languages.map { other($0, page) })\(me.map { person($0, page) })</div>
    </header>
    <div class="shell">
    \(menu.isEmpty ? nil : side(page))
    <main id="main" tabindex="-1">
    \(paperLine(page))\(page.main)
    </main>
    </div>
    <footer class="sfoot"><p>\(house) · Μέριμνα · \(.recorded, in: page.language)</p></footer>\(ended(page))
    </body>
    """
  }

  // What the script puts in the page's place once the session must have ended.
  private func ended(_ page: Page) -> HTML? {
    idle.map { _ in
      """

      <template id="ended">\(Stoa.html)<main><section class="door flow snug" aria-labelledby="h">\
      <h1 id="h" tabindex="-1">\(.sessionEnded, in: page.language)</h1><p>\(.sessionEndedHelp, in: page.language)</p>\
      <button class="btn" type="button">\(.goOn, in: page.language)</button></section></main></template>
      """
    }
  }

  // Whose paper it is, who printed it, and as of when: what the bar and the foot say on a screen.
  private func paperLine(_ page: Page) -> HTML? {
    guard let me, let moment else { return nil }
    return """
      <p class="paperonly printed"><b>\(house)</b> · \(.socialProtection, in: page.language)<br>\
      \(.printed(by: me.name, me.post, moment), in: page.language) \(.holdsPersonalData, in: page.language)</p>

      """
  }

  func demonstration(_ page: Page) -> HTML? {
    guard isDemonstration else { return nil }
    return
      "<aside class='demo' aria-label='\(.demonstration, in: page.language)'><p>\(.demonstrationHelp, in: page.language)</p></aside>"
  }

  func skip(_ page: Page) -> HTML { "<a class='skip' href='#main'>\(.skip, in: page.language)</a>" }

  func sign(_ page: Page, home: String) -> HTML {
    """
    <a class="org" href="\(link: home)"><img class="mark" src="\(link: Assets.address)/mark.svg" alt="" width="40" \
    height="40"><span><b>\(house)</b><span><span>\(.socialProtection, in: page.language)</span></span></span></a>
    """
  }

  func other(_ other: (language: Language, address: String), _ page: Page) -> HTML {
    """
    <a href="\(link: other.address)" lang="\(other.language.rawValue)" hreflang="\(other.language.rawValue)" \
    rel="nofollow">\(other.language.name)</a>
    """
  }

  private func person(_ me: Me, _ page: Page) -> HTML {
    "<div class='me'><b>\(me.name)</b><span>\(me.post)</span></div>\(me.signOut)"
  }

  private func side(_ page: Page) -> HTML {
    """
    <nav class="side" aria-label="\(.mainMenu, in: page.language)">\
    \(menu.map { group($0.title, $0.entries, page) })</nav>
    """
  }

  private func group(_ title: Word, _ entries: [Entry], _ page: Page) -> HTML {
    """
    <p>\(title, in: page.language)</p><ul>\(entries.map { line($0, page) })</ul>
    """
  }

  private func line(_ entry: Entry, _ page: Page) -> HTML {
    """
    <li><a href="\(link: entry.address)"\(when: entry.address == page.place, " aria-current='page'")>\
    \(entry.icon.html)\(entry.title, in: page.language)</a></li>
    """
  }
}
