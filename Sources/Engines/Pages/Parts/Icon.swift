/// A picture of the house's set, always beside words that say the same.
public enum Icon: String, CaseIterable, Sendable {
  /// Holds, or done.
  case ok
  /// Refused.
  case no
  /// Not yet known.
  case ask
  /// Look here.
  case warn
  /// To know.
  case info
  /// Time runs.
  case clock
  /// Confidential.
  case lock
  /// Look for.
  case search
  /// Go on; turned round where text runs from right to left.
  case arrow
  /// On paper.
  case print
  /// Home, and housing.
  case house
  /// Food.
  case basket
  /// Care.
  case heart
  /// Health.
  case health
  /// People.
  case people
  /// Children.
  case child
  /// Old age.
  case cane
  /// Work.
  case work
  /// Money.
  case euro
  /// A paper.
  case doc
  /// A day.
  case calendar
  /// A telephone.
  case phone
  /// A place.
  case pin
  /// Figures.
  case chart
  /// A call for attention.
  case bell
  /// The way out; turned round where text runs from right to left.
  case exit

  /// The picture. It says nothing to whoever listens: the words beside it do.
  public var html: HTML {
    let turns = self == .arrow || self == .exit
    return """
      <svg class="\(turns ? "i flip" : "i")" aria-hidden="true" focusable="false"><use href="\
      \(link: "\(Assets.address)/icons.svg#\(rawValue)")"/></svg>
      """
  }
}
