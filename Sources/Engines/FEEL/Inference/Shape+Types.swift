extension Shape {
  /// What a value of a declared type can be. Each can be null, and what is in it too.
  package init(of type: TypeName, _ types: Types) {
    self.init(.null)
    switch Shape.meaning(of: type, types) {
    case .list(let item):
      kinds.insert(.list)
      inside = .declared(item, types)
    case .range(let end):
      kinds.insert(.range)
      inside = .declared(end, types)
    case .context(let members):
      kinds.insert(.context)
      entries = .declared(members, types)
    case .function: kinds.insert(.function)
    case .named(let name): kinds.formUnion(Kinds(type: name) ?? .all)
    }
  }

  /// What a type's name means in the end; `Any` where it means itself.
  private static func meaning(of type: TypeName, _ types: Types) -> TypeName {
    var type = type
    for _ in 0..<50 {
      guard case .named(let name) = type, let definition = types.definitions[name] else { return type }
      if definition.isCollection { return .list(definition.base) }
      type = definition.base
    }
    return .named("Any")
  }

  /// The type that a value has which is not null; `Any` where it can be of several.
  package var type: TypeName { type(depth: 0) }

  private func type(depth: Int) -> TypeName {
    let only = kinds.isSubset(of: .null) ? kinds : kinds.values
    guard let name = only.type else { return .named("Any") }
    guard depth < 3 else { return .named(name) }
    switch only {
    case .list: return .list(inner.type(depth: depth + 1))
    case .range: return .range(inner.type(depth: depth + 1))
    case .context:
      guard let known, known.entries.count <= 64 else { return .named(name) }
      return .context(
        known.entries.filter(\.isCertain).map { .init(name: $0.name, type: $0.shape.type(depth: depth + 1)) })
    default: return .named(name)
    }
  }

  /// Whether a value of it may be taken as a type: as it is, out of a list of one, in one, or a date as its midnight. Null
  /// is null of any type.
  func mayBeTaken(as type: TypeName, _ types: Types) -> Bool {
    if kinds.isSubset(of: .null) || mayBe(type, types) { return true }
    if kinds.contains(.list), inner.mayBe(type, types) { return true }
    switch Shape.meaning(of: type, types) {
    case .list(let item): return only(kinds.values).mayBe(item, types)
    case .named("date and time"), .named("dateTime"): return kinds.contains(.date)
    default: return false
    }
  }

  /// Whether a value of it that is not null may be of a type.
  private func mayBe(_ type: TypeName, _ types: Types, depth: Int = 0) -> Bool {
    guard depth < 20 else { return true }
    switch Shape.meaning(of: type, types) {
    case .list: return kinds.contains(.list)
    case .range: return kinds.contains(.range)
    case .function: return kinds.contains(.function)
    case .named(let name): return !kinds.isDisjoint(with: Kinds(type: name) ?? .all)
    case .context(let members):
      return kinds.contains(.context)
        && members.allSatisfy { member in
          guard let shape = entry(member.name)?.shape else { return false }
          return shape.kinds.contains(.null) || shape.mayBe(member.type, types, depth: depth + 1)
        }
    }
  }

  // MARK: Two of them

  /// Whether one of it may be equal to one of the other: of one kind, both null, or the item of a list of one.
  func mayEqual(_ other: Shape, depth: Int = 0) -> Bool {
    if depth > 20 || !kinds.isDisjoint(with: other.kinds) { return true }
    if kinds.contains(.list), inner.mayEqual(other.only(other.kinds.subtracting(.list)), depth: depth + 1) {
      return true
    }
    return other.kinds.contains(.list) && other.inner.mayEqual(only(kinds.subtracting(.list)), depth: depth + 1)
  }

  /// Whether one of it may stand before or behind one of the other.
  func mayCompare(_ other: Shape) -> Bool { !kinds.intersection(other.kinds).isDisjoint(with: .ordered) }

  /// Whether nothing is known to come of it, as of the items of an empty list.
  var isNone: Bool { kinds.isEmpty }
}
