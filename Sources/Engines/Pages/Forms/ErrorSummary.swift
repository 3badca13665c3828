/// All that is wrong with a form, at the top of its page; each line leads to its box. Of a form that came too late, that nothing was
/// kept and where both versions stand. It takes the focus without a script.
public struct ErrorSummary: Sendable {
  let faults: [Typed.Fault]
  let isLate: Bool
  let suffix: String

  /// What is wrong with what was typed. `suffix` as the form's fields have it.
  public init(_ typed: Typed, suffix: String = "") {
    faults = typed.faults
    isLate = typed.now != nil
    self.suffix = suffix
  }

  /// The summary; nothing where nothing is wrong.
  public func html(in language: Language) -> HTML? {
    if isLate { return section(.changedMeanwhile, "<p>\(.bothVersions, in: language)</p>", language) }
    guard !faults.isEmpty else { return nil }
    return section(.mend(faults.count), "<ul>\(faults.map { line($0, language) })</ul>", language)
  }

  private func section(_ title: Word, _ body: HTML, _ language: Language) -> HTML {
    """
    <section class="sum" role="alert" tabindex="-1" aria-labelledby="mistakes" autofocus>
    <h2 id="mistakes">\(title, in: language)</h2>\(body)</section>
    """
  }

  private func line(_ fault: Typed.Fault, _ language: Language) -> HTML {
    guard !fault.field.isEmpty else { return "<li>\(fault.reason, in: language)</li>" }
    return "<li><a href='\(link: "#" + Typed.id(fault.field, suffix))'>\(fault.reason, in: language)</a></li>"
  }
}
