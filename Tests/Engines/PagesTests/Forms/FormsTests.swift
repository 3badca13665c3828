import Foundation
import Pages
import Testing

struct FormsTests {
  let typed = Typed(
    [("name", "Ο'Νηλ"), ("kind", "b"), ("kind", "c"), ("born.day", "41"), ("born.year", "1958")],
    faults: [.init("name", .same("Γράψτε το όνομα")), .init("born.day", .same("Γράψτε την ημέρα, από 1 έως 31"))])

  @Test func `a form that comes back is filled, and says what is wrong beside its box`() {
    let html = markup(Field("name", .same("Όνομα"), hint: .same("όπως στο χαρτί")).html(typed, in: .el))
    #expect(html.contains("value='Ο&#39;Νηλ'"))
    #expect(html.contains("aria-invalid='true' aria-describedby='name-fault name-hint'"))
    #expect(html.contains(#"<p class="err" id="name-fault">"#) && html.contains("Γράψτε το όνομα"))
    #expect(html.contains(#"<label for="name">Όνομα</label>"#))
  }

  @Test func `a secret never comes back`() {
    let html = markup(Field("name", .same("Κωδικός"), .password).html(typed, in: .el))
    #expect(html.contains("type='password'") && !html.contains("Νηλ"))
  }

  @Test func `the summary leads to each faulty box in the same words, and takes the focus`() {
    let html = markup(ErrorSummary(typed).html(in: .el))
    #expect(html.contains("<a href='#name'>Γράψτε το όνομα</a>") && html.contains("<a href='#born-day'>"))
    #expect(html.contains("autofocus") && html.contains("Διορθώστε 2 σημεία") && html.contains("role=\"alert\""))
    #expect(markup(ErrorSummary(typed).html(in: .en)).contains("Correct 2 things"))
    #expect(ErrorSummary(Typed()).html(in: .el) == nil)
  }

  @Test func `what is wrong with no box in particular is said without a link`() {
    let html = markup(ErrorSummary(Typed(faults: [.init("", .same("Αργότερα"))])).html(in: .el))
    #expect(html.contains("<li>Αργότερα</li>") && html.contains("Διορθώστε 1 σημείο"))
  }

  @Test func `a form that stands twice on a page has identities of its own`() {
    let html = markup(Field("name", .same("Όνομα")).html(typed, suffix: "-2", in: .el))
    #expect(html.contains(#"id="name-2" name="name""#) && html.contains(#"for="name-2""#))
    #expect(markup(ErrorSummary(typed, suffix: "-2").html(in: .el)).contains("#born-day-2"))
  }

  @Test func `of several answers those that were given stand chosen`() {
    let options = ["a", "b", "c"].map { Choices.Option($0, .same($0.uppercased())) }
    let html = markup(Choices("kind", .same("Τι;"), isMany: true, options).html(typed, in: .el))
    #expect(html.components(separatedBy: " checked").count == 3)
    #expect(html.contains(#"<input type="checkbox" id="kind" name="kind" value="a">"#))
    #expect(html.hasPrefix("<fieldset class=\"field\"><legend>Τι;</legend>"))
  }

  @Test func `the fields of a choice stand right after it`() {
    let option = Choices.Option("x", .same("Ναι"), then: "<p>πότε</p>")
    let html = markup(Choices("kind", .same("Τι;"), [option]).html(Typed(), in: .el))
    #expect(html.contains(#"</label><div class='then'><p>πότε</p></div>"#))
  }

  @Test func `a list shows what was chosen`() {
    let html = markup(Selection("kind", .same("Τι;"), [("a", .same("Α")), ("b", .same("Β"))]).html(typed, in: .el))
    #expect(html.contains(#"<option value="b" selected>Β</option>"#) && html.contains(#"<option value="a">Α</option>"#))
  }

  @Test func `a date marks the box to mend`() {
    let html = markup(DateBoxes("born", .same("Γέννηση")).html(typed, in: .en))
    #expect(html.contains(#"name="born.day" inputmode="numeric" autocomplete="off" aria-invalid='true' value="41""#))
    #expect(html.contains(#"id="born-year" name="born.year" inputmode="numeric" autocomplete="off" value="1958""#))
    #expect(html.contains("aria-describedby='born-day-fault'") && html.contains(">Month</label>"))
  }

  @Test func `what was typed into a large box comes back as text`() {
    let html = markup(TextArea("name", .same("Γιατί")).html(Typed([("name", "</textarea><script>")]), in: .el))
    #expect(html.contains("&lt;/textarea&gt;&lt;script&gt;</textarea>"))
  }

  @Test func `buttons that say the same tell the ear apart`() {
    #expect(markup(Button.send(.same("Σώστε"), extra: .same("ενοίκιο"), in: .el)).contains(": ενοίκιο</span>"))
    #expect(markup(Button.link(.same("Α"), to: "javascript:x", in: .el)).contains("href='#'"))
  }
}
