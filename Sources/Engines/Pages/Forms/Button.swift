/// What is pressed, or leads somewhere as a button does.
public struct Button: Sendable {
  /// How much it weighs: one main button on a form.
  public enum Weight: String, Sendable {
    /// The main one.
    case main = "btn"
    /// Beside it.
    case other = "btn alt"
    /// Small, in a row.
    case small = "btn alt sm"
    /// What cannot be taken back.
    case grave = "btn bad"
    /// As wide as its form.
    case wide = "btn wf"
  }

  /// Sends its form; `extra` is for the ear, where several buttons say the same.
  public static func send(
    _ text: Word, _ weight: Weight = .main, extra: Word? = nil, in language: Language
  ) -> HTML {
    """
    <button class="\(weight.rawValue)">\(text, in: language)\
    \(extra.map { "<span class='vh'>: \($0, in: language)</span>" as HTML })</button>
    """
  }

  /// Leads to an address.
  public static func link(
    _ text: Word, to address: String, _ weight: Weight = .other, icon: Icon? = nil, in language: Language
  ) -> HTML {
    "<a class='\(weight.rawValue)' href='\(link: address)'>\(icon?.html)\(text, in: language)</a>"
  }

  /// Prints the page. It is shown where scripts run; without them a browser prints by its own menu.
  public static func print(in language: Language) -> HTML {
    """
    <button type="button" class="btn alt sm scripted" data-print>\(Icon.print.html)\(.print, in: language)</button>
    """
  }
}
