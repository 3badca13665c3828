public import Civil

extension Desk {
  /// Whether the caller holds a permission anywhere, so that a page may offer what it allows. What it opens is asked of the
  /// record itself, when it comes to that.
  public func holds(_ permission: Permission) -> Bool {
    house.scope(of: permission, for: caller).reach != .nothing
  }

  /// The day that it is in Greece.
  public var today: CivilDate { house.clock().day(in: athens) }
}
