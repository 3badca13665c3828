import Kit
import Pages
import Programmes

/// What anyone sees first: what the municipality gives, whom to call in danger, and the way in for those who work here.
struct HomePage {
  let house: String
  let visit: Visit
  let programmes: [OpenProgramme]

  private var language: Language { visit.language }

  var page: Page {
    Page(
      house, in: language, kind: .visitor,
      main: """
        <div class="flow"><h1>\(.whatDoYouNeed, in: language)</h1><p class="l">\(.whatDoYouNeedHelp, in: language)</p>
        <section aria-labelledby="services"><h2 id="services" class="vh">\(.whatThereIs, in: language)</h2>
        \(ServicesList(programmes: programmes).html(in: language))</section>
        \(danger)
        <p><a href="/sign-in">\(.toSignIn, in: language)</a></p></div>
        """)
  }

  // The lines of Greece: 112 by Regulation (EU) 2018/1972, 15900 and 197 of the state, 1107 for children.
  private var danger: HTML {
    let lines: [(String, Word)] = [
      ("112", Word(el: "άμεσος κίνδυνος", en: "immediate danger")),
      ("15900", Word(el: "βία κατά των γυναικών", en: "violence against women")),
      ("1107", Word(el: "προστασία παιδιού", en: "child protection")),
      ("197", Word(el: "κοινωνική βοήθεια, όλο το 24ωρο", en: "social help, day and night")),
    ]
    return """
      <section class="sheet sos" aria-labelledby="sos"><header><h2 id="sos">\(.inDanger, in: language)</h2></header>
      <dl>\(lines.map { number, what in
        "<div><dt><a class='tel' href='\(link: "tel:\(number)")'>\(number)</a></dt><dd>\(what, in: language)</dd></div>" as HTML
      })</dl></section>
      """
  }
}
