import Kit
import Pages

/// The page that asks who it is.
struct SignInPage {
  let house: String
  let token: HTML
  var next: String?
  var carried: Carried?
  var notice: Word?
  var typed = Typed()

  func page(in language: Language) -> Page {
    Page(
      Word.signIn[language], in: language, kind: .gate, isRefused: typed.isRefused,
      main: """
        <header>\(Mark.html)<h1 id="h">\(.signIn, in: language)</h1><p>\(house)</p></header>
        \(notice.map { Notice($0, .nothingLost, .wait, isLive: true).html(in: language) })
        \(ErrorSummary(typed).html(in: language))
        <form method="post" action="/sign-in" novalidate>\(token)\(carried?.html)\
        \(next.map { "<input type='hidden' name='next' value='\($0)'>" as HTML })
        \(Field("name", .signInName, width: .full, completes: "username").html(typed, in: language))
        \(Field("password", .password, .password, width: .full, completes: "current-password").html(typed, in: language))
        <div class="acts">\(Button.send(.goOn, .wide, in: language))</div></form>
        <details><summary>\(.cannotEnter, in: language)</summary><p>\(.askAdministrator, in: language)</p>
        <p><a href="/sign-in/code">\(.haveCode, in: language)</a></p></details>
        """)
  }
}
