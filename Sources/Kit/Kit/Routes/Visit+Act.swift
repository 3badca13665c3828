public import Pages

extension Visit {
  /// A form that is nothing but a button, with what it does to what in hidden boxes.
  ///
  ///     visit.act("/imports/\(id)/undo", on: here, Button.send(.undo, .grave, in: language))
  public func act(
    _ action: String, on page: String, hidden boxes: [(name: String, value: String)] = [], _ button: HTML
  ) -> HTML {
    """
    <form method="post" action="\(link: action)">\(token(for: action, on: page))\
    \(boxes.map { "<input type=\"hidden\" name=\"\($0.name)\" value=\"\($0.value)\">" as HTML })\(button)</form>
    """
  }
}
