import Kit
import Pages
import Registry

/// The page that the day begins with.
struct StartPage {
  static let routes = [
    Route(.get, "/", .signedIn) { visit in .page(page(visit)) },
    Route(.get, "/language/:language", .public) { visit in choose(visit) },
  ]

  static let signposts = [Signpost(.myDay, .house, to: "/", in: .mine)]

  private static func page(_ visit: Visit) -> Page {
    Page(
      Word.myDay[visit.language], in: visit.language, place: "/",
      main: """
        <div class="head"><h1>\(.myDay, in: visit.language)</h1></div>
        <div class="flow">\(visit.desk.holds(.searchPeople) ? search(visit) : nothing(visit.language))</div>
        """)
  }

  private static func search(_ visit: Visit) -> HTML {
    Panel(
      .whomDoYouSeek, id: "find", isNext: true,
      body: """
        <form class="find" role="search" aria-label="\(.whomDoYouSeek, in: visit.language)" method="post" \
        action="/search">\(visit.token(for: "/search"))<label class="vh" for="find-q">\
        \(.findSomebody, in: visit.language)</label><input id="find-q" name="q" type="search" autocomplete="off" \
        aria-describedby="find-hint"><button class="btn">\(Icon.search.html)\(.search, in: visit.language)</button></form>
        <p class="hint s" id="find-hint">\(.searchHelp, in: visit.language)</p>
        """
    ).html(in: visit.language)
  }

  // Who sees no citizen's file has nothing to look for yet.
  private static func nothing(_ language: Language) -> HTML {
    Panel(
      .myDay, id: "day", fill: .flush,
      body: Empty(.nothingWaits, .nothingWaitsHelp, icon: .calendar).html(in: language)
    ).html(in: language)
  }

  private static func choose(_ visit: Visit) -> Answer {
    let back = visit.query["back"] ?? "/"
    var answer = Answer.redirect(to: Location.isOurs(back) ? back : "/")
    answer.language = visit.parameters["language"].flatMap(Language.init)
    return answer
  }
}
