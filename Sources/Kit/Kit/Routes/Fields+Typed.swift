public import Pages

extension Fields {
  /// The same for a page to show again, with what is wrong with it.
  public func typed(_ errors: [FieldError] = []) -> Typed {
    Typed(all.map { ($0.name, $0.value) }, faults: errors.map { Typed.Fault($0.field, $0.reason) })
  }
}
