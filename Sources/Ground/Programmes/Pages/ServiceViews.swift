import Kit
public import Pages
import Registry

/// What the municipality gives, for anyone.
struct ServicesPage {
  let visit: Visit
  let programmes: [OpenProgramme]

  var page: Page {
    let language = visit.language
    return Page(
      Word.services[language], in: language, kind: .visitor,
      main: """
        <div class="slim flow"><h1>\(.services, in: language)</h1>
        \(ServicesList(programmes: programmes).html(in: language))</div>
        """)
  }
}

/// The programmes as a list that leads to each.
public struct ServicesList: Sendable {
  let programmes: [OpenProgramme]

  /// A list of these.
  public init(programmes: [OpenProgramme]) { self.programmes = programmes }

  /// The list; where nothing is in force, that.
  public func html(in language: Language) -> HTML {
    guard !programmes.isEmpty else {
      return Empty(.noServices, .noServicesHelp, icon: .heart).html(in: language)
    }
    let lines = programmes.map { found in
      """
      <li><a href="\(link: Location.of("services", found.programme.slug))"><span class="niche" aria-hidden="true">\
      \(Icon.heart.html)</span><span><b>\(found.programme.title, in: language)</b>\
      <span>\(found.programme.audience, in: language)</span></span></a></li>
      """ as HTML
    }
    return "<ul class='needs'>\(lines)</ul>"
  }
}

/// One programme for anyone: for whom, what it gives, what is looked at, which papers, where to ask.
struct ServicePage {
  let visit: Visit
  let found: OpenProgramme

  private var language: Language { visit.language }
  private var programme: Programme { found.programme }

  var page: Page {
    Page(
      programme.title[language], in: language, kind: .visitor,
      main: """
        <div class="slim flow">\(Crumbs([(.services, "/services")], here: programme.title).html(in: language))
        <h1>\(programme.title, in: language)</h1><p class="l">\(programme.audience, in: language).</p>
        \(Panel(.givesWhat, id: "gives", body: gives).html(in: language))
        \(Panel(.whatMustHold, id: "holds", body: conditions).html(in: language))
        \(amounts)\(found.papers(in: language))
        \(Panel(.whereToAsk, id: "ask", body: "<p>\(.whereToAskHelp, in: language)</p>").html(in: language))
        </div>
        """)
  }

  private var gives: HTML {
    """
    <p>\(programme.delivers, in: language)</p><p class="m s">\(.decidedBy(programme.decidedBy), in: language) · \
    <span lang="el">\(programme.law)</span></p>
    """
  }

  // What holds today; a figure that nobody has given says nothing to anyone.
  private var amounts: HTML? {
    let rows = programme.amounts.compactMap { amount in
      amount.value(on: visit.desk.today).flatMap { value in
        value.value.map { _ in [amount.called(in: language), "\(found.words(value), in: language)"] as [HTML] }
      }
    }
    guard !rows.isEmpty else { return nil }
    let table = Pages.Table(
      .amountsAndLimits, [Pages.Table.Column(.figure), .init(.itsValue, isNumber: true)], rows: rows)
    let isSure = programme.unconfirmed(on: visit.desk.today).isEmpty
    return Panel(
      .amountsAndLimits, id: "amounts", fill: .flush,
      body: "\(table.html(in: language))\(when: !isSure, "<p class='m s pad'>\(.someUnconfirmed, in: language)</p>")"
    ).html(in: language)
  }

  private var conditions: HTML {
    "<ul class='prose'>\(found.conditions.map { "<li>\($0.sentence, in: language)</li>" as HTML })</ul>"
  }
}
