/// `java.lang.String`, as far as it goes without an instance.
enum Texts {
  static func body(_ name: String, _ types: [String]) -> External.Body? {
    switch (name, types) {
    case ("valueOf", ["char"]), ("valueOf", ["Object"]), ("valueOf", ["boolean"]), ("valueOf", ["int"]),
      ("valueOf", ["long"]), ("valueOf", ["double"]), ("valueOf", ["float"]):
      { values in .string(values[0].text) }
    case ("format", ["String", "Object[]"]): { values in format(values).map(Value.string) }
    case ("join", ["CharSequence", "CharSequence[]"]): join
    default: nil
    }
  }

  @Sendable private static func join(_ values: [Value]) -> Value? {
    guard case .string(let separator)? = values.first else { return nil }
    return .string(arguments(values).map(\.text).joined(separator: separator))
  }

  /// What comes behind the first argument: each by itself, or as one list.
  private static func arguments(_ values: [Value]) -> [Value] {
    if values.count == 2, case .list(let list) = values[1] { return list.items }
    return Array(values.dropFirst())
  }

  /// The pattern with its arguments put in: `%s`, `%d`, `%f` with flags, width and places, `%n` and `%%`.
  private static func format(_ values: [Value]) -> String? {
    guard case .string(let pattern)? = values.first else { return nil }
    var (left, result) = (arguments(values)[...], "")
    var rest = pattern[...]
    while let percent = rest.firstIndex(of: "%") {
      guard result.utf8.count < 10_000_000 else { return nil }
      result += rest[..<percent]
      rest = rest[percent...]
      guard let found = rest.prefixMatch(of: #/%([-0+,]*)(\d{1,3})?(?:\.(\d{1,3}))?([a-zA-Z%])/#) else { return nil }
      rest = rest[found.range.upperBound...]
      switch found.4 {
      case "%": result += "%"
      case "n": result += "\n"
      default:
        guard let argument = left.popFirst(),
          let text = written(argument, found.4, places: found.3.flatMap { Int($0) })
        else { return nil }
        result += padded(text, String(found.1), to: found.2.flatMap { Int($0) } ?? 0)
      }
    }
    return result + rest
  }

  private static func written(_ value: Value, _ letter: Substring, places: Int?) -> String? {
    switch (letter, value) {
    case ("s", _): return places.map { String(value.text.prefix($0)) } ?? value.text
    case ("S", _): return value.text.uppercased()
    case ("b", .boolean(let truth)): return truth ? "true" : "false"
    case ("d", .number(let number)): return number.integer.map { "\($0)" }
    case ("f", .number(let number)):
      let places = places ?? 6
      guard let rounded = number.rounded(to: places, .halfUp) else { return nil }
      var text = rounded.description
      let fraction = text.firstIndex(of: ".").map { text.distance(from: $0, to: text.endIndex) - 1 } ?? 0
      if fraction == 0, places > 0 { text += "." }
      return text + String(repeating: "0", count: max(0, places - fraction))
    default: return nil
    }
  }

  private static func padded(_ text: String, _ flags: String, to width: Int) -> String {
    let missing = max(0, width - text.count)
    if flags.contains("-") { return text + String(repeating: " ", count: missing) }
    if flags.contains("0") {
      let sign = text.hasPrefix("-") ? "-" : ""
      return sign + String(repeating: "0", count: missing) + text.dropFirst(sign.count)
    }
    return String(repeating: " ", count: missing) + text
  }
}

/// `java.lang.Integer` and the other classes of single values: from text and from themselves.
enum Boxes {
  private static let names = [
    "java.lang.Byte": ("byte", "parseByte"), "java.lang.Short": ("short", "parseShort"),
    "java.lang.Integer": ("int", "parseInt"), "java.lang.Long": ("long", "parseLong"),
    "java.lang.Float": ("float", "parseFloat"), "java.lang.Double": ("double", "parseDouble"),
    "java.lang.Boolean": ("boolean", "parseBoolean"),
  ]

  static func body(_ type: String, _ name: String, _ types: [String]) -> External.Body? {
    guard let (own, parse) = names[type], name == "valueOf" || name == parse else { return nil }
    if name == "valueOf", types == [own] { return { values in values[0] } }
    guard types == ["String"] else { return nil }
    return { values in
      guard case .string(let text)? = values.first else { return nil }
      return read(text, own)
    }
  }

  private static func read(_ text: String, _ type: String) -> Value? {
    switch type {
    case "boolean": return .boolean(text.lowercased() == "true")
    case "double": return Double(text).flatMap { Java.value($0) }
    case "float": return Float(text).flatMap { Java.value($0) }
    default: return Int(text).flatMap { Java.range(type)?.contains($0) == true ? .integer($0) : nil }
    }
  }
}
