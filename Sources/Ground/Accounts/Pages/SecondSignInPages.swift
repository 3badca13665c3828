import Kit
import Pages

extension SignInPages {
  /// The page that asks for the second step, once the password was right: with what the first one carried.
  func secondPage(_ visit: Visit, ticket: String, _ errors: [FieldError] = []) -> Page {
    SecondSignInPage(
      house: house(), token: visit.token(for: "/sign-in/second"), ticket: ticket, next: visit.fields["next"],
      carried: Carried(in: visit.fields), typed: Typed(faults: errors.map { Typed.Fault($0.field, $0.reason) })
    ).page(in: visit.language)
  }

  func enterBySecondStep(_ visit: Visit) async throws -> Answer {
    let (ticket, code) = (visit.fields["ticket"] ?? "", visit.fields["code"] ?? "")
    func refused(_ error: FieldError, status: Int = 422) -> Answer {
      .page(secondPage(visit, ticket: ticket, [error]), status: status)
    }
    guard !code.isEmpty else { return refused(FieldError("code", .writeSecondCode)) }
    switch try await entrance.signIn(ticket, second: code, from: visit.address, device: visit.device) {
    case .refused: return refused(FieldError("code", .wrongSecondCode))
    case .later(let seconds): return refused(FieldError("", .tryLater(seconds)), status: 429)
    case .second, .tooLate: return self.refused(visit, [FieldError("", .tooLateForSecond)], Carried(in: visit.fields))
    case .welcome(let signedIn): return try await welcomed(signedIn, visit)
    }
  }
}

/// The page that asks for the code of the telephone.
struct SecondSignInPage {
  let house: String
  let token: HTML
  let ticket: String
  let next: String?
  let carried: Carried?
  let typed: Typed

  func page(in language: Language) -> Page {
    Page(
      Word.secondStep[language], in: language, kind: .gate, isRefused: typed.isRefused,
      main: """
        <header>\(Mark.html)<h1 id="h">\(.secondStep, in: language)</h1><p>\(house)</p></header>
        \(ErrorSummary(typed).html(in: language))
        <form method="post" action="/sign-in/second" novalidate>\(token)\(carried?.html)\
        <input type="hidden" name="ticket" value="\(ticket)">\
        \(next.map { "<input type='hidden' name='next' value='\($0)'>" as HTML })
        \(Field("code", .secondCode, hint: .secondCodeHint, .text, width: .full, completes: "one-time-code")
          .html(typed, in: language))
        <div class="acts">\(Button.send(.goOn, .wide, in: language))</div></form>
        <details><summary>\(.phoneLost, in: language)</summary><p>\(.phoneLostHelp, in: language)</p>
        <p><a href="/sign-in">\(.beginAgain, in: language)</a></p></details>
        """)
  }
}
