public import Civil
public import Pages

extension Typed {
  /// The same with a day in the three boxes of a date where nothing was typed: mostly it is today.
  public func filled(_ name: String, with day: CivilDate) -> Typed {
    guard all("\(name).year").isEmpty else { return self }
    let parts = Word.day(day)[.el].split(separator: "/").map(String.init)
    return Typed(values + zip(TypedDate.names(name), parts).map { ($0, $1) }, faults: faults, now: now)
  }
}
