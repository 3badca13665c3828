import Accounts
import Kit
import Pages
import Registry

extension TownHall {
  /// What stands around a page, for whoever reads it.
  func shell(for reader: Reader) -> Shell {
    let others = Language.allCases.filter { $0 != reader.language }
    var shell = Shell(house: plate.name, languages: others.map { ($0, address(of: $0, reader)) })
    shell.isDemonstration = plate.isDemonstration
    guard let colleague = reader.colleague else { return shell }
    let visit = reader.visit()
    shell.menu = menu(of: visit)
    shell.search = search(visit)
    shell.me = Shell.Me(
      colleague.fullName, post: colleague.posts.first?.role[reader.language] ?? Word.noPost[reader.language],
      signOut: signOut(visit))
    shell.moment = .minute(house.clock())
    shell.idle = entrance.limits.idle
    return shell
  }

  private func address(of language: Language, _ reader: Reader) -> String {
    guard case .route = routes.find("GET", reader.call.path) else { return "/language/\(language.rawValue)" }
    let page = Location.quoted(Location.of(path: reader.call.path))
    let hidden = reader.call.query["t"].map { "?t=" + Location.quoted(Location.of($0).dropFirst().description) } ?? ""
    return "/language/\(language.rawValue)?back=\(page)\(hidden)"
  }

  private func menu(of visit: Visit) -> [(title: Word, entries: [Shell.Entry])] {
    let posts = StartPage.signposts + areas.flatMap(\.signposts) + TrailPages.signposts + FailurePages.signposts
    let open = posts.filter { $0.permission.map(visit.desk.holds) ?? true }
    return Signpost.Group.allCases.compactMap { group in
      let entries = open.filter { $0.group == group }.map { Shell.Entry($0.title, $0.icon, to: $0.address) }
      return entries.isEmpty ? nil : (Word.heading(of: group), entries)
    }
  }

  private func search(_ visit: Visit) -> HTML? {
    guard visit.desk.holds(.searchPeople) else { return nil }
    return """
      <form class="find" role="search" method="post" action="/search">\(visit.token(for: "/search", on: "/"))\
      <label class="vh" for="q">\(.findSomebody, in: visit.language)</label>\
      <input id="q" name="q" type="search" autocomplete="off" placeholder="\(.searchHint, in: visit.language)">\
      <button class="btn">\(Icon.search.html)<span class="vh">\(.search, in: visit.language)</span></button></form>
      """
  }

  private func signOut(_ visit: Visit) -> HTML {
    """
    <form class="out" method="post" action="/sign-out">\(visit.token(for: "/sign-out", on: "/"))\
    <button class="btn">\(.signOut, in: visit.language)</button></form>
    """
  }
}
