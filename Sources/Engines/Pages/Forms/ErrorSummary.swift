/// All that is wrong with a form, at the top of its page; each line leads to its box. It takes the focus without a script.
public struct ErrorSummary: Sendable {
  let faults: [Typed.Fault]
  let suffix: String

  /// What is wrong with what was typed. `suffix` as the form's fields have it.
  public init(_ typed: Typed, suffix: String = "") {
    faults = typed.faults
    self.suffix = suffix
  }

  /// The summary; nothing where nothing is wrong.
  public func html(in language: Language) -> HTML? {
    guard !faults.isEmpty else { return nil }
    return """
      <section class="sum" role="alert" tabindex="-1" aria-labelledby="mistakes" autofocus>
      <h2 id="mistakes">\(.mend(faults.count), in: language)</h2><ul>\(faults.map { line($0, language) })</ul></section>
      """
  }

  private func line(_ fault: Typed.Fault, _ language: Language) -> HTML {
    guard !fault.field.isEmpty else { return "<li>\(fault.reason, in: language)</li>" }
    return "<li><a href='\(link: "#" + Typed.id(fault.field, suffix))'>\(fault.reason, in: language)</a></li>"
  }
}
