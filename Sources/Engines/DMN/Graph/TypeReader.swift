import FEEL

/// Makes types of a model's item definitions.
struct TypeReader {
  private(set) var definitions: [String: Types.Definition] = [:]
  private let texts: Texts

  /// FEEL's own types.
  static let own: Set = [
    "Any", "Null", "boolean", "number", "string", "date", "time", "date and time", "years and months duration",
    "days and time duration", "list", "context", "function", "range",
  ]

  init(_ texts: Texts) { self.texts = texts }

  /// A type's name as FEEL has it, for those that DMN's files write in one word.
  static func canonical(_ name: String) -> String {
    switch name {
    case "dateTime": "date and time"
    case "dayTimeDuration": "days and time duration"
    case "yearMonthDuration": "years and months duration"
    default: name
    }
  }

  mutating func read(_ items: [ItemDefinition]) {
    for item in items { read(item, as: item.name) }
    for item in items {
      texts.element = item.name
      if goesInACircle(item.name) {
        texts.complain("The type “\(item.name)” is another name of itself.", line: item.identity.line.number)
        definitions[item.name] = Types.Definition(.named("Any"))
      }
    }
  }

  private mutating func read(_ item: ItemDefinition, as name: String) {
    texts.element = name
    let base: TypeName
    switch item.content {
    case .reference(let reference): base = .named(plain(reference))
    case .components(let parts):
      base = .context(
        parts.map { part in
          read(part, as: name + "." + part.name)
          return TypeName.Member(name: part.name, type: .named(name + "." + part.name))
        })
    case .function(let parameters, let result):
      base = .function(
        parameters.map { .named($0.typeRef.map(plain) ?? "Any") }, .named(result.map(plain) ?? "Any"))
    case .any: base = .named("Any")
    }
    definitions[name] = Types.Definition(
      base, isCollection: item.isCollection, allowed: tests(item.allowedValues, name),
      constraint: tests(item.typeConstraint, name))
  }

  private func plain(_ reference: String) -> String { TypeReader.canonical(reference) }

  private func tests(_ text: TestText?, _ name: String) -> UnaryTests? {
    guard let text, !text.text.allSatisfy(\.isWhitespace) else { return nil }
    texts.element = name
    guard case .success(let tests) = texts.tests(text.text, [], line: text.line.number) else { return nil }
    return tests
  }

  private func goesInACircle(_ name: String) -> Bool {
    var (seen, next): (Set<String>, String?) = ([], name)
    while let current = next {
      guard seen.insert(current).inserted else { return true }
      guard case .named(let base)? = definitions[current]?.base, definitions[base] != nil else { return false }
      next = base
    }
    return false
  }
}

extension Types.Definition {
  /// The definition as a model knows it that imports it under a name.
  func renamed(among own: [String: Types.Definition], _ prefix: String) -> Types.Definition {
    Types.Definition(
      base.renamed(among: own, prefix), isCollection: isCollection, allowed: allowed, constraint: constraint)
  }
}

extension TypeName {
  fileprivate func renamed(among own: [String: Types.Definition], _ prefix: String) -> TypeName {
    switch self {
    case .named(let name): own[name] == nil ? self : .named(prefix + name)
    case .list(let type): .list(type.renamed(among: own, prefix))
    case .range(let type): .range(type.renamed(among: own, prefix))
    case .context(let members):
      .context(members.map { Member(name: $0.name, type: $0.type.renamed(among: own, prefix)) })
    case .function(let parameters, let result):
      .function(parameters.map { $0.renamed(among: own, prefix) }, result.renamed(among: own, prefix))
    }
  }
}
