extension BuiltIns {
  static let contexts: [BuiltInFamily] = [
    BuiltInFamily(
      "get value",
      BuiltIn(.context("m"), .string("key"), knowsUnknown: true) { value($0, ["key"]) },
      BuiltIn(.context("context"), .list("keys"), knowsUnknown: true) { value($0, ["keys"]) }),
    BuiltInFamily(
      "get entries",
      BuiltIn(.context("m")) { call throws(Run.Stop) in
        try call.run.list(call.context(0).entries.map { ["key": .string($0.name), "value": $0.value] })
      }),
    BuiltInFamily("context", BuiltIn(.list("entries"), body: made)),
    BuiltInFamily(
      "context put",
      BuiltIn(.context("context"), .string("key"), .any("value")) { call throws(Run.Stop) in
        var context = call.context(0)
        context.put(call.string(1), call.arguments[2])
        return try call.run.context(context)
      },
      BuiltIn(.context("context"), .list("keys"), .any("value")) { call throws(Run.Stop) in
        guard let keys = keys(call.list(1)), !keys.isEmpty else {
          return call.refuse(.wrongType, "the keys are texts, and at least one")
        }
        return try put(call.context(0), keys[...], call.arguments[2], call)
      }),
    BuiltInFamily(
      "context merge",
      BuiltIn(.list("contexts")) { call throws(Run.Stop) in
        var merged = Context()
        for item in call.list(0) {
          guard case .context(let context) = item else { return call.refuse(.wrongType, "it merges contexts only") }
          for (name, value) in context.entries { merged.put(name, value) }
        }
        return try call.run.context(merged)
      }),
  ]

  private static func keys(_ list: List) -> [String]? {
    var keys: [String] = []
    for item in list {
      guard case .string(let key) = item else { return nil }
      keys.append(key)
    }
    return keys
  }

  private static func value(_ call: Call, _ kind: [String]) -> Value {
    // What is unknown in the context may lie beside the path; in the path nothing may.
    if call.arguments[0].isUnknown { return call.arguments[0] }
    if let unknown = call.arguments[1].unknown { return .unknown(unknown) }
    let path: [String]?
    if case .string(let key) = call.arguments[1] { path = [key] } else { path = keys(call.list(1)) }
    guard let path, !path.isEmpty else { return call.refuse(.wrongType, "the keys are texts, and at least one") }
    var value = call.arguments[0]
    for key in path {
      if value.isUnknown { return value }
      guard case .context(let context) = value, let inner = context[key] else {
        return call.refuse(.noSuchMember, "there is no entry “\(key)”")
      }
      value = inner
    }
    return value
  }

  private static func made(_ call: Call) throws(Run.Stop) -> Value {
    var context = Context()
    for item in call.list(0) {
      guard case .context(let entry) = item, case .string(let key)? = entry["key"], let value = entry["value"] else {
        return call.refuse(.wrongType, "each entry is a context of key and value")
      }
      guard context[key] == nil else { return call.refuse("the key “\(key)” comes twice") }
      context.put(key, value)
    }
    return try call.run.context(context)
  }

  private static func put(
    _ context: Context, _ keys: ArraySlice<String>, _ value: Value, _ call: Call
  ) throws(Run.Stop) -> Value {
    guard let first = keys.first else { return value }
    try call.run.enter()
    defer { call.run.leave() }
    var context = context
    guard keys.count > 1 else {
      context.put(first, value)
      return try call.run.context(context)
    }
    guard case .context(let inner)? = context[first] else {
      return call.refuse(.noSuchMember, "“\(first)” is no context to put something into")
    }
    let changed = try put(inner, keys.dropFirst(), value, call)
    guard case .context = changed else { return .null }
    context.put(first, changed)
    return try call.run.context(context)
  }
}
