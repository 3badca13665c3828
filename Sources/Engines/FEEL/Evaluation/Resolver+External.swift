extension Resolver {
  /// A function that stands outside FEEL: one of those that this library knows, or a warning that names it.
  func external(_ parameters: [Parameter], _ body: Syntax) -> Operation {
    guard let kind = body.entry(External.java) ?? body.entry(External.pmml) else {
      return .unsupported("An external function says “java” or “pmml”, and where to find it.")
    }
    if body.entry(External.java) == nil {
      return .unsupported("Models in PMML are not supported: \(kind.text(of: "model") ?? "without a name").")
    }
    guard let type = kind.text(of: "class"), let signature = kind.text(of: "method signature") else {
      return .unsupported("An external function says its “class” and “method signature”.")
    }
    return External.operation(parameters, type, signature)
  }
}

extension Syntax {
  fileprivate func entry(_ name: String) -> Syntax? {
    guard case .context(let entries) = form else { return nil }
    return entries.first { $0.name == name }?.value
  }

  fileprivate func text(of name: String) -> String? {
    guard case .string(let text)? = entry(name)?.form else { return nil }
    return text
  }
}
