import Foundation
import Kit
import Pages

/// The second step of one's own sign-in: set up, kept, or taken away.
struct SecondStepPage {
  let visit: Visit
  let colleague: Colleague
  let house: String
  let state: SecondStepState
  /// A secret that is not kept anywhere yet.
  let totp: TOTP
  var typed = Typed()
  var part = ""
  /// Codes on paper that were just made, to be shown this once.
  var codes: RecoveryCodes?

  private static let here = SecondStepPages.address
  private var language: Language { visit.language }

  var page: Page {
    Page(
      Word.secondStep[language], in: language, place: "/me", isRefused: typed.isRefused,
      main: """
        <div class="head">\(Crumbs([(.myAccount, "/me")], here: .secondStep).html(in: language))</div>
        <div class="slim flow">
        \(ErrorSummary(typed, suffix: part).html(in: language))
        <h1>\(.secondStep, in: language)</h1>
        \(when: colleague.mustSetUpSecondStep,
          Notice(.secondStepAsked, .secondStepAskedHelp, .wait, isLive: true).html(in: language))
        \(codes.map(shown))\(state.since == nil ? setUp : kept)
        </div>
        """)
  }

  private func shown(_ codes: RecoveryCodes) -> HTML {
    Panel(
      .recoveryCodes, id: "codes", isNext: true,
      body: """
        <p>\(.recoveryCodesLead, in: language)</p>
        <ul class="codes ltr">\(codes.all.map { "<li><b>\($0)</b></li>" as HTML })</ul>
        <div class="acts">\(Button.print(in: language))\(Button.link(.toMyDay, to: "/", .main, in: language))</div>
        """
    ).html(in: language)
  }

  private var setUp: HTML {
    let address = totp.address(for: colleague.signInName, of: house)
    return Panel(
      .setUpSecondStep, id: "set-up",
      body: """
        <form method="post" action="\(link: Self.here)" novalidate><div class="flow">\
        \(visit.token(for: Self.here, on: Self.here))\
        <input type="hidden" name="secret" value="\(visit.seal.hide(totp.secret.base64EncodedString()))">
        <p>\(.secondStepLead, in: language)</p>
        <div>\(QRCode(address)?.html(says: .qrSays, in: language))</div>
        <p class="s">\(.orTypeSecret, in: language)<br><b class="ltr key">\(totp.text.inFours)</b></p>
        \(proof(""))
        <div class="acts">\(Button.send(.turnOn, in: language))</div></div></form>
        """
    ).html(in: language)
  }

  private var kept: HTML {
    let since = state.since.map { Pairs.Pair(.secondStepSince, "\(.minute($0), in: language)") }
    let isShort = state.recoveryCodes < 3
    return """
      \(Panel(
        .secondStepOn, id: "kept",
        body: Pairs([since].compactMap { $0 } + [
          .init(.recoveryCodesLeft, "\(state.recoveryCodes) \(when: isShort, State(.fewLeft, .wait).html(in: language))")
        ]).html(in: language)).html(in: language))
      \(Panel(
        .newRecoveryCodes, id: "new-codes",
        body: form("codes", "-codes", .newRecoveryCodesHelp, Button.send(.newRecoveryCodes, .other, in: language))
      ).html(in: language))
      \(when: !colleague.wantsSecondStep, Panel(
        .turnOff, id: "end",
        body: form("end", "-end", .turnOffHelp, Button.send(.turnOff, .grave, in: language))).html(in: language))
      """
  }

  private func form(_ verb: String, _ suffix: String, _ help: Word, _ button: HTML) -> HTML {
    let action = "\(Self.here)/\(verb)"
    return """
      <form method="post" action="\(link: action)" novalidate><div class="flow">\(visit.token(for: action, on: Self.here))
      <p>\(help, in: language)</p>\(proof(suffix))<div class="acts">\(button)</div></div></form>
      """
  }

  private func proof(_ suffix: String) -> HTML {
    let typed = part == suffix ? typed : Typed()
    return """
      \(Field("code", .secondCode, hint: suffix.isEmpty ? .sixDigits : .secondCodeHint, .text, width: .ten,
        completes: "one-time-code").html(typed, suffix: suffix, in: language))\
      \(Field("current", .presentPassword, .password, completes: "current-password")
        .html(typed, suffix: suffix, in: language))
      """
  }
}
