import Kit
import Pages
import Storage
import TestHouse

@testable import Registry

extension Desk {
  /// A call of whoever works at the desk, whose forms are sealed by nothing.
  func visit(_ path: String, query: Kit.Fields = [:], in language: Language = .el) -> Visit {
    let seal = VisitSeal(token: { "token of \($0)" }, hide: { "hidden \($0)" }) { text in
      text.hasPrefix("hidden ") ? String(text.dropFirst("hidden ".count)) : nil
    }
    return Visit(desk: self, path: path, query: query, language: language, seal: seal)
  }
}

extension Pages.Page {
  var markup: Markup { get throws { try Markup(main) } }
}
