public import Pages

/// A form that arrived when its session had ended: carried along in the page that asks to sign in, so that nothing typed is
/// lost, and nothing is kept anywhere for whoever does not sign in.
public struct Carried: Sendable {
  /// What was typed.
  public let fields: Fields
  /// Where it was sent.
  public let action: String
  /// The page that it stood on.
  public let page: String

  /// What was typed into a form that was sent to that path.
  public init(_ typed: Fields, to action: String) {
    fields = typed.without()
    self.action = action
    page = typed[Visit.pageName].flatMap { Location.isOurs($0) ? $0 : nil } ?? "/"
  }

  /// What a sign-in form brings back; nil where it carries nothing.
  public init?(in typed: Fields) {
    guard let action = typed["carried-to"], let page = typed["carried-from"], Location.isOurs(page) else { return nil }
    fields = Fields(
      typed.all.filter { $0.name.hasPrefix("carried.") }.map { .init(String($0.name.dropFirst(8)), $0.value) })
    self.action = action
    self.page = page
  }

  /// The hidden boxes that carry it.
  public var html: HTML {
    """
    <input type="hidden" name="carried-to" value="\(action)"><input type="hidden" name="carried-from" value="\(page)">\
    \(fields.all.map { "<input type='hidden' name='carried.\($0.name)' value='\($0.value)'>" as HTML })
    """
  }
}
