import Kit
import Pages

/// One page, about five minutes.
struct SetUpPage {
  let visit: Visit
  var typed = Typed()

  private var language: Language { visit.language }

  var page: Page {
    Page(
      Word.setUpTitle[language], in: language, kind: .visitor, isRefused: typed.isRefused,
      main: """
        <div class="two"><form class="flow" method="post" action="/setup" novalidate autocomplete="off">\
        \(visit.token(for: "/setup"))
        <div class="flow snug"><h1>\(.setUpTitle, in: language)</h1><p class="l m">\(.setUpLead, in: language)</p></div>
        \(ErrorSummary(typed).html(in: language))
        \(before)\(municipality)\(calendar)\(administrator)
        <div class="acts">\(Button.send(.setUpBegin, in: language))</div></form>
        \(aside)</div>
        """)
  }

  private var before: HTML {
    Panel(
      .setUpBefore, id: "before",
      body: Field("code", .setUpCode, hint: .setUpCodeHint, width: .ten).html(typed, in: language)
    ).html(in: language)
  }

  private var municipality: HTML {
    Panel(
      .setUpMunicipality, id: "of",
      body: """
        <div class="flow">\(Field("municipality", .setUpName, width: .full, completes: "organization").html(typed, in: language))\
        \(Field("number", .setUpNumber, hint: .setUpNumberHint, .numeric, width: .four).html(typed, in: language))\
        \(TextArea("communities", .setUpCommunities, hint: .setUpCommunitiesHint).html(typed, in: language))\
        \(TextArea("structures", .setUpStructures, hint: .setUpStructuresHint).html(typed, in: language))</div>
        """
    ).html(in: language)
  }

  private var calendar: HTML {
    Panel(
      .setUpCalendar, id: "calendar",
      body: """
        <div class="flow"><fieldset class="field"><legend>\(.setUpHoliday, in: language)</legend>\
        <p class="hint" id="holiday-hint">\(.setUpHolidayHint, in: language)</p>
        \(Field("holiday.day", .setUpDay, .numeric, width: .two).html(typed, in: language))\
        \(Field("holiday.month", .setUpMonth, .numeric, width: .two).html(typed, in: language))\
        \(Field("holiday.name", .setUpFeast, width: .twenty).html(typed, in: language))</fieldset>
        \(Field("prefix", .setUpPrefix, hint: .setUpPrefixHint, width: .four).html(typed, in: language))</div>
        """
    ).html(in: language)
  }

  private var administrator: HTML {
    Panel(
      .setUpAdministrator, id: "administrator",
      body: """
        <div class="flow"><p>\(.setUpAdministratorHelp, in: language)</p>
        \(Field("fullName", .setUpFullName, completes: "name").html(typed, in: language))\
        \(Field("signInName", .setUpSignInName, hint: .setUpSignInNameHint, completes: "username").html(typed, in: language))\
        \(Field("chosen", .setUpPassword, hint: .setUpPasswordHint, .password, completes: "new-password")
          .html(typed, in: language))\
        \(Field("again", .setUpAgain, .password, completes: "new-password").html(typed, in: language))</div>
        """
    ).html(in: language)
  }

  private var aside: HTML {
    let steps: [Word] = [.setUpNext1, .setUpNext2, .setUpNext3, .setUpNext4]
    let lines = steps.enumerated().map { place, step in
      "<li><span class='niche sm' aria-hidden='true'>\(place + 1)</span><p>\(step, in: language)</p></li>" as HTML
    }
    return """
      <aside class="flow" aria-label="\(.setUpNext, in: language)">
      \(Panel(.setUpNext, id: "next", fill: .flush, body: "<ol class='tasks'>\(lines)</ol>").html(in: language))
      \(Panel(.setUpFixed, id: "fixed", body: "<p>\(.setUpFixedHelp, in: language)</p>").html(in: language))</aside>
      """
  }
}
