/// The way through a long list, page by page.
public struct Pager: Sendable {
  let page: Int
  let pages: Int
  let address: @Sendable (Int) -> String

  /// A pager; `address` says where a page lies. With one page it is nothing.
  public init(page: Int, of pages: Int, address: @escaping @Sendable (Int) -> String) {
    self.page = page
    self.pages = pages
    self.address = address
  }

  /// Nine numbers at most, with the way back and forth.
  public func html(in language: Language) -> HTML? {
    guard pages > 1 else { return nil }
    let first = max(1, min(page - 4, pages - 8))
    return """
      <nav class="pages" aria-label="\(.pages, in: language)"><ul>
      \(when: page > 1, step(page - 1, .previousPage, language))\
      \((first...min(pages, first + 8)).map { number($0, language) })\
      \(when: page < pages, step(page + 1, .nextPage, language))
      </ul></nav>
      """
  }

  private func step(_ page: Int, _ text: Word, _ language: Language) -> HTML {
    "<li><a href='\(link: address(page))'>\(text, in: language)</a></li>"
  }

  private func number(_ number: Int, _ language: Language) -> HTML {
    """
    <li><a href="\(link: address(number))"\(when: number == page, " aria-current='page'")>\
    <span class="vh">\(.page, in: language) </span>\(number)</a></li>
    """
  }
}

/// Nothing is here, and what to do about it.
public struct Empty: Sendable {
  let icon: Icon
  let lead: Word
  let text: Word
  let action: HTML?

  /// What is not here, and what to do.
  public init(_ lead: Word, _ text: Word, icon: Icon, action: HTML? = nil) {
    self.lead = lead
    self.text = text
    self.icon = icon
    self.action = action
  }

  /// The message.
  public func html(in language: Language) -> HTML {
    """
    <div class="empty"><span class="niche lg" aria-hidden="true">\(icon.html)</span>\
    <p><b>\(lead, in: language)</b></p><p>\(text, in: language)</p>\(action)</div>
    """
  }
}
