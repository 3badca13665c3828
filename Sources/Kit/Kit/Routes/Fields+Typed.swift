public import Pages

extension Fields {
  /// The same for a page to show again, with what is wrong with it.
  public func typed(_ errors: [FieldError] = []) -> Typed {
    Typed(all.map { ($0.name, $0.value) }, faults: errors.map { Typed.Fault($0.field, $0.reason) })
  }

  /// The same where it came too late: beside what was typed stands, box by box, what somebody else made of it meanwhile. The version
  /// that the form was made of is left out, so that it is the new one that is sent again.
  public func late(now: [String: Word] = [:]) -> Typed {
    Typed(all.filter { $0.name != "version" }.map { ($0.name, $0.value) }, now: now)
  }
}
