extension BuiltIns {
  static let strings: [BuiltInFamily] = [
    BuiltInFamily(
      "substring",
      BuiltIn(.string("string"), .number("start position"), .optional(.number("length")), body: substring)),
    BuiltInFamily(
      "string length", BuiltIn(.string("string")) { .integer($0.string(0).unicodeScalars.count) }),
    BuiltInFamily(
      "upper case",
      BuiltIn(.string("string")) { call throws(Run.Stop) in try call.run.string(call.string(0).uppercased()) }),
    BuiltInFamily(
      "lower case",
      BuiltIn(.string("string")) { call throws(Run.Stop) in try call.run.string(call.string(0).lowercased()) }),
    BuiltInFamily(
      "substring before",
      BuiltIn(.string("string"), .string("match")) { call in
        let scalars = Array(call.string(0).unicodeScalars)
        return .string(place(of: call.string(1), in: scalars).map { text(scalars[..<$0]) } ?? "")
      }),
    BuiltInFamily(
      "substring after",
      BuiltIn(.string("string"), .string("match")) { call in
        let scalars = Array(call.string(0).unicodeScalars)
        let length = call.string(1).unicodeScalars.count
        return .string(place(of: call.string(1), in: scalars).map { text(scalars[($0 + length)...]) } ?? "")
      }),
    BuiltInFamily(
      "contains",
      BuiltIn(.string("string"), .string("match")) { call in
        .boolean(place(of: call.string(1), in: Array(call.string(0).unicodeScalars)) != nil)
      }),
    BuiltInFamily(
      "starts with",
      BuiltIn(.string("string"), .string("match")) { .boolean($0.string(0).utf8.starts(with: $0.string(1).utf8)) }),
    BuiltInFamily(
      "ends with",
      BuiltIn(.string("string"), .string("match")) { call in
        .boolean(call.string(0).utf8.reversed().starts(with: call.string(1).utf8.reversed()))
      }),
    BuiltInFamily(
      "string join",
      BuiltIn(.list("list"), .optional(.string("delimiter")), body: joined)),
  ]

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  /// Where a text first stands in another, found in one pass (Knuth, Morris, Pratt 1977).
  private static func place(of match: String, in scalars: [Unicode.Scalar]) -> Int? {
    let wanted = Array(match.unicodeScalars)
    guard scalars.count >= wanted.count else { return nil }
    guard !wanted.isEmpty else { return 0 }
    let borders = borders(of: wanted)
    var matched = 0
    for (index, scalar) in scalars.enumerated() {
      while matched > 0, wanted[matched] != scalar { matched = borders[matched - 1] }
      if wanted[matched] == scalar { matched += 1 }
      if matched == wanted.count { return index + 1 - matched }
    }
    return nil
  }

  /// For each beginning of a text the longest shorter beginning that it ends in.
  private static func borders(of wanted: [Unicode.Scalar]) -> [Int] {
    var (borders, matched) = ([0], 0)
    for scalar in wanted.dropFirst() {
      while matched > 0, wanted[matched] != scalar { matched = borders[matched - 1] }
      if wanted[matched] == scalar { matched += 1 }
      borders.append(matched)
    }
    return borders
  }

  /// The part from a position, counted from 1, or from -1 backwards, by Unicode scalars.
  private static func substring(_ call: Call) throws(Run.Stop) -> Value {
    let scalars = Array(call.string(0).unicodeScalars)
    guard let position = call.number(1).rounded(to: 0, .towardsZero)?.integer, position != 0,
      position.magnitude <= scalars.count
    else { return call.refuse("the text has \(scalars.count) characters, and none at position \(call.number(1))") }
    let start = position > 0 ? position - 1 : scalars.count + position
    guard let length = call.optionalNumber(2) else { return try call.run.string(text(scalars[start...])) }
    guard let count = length.rounded(to: 0, .towardsZero)?.integer, count >= 1 else {
      return call.refuse("the length is at least 1")
    }
    return try call.run.string(text(scalars[start..<min(scalars.count, start + min(count, scalars.count))]))
  }

  private static func joined(_ call: Call) throws(Run.Stop) -> Value {
    var texts: [String] = []
    for item in call.list(0) {
      switch item {
      case .string(let text): texts.append(text)
      case .null: continue
      default: return call.refuse(.wrongType, "it joins texts, not \(item.kind)")
      }
    }
    return try call.run.string(texts.joined(separator: call.optionalString(1) ?? ""))
  }
}
