import Kit
import Pages

extension SignInPages {
  func enterByCode(_ visit: Visit) async throws -> Answer {
    let fields = visit.fields
    let (name, code, chosen) = (fields["name"] ?? "", fields["code"] ?? "", fields["chosen"] ?? "")
    var errors: [FieldError] = []
    if name.isEmpty { errors.append(FieldError("name", .writeName)) }
    if code.isEmpty { errors.append(FieldError("code", .writeCode)) }
    errors = ChosenPassword.errors(in: fields, besides: errors)
    guard errors.isEmpty else { return refusedCode(visit, errors) }
    do {
      switch try await entrance.enter(
        name, code: code, choosing: chosen, second: fields["second"] ?? "", from: visit.address,
        device: visit.device)
      {
      case .refused, .second, .tooLate: return refusedCode(visit, [FieldError("code", .wrongNameOrCode)])
      case .later(let seconds): return refusedCode(visit, [FieldError("", .tryLater(seconds))], status: 429)
      case .welcome(let signedIn):
        return .redirect(to: "/", session: .opened(token: signedIn.token, device: signedIn.device))
      }
    } catch Refusal.invalid(let errors) { return refusedCode(visit, errors) }
  }

  func codePage(_ visit: Visit, _ typed: Typed = Typed()) -> Page {
    CodePage(house: house(), token: visit.token(for: "/sign-in/code"), typed: typed).page(in: visit.language)
  }

  private func refusedCode(_ visit: Visit, _ errors: [FieldError], status: Int = 422) -> Answer {
    .page(codePage(visit, visit.fields.without("chosen", "again", "second").typed(errors)), status: status)
  }
}

/// The page on which somebody who was handed a code chooses a password.
struct CodePage {
  let house: String
  let token: HTML
  let typed: Typed

  func page(in language: Language) -> Page {
    Page(
      Word.enterByCode[language], in: language, kind: .gate, isRefused: typed.isRefused,
      main: """
        <header>\(Mark.html)<h1 id="h">\(.enterByCode, in: language)</h1><p>\(house)</p></header>
        \(ErrorSummary(typed).html(in: language))
        <form method="post" action="/sign-in/code" novalidate>\(token)\
        \(Field("name", .signInName, width: .full, completes: "username").html(typed, in: language))
        \(Field("code", .oneTimeCode, hint: .codeHint, .numeric, width: .full, completes: "one-time-code")
          .html(typed, in: language))
        \(ChosenPassword.boxes(typed, width: .full, in: language))
        \(Field("second", .secondCodeIfAny, hint: .secondCodeIfAnyHint, .text, width: .full).html(typed, in: language))
        <div class="acts">\(Button.send(.goOn, .wide, in: language))</div></form>
        <p class="s"><a href="/sign-in">\(.enterByPassword, in: language)</a></p>
        """)
  }
}
