import Civil
import Foundation
import Pages
import Testing

struct ShellTests {
  let shell = Shell(
    house: "Δήμος <Α>", menu: [(.same("Δουλειά"), [.init(.same("Η μέρα μου"), .house, to: "/")])],
    search: "<form></form>", me: .init("Άννα", post: "Κοινωνική λειτουργός", signOut: "<i>έξοδος</i>"),
    languages: [(.en, "/language/en?back=/")])

  @Test(arguments: [Page.Kind.staff, .visitor, .gate])
  func `every page has its language, its title, one main part and no script of its own`(kind: Page.Kind) {
    let html = markup(shell.document(Page("Αρχή", in: .el, kind: kind, main: "<h1 id='h'>Αρχή</h1>")))
    #expect(html.hasPrefix("<!doctype html>\n<html lang=\"el\" dir=\"ltr\">"))
    #expect(html.contains("<title>Αρχή – Δήμος &lt;Α&gt;</title>"))
    #expect(html.components(separatedBy: "<main").count == 2 && html.components(separatedBy: "<script ").count == 2)
    #expect(!html.contains("style=") && !html.contains(" onclick") && html.contains(#"lang="en" hreflang="en""#))
  }

  @Test func `who works here skips to the content, sees the menu, the search and themselves`() {
    let html = markup(shell.document(Page("Αρχή", in: .el, place: "/", main: "")))
    #expect(html.contains("<a class='skip' href='#main'>") && html.contains("<form></form>"))
    #expect(html.contains(#"<a href="/" aria-current='page'>"#) && html.contains("<b>Άννα</b>"))
  }

  @Test(arguments: [(Language.el, "Εκτύπωση: Άννα"), (.en, "Printed by Άννα")])
  func `paper says whose it is, who printed it, and as of when`(language: Language, words: String) {
    var shell = shell
    #expect(!markup(shell.document(Page("Αρχή", in: language, main: ""))).contains("paperonly"))
    shell.moment = .minute(Instant(rawValue: 1_795_514_400_000_000))
    let html = markup(shell.document(Page("Αρχή", in: language, main: "")))
    #expect(html.contains("<p class=\"paperonly printed\"><b>Δήμος &lt;Α&gt;</b>"))
    #expect(html.contains(words) && html.contains("Κοινωνική λειτουργός") && html.contains("24/11/2026, 12:00"))
  }

  @Test func `a form that came back says so in the title`() {
    let page = Page("Είσοδος", in: .en, kind: .gate, isRefused: true, main: "")
    #expect(markup(shell.document(page)).contains("<title>Error: Είσοδος – "))
  }

  @Test func `the way back ends where one is`() {
    let html = markup(Crumbs([(.same("Πρόσωπα"), "/search")], here: .same("Μαρία")).html(in: .el))
    #expect(html.contains("<li><a href='/search'>Πρόσωπα</a></li>"))
    #expect(html.contains(#"<li aria-current="page">Μαρία</li>"#))
  }

  @Test func `what the pages bring along is whole, and its address is its contents`() {
    #expect(Assets.bundled.isWhole && Assets.bundled.files["fonts/noto-400.woff2"]?.type == "font/woff2")
    #expect(Assets.address.wholeMatch(of: #/\/assets\/[0-9a-f]{16}/#) != nil)
    #expect(Assets(in: nil).files.isEmpty && Assets(in: nil).hash != Assets.bundled.hash)
  }

  @Test func `style sheets name nothing outside the house`() {
    for (name, file) in Assets.bundled.files where name.hasSuffix("css") {
      let text = String(decoding: file.bytes, as: UTF8.self)
      #expect(!text.contains("http") && !text.contains("@import"), "\(name)")
    }
  }
}
