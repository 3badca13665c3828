/// Records to compare. On a narrow screen each row becomes a card whose cells say their column's name.
public struct Table: Sendable {
  /// One column.
  public struct Column: Sendable {
    let title: Word
    let isNumber: Bool

    /// A column; numbers stand at its end.
    public init(_ title: Word, isNumber: Bool = false) {
      self.title = title
      self.isNumber = isNumber
    }
  }

  let caption: Word
  let columns: [Column]
  let rows: [[HTML]]

  /// A table. The first cell of each row names it.
  public init(_ caption: Word, _ columns: [Column], rows: [[HTML]]) {
    self.caption = caption
    self.columns = columns
    self.rows = rows
  }

  /// The table. Its roles are written out, because a card's are lost to some screen readers.
  public func html(in language: Language) -> HTML {
    """
    <table role="table" class="stack"><caption class="vh">\(caption, in: language)</caption>
    <thead role="rowgroup"><tr role="row">\(columns.map { head($0, language) })</tr></thead>
    <tbody role="rowgroup">\(rows.map { row($0, language) })</tbody></table>
    """
  }

  private func head(_ column: Column, _ language: Language) -> HTML {
    "<th role='columnheader' scope='col'\(when: column.isNumber, " class='n'")>\(column.title, in: language)</th>"
  }

  private func row(_ cells: [HTML], _ language: Language) -> HTML {
    let named = zip(columns, cells).enumerated().map { index, pair in
      index == 0
        ? "<th role='rowheader' scope='row'>\(pair.1)</th>" as HTML
        : cell(pair.1, of: pair.0, language)
    }
    return "<tr role='row'>\(named)</tr>"
  }

  private func cell(_ cell: HTML, of column: Column, _ language: Language) -> HTML {
    """
    <td role="cell" data-l="\(column.title, in: language)"\(when: column.isNumber, " class='n'")>\
    <span>\(cell)</span></td>
    """
  }
}
