/// One page, without the shell around it.
public struct Page: Sendable {
  /// Which shell it stands in.
  public enum Kind: String, Sendable {
    /// For who works here: bar, side menu, dense.
    case staff
    /// For anyone: header, large text.
    case visitor
    /// The door that one signs in by.
    case gate
  }

  /// What the window is called: the page first, the house after it.
  public var title: String
  /// The language that it is written in.
  public var language: Language
  /// Which shell it stands in.
  public var kind: Kind
  /// Between the shell's head and foot.
  public var main: HTML
  /// The address in the menu that it belongs to.
  public var place: String?
  /// Whether a form on it came back; the title says so first.
  public var isRefused: Bool

  /// A page.
  public init(
    _ title: String, in language: Language, kind: Kind = .staff, place: String? = nil, isRefused: Bool = false,
    main: HTML
  ) {
    self.title = title
    self.language = language
    self.kind = kind
    self.place = place
    self.isRefused = isRefused
    self.main = main
  }
}
