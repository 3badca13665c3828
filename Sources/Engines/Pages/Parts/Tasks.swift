/// Rows of state, what, and action, whose columns line up.
public struct Tasks: Sendable {
  /// One row.
  public struct Row: Sendable {
    let state: HTML
    let what: HTML
    let action: HTML?

    /// A row; an action is a link or a button, or what the row comes to.
    public init(_ state: HTML, _ what: HTML, action: HTML? = nil) {
      self.state = state
      self.what = what
      self.action = action
    }
  }

  let rows: [Row]
  let isOrdered: Bool

  /// A list of rows; ordered where the first is the first to do.
  public init(_ rows: [Row], isOrdered: Bool = false) {
    self.rows = rows
    self.isOrdered = isOrdered
  }

  /// The list.
  public var html: HTML {
    let items = rows.map { "<li>\($0.state)<div>\($0.what)</div>\($0.action)</li>" as HTML }
    return isOrdered ? "<ol class='tasks'>\(items)</ol>" : "<ul class='tasks'>\(items)</ul>"
  }
}

/// Rows of one line, with a state at the end.
public struct Lines: Sendable {
  let lines: [(text: HTML, end: HTML?)]

  /// A list of lines.
  public init(_ lines: [(text: HTML, end: HTML?)]) { self.lines = lines }

  /// The list.
  public var html: HTML {
    "<ul class='list'>\(lines.map { "<li><p>\($0.text)</p>\($0.end)</li>" as HTML })</ul>"
  }
}
