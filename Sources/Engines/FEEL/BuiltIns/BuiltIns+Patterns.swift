extension BuiltIns {
  static let patterns: [BuiltInFamily] = [
    BuiltInFamily(
      "matches",
      BuiltIn(.string("input"), .string("pattern"), .optional(.string("flags"))) { call throws(Run.Stop) in
        guard let pattern = Pattern(call.string(1), flags: call.optionalString(2) ?? "") else {
          return unreadable(call)
        }
        return .boolean(try pattern.matches(call.string(0), call.run))
      }),
    BuiltInFamily(
      "replace",
      BuiltIn(.string("input"), .string("pattern"), .string("replacement"), .optional(.string("flags"))) {
        call throws(Run.Stop) in
        guard let pattern = Pattern(call.string(1), flags: call.optionalString(3) ?? "") else {
          return unreadable(call)
        }
        return try call.run.string(try pattern.replacing(call.string(0), with: call.string(2), call.run))
      }),
    BuiltInFamily(
      "split",
      BuiltIn(.string("string"), .string("delimiter")) { call throws(Run.Stop) in
        guard let pattern = Pattern(call.string(1), flags: "") else { return unreadable(call) }
        return try call.run.list(try pattern.splitting(call.string(0), call.run).map(Value.string))
      }),
  ]

  private static func unreadable(_ call: Call) -> Value {
    call.refuse(.notReadable, "the pattern “\(call.string(1))” or its flags cannot be read")
  }
}
