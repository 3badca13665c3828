/// The way back: from the whole to this page.
public struct Crumbs: Sendable {
  let steps: [(text: Word, address: String)]
  let here: Word

  /// The pages above this one, and this one.
  public init(_ steps: [(text: Word, address: String)], here: Word) {
    self.steps = steps
    self.here = here
  }

  /// The way.
  public func html(in language: Language) -> HTML {
    """
    <nav aria-label="\(.trail, in: language)"><ol class="crumbs">\
    \(steps.map { "<li><a href='\(link: $0.address)'>\($0.text, in: language)</a></li>" as HTML })\
    <li aria-current="page">\(here, in: language)</li></ol></nav>
    """
  }
}
