import Kit
import Pages
import Registry

/// The page that the day begins with: what waits for whoever reads it, as the rooms say.
struct StartPage {
  static func routes(_ day: [DayPart], home: @escaping @Sendable (Visit) async throws -> Page) -> [Route] {
    [
      Route(.get, "/", .public) { visit in
        .page(visit.session == nil ? try await home(visit) : try await page(visit, day))
      },
      Route(.get, "/language/:language", .public) { visit in choose(visit) },
    ]
  }

  static let signposts = [Signpost(.myDay, .house, to: "/", in: .mine)]

  private static func page(_ visit: Visit, _ day: [DayPart]) async throws -> Page {
    var shown: [DayPart.Shown] = []
    for part in day where visit.desk.holds(part.permission) { shown.append(try await part.show(visit)) }
    let panels = shown.compactMap(\.panel)
    let main: HTML = """
      \(visit.desk.holds(.searchPeople) ? search(visit) : nil)\(waiting(shown.flatMap(\.waiting), visit.language))
      """
    return Page(
      Word.myDay[visit.language], in: visit.language, place: "/",
      main: """
        <div class="head"><div><h1>\(.myDay, in: visit.language)</h1>\
        <p class="m">\(.weekday(visit.desk.today), in: visit.language)</p></div></div>
        \(panels.isEmpty
          ? "<div class='flow'>\(main)</div>"
          : "<div class='two part'><div class='flow'>\(main)</div><aside class='flow' aria-label='\(.beside, in: visit.language)'>\(panels)</aside></div>")
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

  private static func waiting(_ rows: [Tasks.Row], _ language: Language) -> HTML {
    Panel(
      .whatWaits, id: "waits", fill: .flush,
      body: rows.isEmpty
        ? Empty(.nothingWaits, .nothingWaitsHelp, icon: .calendar).html(in: language) : Tasks(rows).html
    ).html(in: language)
  }

  private static func choose(_ visit: Visit) -> Answer {
    let back = visit.query["back"] ?? "/"
    var answer = Answer.redirect(to: Location.isOurs(back) ? back : "/")
    answer.language = visit.parameters["language"].flatMap(Language.init)
    return answer
  }
}
