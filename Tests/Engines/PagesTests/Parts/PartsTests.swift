import Foundation
import Pages
import Testing

struct PartsTests {
  let bad = Word.same("<b>&")

  @Test func `a state says in words what its colour says`() {
    #expect(markup(State(.same("Λήγει"), .wait).html(in: .el)).hasSuffix("</svg>Λήγει</span>"))
    #expect(markup(State(.same("x"), .no, icon: .doc).html(in: .el)).contains("icons.svg#doc"))
    #expect(markup(Tag(bad).html(in: .el)) == "<span class='tag'>&lt;b&gt;&amp;</span>")
  }

  @Test func `every picture is of the house's set, and hidden from whoever listens`() throws {
    let drawn = String(decoding: try #require(Assets.bundled.files["icons.svg"]).bytes, as: UTF8.self)
    for icon in Icon.allCases {
      #expect(drawn.contains("id=\"\(icon.rawValue)\""))
      #expect(markup(icon.html).contains("aria-hidden=\"true\""))
    }
  }

  @Test func `a notice that follows an act is read out`() {
    let notice = Notice(.same("Έγινε."), bad, .ok, isLive: true)
    #expect(markup(notice.html(in: .el)).contains("role='status'"))
    #expect(markup(notice.html(in: .el)).contains("<b>Έγινε.</b> &lt;b&gt;&amp;</p>"))
    #expect(!markup(Notice(.same("x"), nil, .no).html(in: .el)).contains("role"))
  }

  @Test func `a panel is named by its heading`() {
    let panel = Panel(.same("Χαρτιά"), id: "papers", isNext: true, fill: .flush, body: "<p>1</p>")
    let html = markup(panel.html(in: .el))
    #expect(html.contains(#"<section class="sheet next" aria-labelledby="papers">"#))
    #expect(html.contains(#"<h2 id="papers" tabindex="-1">Χαρτιά</h2>"#) && html.contains(#"<div class="flush">"#))
  }

  @Test func `details open without a script`() {
    let html = markup(Details(.same("Γιατί"), isOpen: true, body: "<p>1</p>").html(in: .el))
    #expect(html == "<details open><summary>Γιατί</summary><p>1</p></details>")
  }

  @Test func `a line with more to it is a heading, and may stay off paper`() {
    let html = markup(Details(.same("Άννα"), aside: "<i>3</i>", isOnPaper: false, body: "<p>1</p>").html(in: .el))
    #expect(html == "<details class='noprint'><summary><h3>Άννα</h3> <i>3</i></summary><p>1</p></details>")
  }

  @Test func `what is for hands is marked, so that paper leaves it out`() {
    #expect(
      markup(Button.print(in: .el)).contains("type=\"button\"") && markup(Button.print(in: .en)).contains("Print"))
    let pair = Pairs.Pair(.same("ΑΜΚΑ"), "0", action: ("/", .same("Εμφάνιση")))
    #expect(markup(Pairs([pair]).html(in: .el)).contains("noprint"))
  }

  @Test func `a pair says what its link changes`() {
    let pair = Pairs.Pair(.same("ΑΜΚΑ"), "0406••", action: ("/people/7?show=numbers", .same("Εμφάνιση")))
    let html = markup(Pairs([pair]).html(in: .el))
    #expect(html.contains("<dt>ΑΜΚΑ</dt><dd>0406••"))
    #expect(html.contains(#"Εμφάνιση<span class="vh">: ΑΜΚΑ</span></a>"#))
  }

  @Test func `an identity bar has the page's heading, and its flags when there are any`() {
    let plain = Identity("Χαντάντ Σαμίρα", initials: "ΣΧ", line: "34 ετών")
    let flagged = Identity("Χ", initials: "Χ", line: "", flags: [State(.same("Αντίφαση"), .wait)])
    #expect(markup(plain.html(in: .el)).contains("<h1>Χαντάντ Σαμίρα</h1>"))
    #expect(!markup(plain.html(in: .el)).contains("flags"))
    #expect(markup(flagged.html(in: .en)).contains(#"<ul class="row flags" aria-label="Attention">"#))
  }

  @Test func `tasks line up state, matter and action; what comes first is numbered`() {
    let row = Tasks.Row("<b>α</b>", "<p>β</p>", action: "<i>γ</i>")
    #expect(markup(Tasks([row]).html) == "<ul class='tasks'><li><b>α</b><div><p>β</p></div><i>γ</i></li></ul>")
    #expect(markup(Tasks([row], isOrdered: true).html).hasPrefix("<ol"))
    #expect(markup(Lines([("α", "<b>β</b>")]).html) == "<ul class='list'><li><p>α</p><b>β</b></li></ul>")
  }

  @Test func `each cell of a table knows its column, for when rows become cards`() {
    let table = Table(
      .same("Άτομα"), [.init(.same("Όνομα")), .init(.same("Ποσό"), isNumber: true)], rows: [["Α", "5 €"]])
    let html = markup(table.html(in: .el))
    #expect(html.contains(#"<caption class="vh">Άτομα</caption>"#))
    #expect(html.contains("<th role='rowheader' scope='row'>Α</th>"))
    #expect(html.contains(#"<td role="cell" data-l="Ποσό" class='n'><span>5 €</span></td>"#))
  }

  @Test func `a reason says to the ear what its picture says to the eye`() {
    let reasons = Reasons(.same("Γιατί"), [.init(.no, "Εισόδημα", small: "§ 4", figure: "<b>5</b>")])
    let html = markup(reasons.html(in: .el))
    #expect(html.contains(#"<span class="vh">δεν ισχύει: </span>Εισόδημα<small>§ 4</small>"#))
    #expect(html.contains("<span class='lim'><b>5</b></span>"))
  }

  @Test(arguments: [(1, 1, 0), (1, 3, 4), (2, 3, 5), (50, 100, 11), (100, 100, 10)])
  func `a pager shows nine pages at most, and the way on`(page: Int, pages: Int, links: Int) {
    let html = Pager(page: page, of: pages) { "/search?page=\($0)" }.html(in: .el).map(markup) ?? ""
    #expect(html.components(separatedBy: "<a ").count - 1 == links)
    #expect(html.contains("aria-current='page'") == (pages > 1))
  }

  @Test func `where nothing is, it says what to do`() {
    let html = markup(Empty(.same("Κανείς"), .same("Γράψτε λιγότερα."), icon: .people).html(in: .el))
    #expect(html.contains("<p><b>Κανείς</b></p><p>Γράψτε λιγότερα.</p>"))
  }
}

func markup(_ html: HTML) -> String { "\(html)" }
func markup(_ html: HTML?) -> String { html.map { "\($0)" } ?? "" }
