extension Shape {
  /// What is of one or the other.
  func joined(_ other: Shape) -> Shape { joined(other, depth: 0) }

  /// Deeper than this, and beyond so many entries, anything can be.
  private static let most = (depth: 3, entries: 32)

  private func joined(_ other: Shape, depth: Int) -> Shape {
    var shape = Shape(kinds.union(other.kinds))
    shape.inside = joined(other, insides: depth)
    shape.entries = joined(other, entries: depth)
    switch (kinds.contains(.function), other.kinds.contains(.function)) {
    case (true, false): shape.signature = signature
    case (false, true): shape.signature = other.signature
    default: shape.signature = signature === other.signature ? signature : nil
    }
    return shape
  }

  private func joined(_ other: Shape, insides depth: Int) -> Inside {
    let kinds: Kinds = [.list, .range]
    if self.kinds.isDisjoint(with: kinds) { return other.inside }
    if other.kinds.isDisjoint(with: kinds) { return inside }
    switch (inside, other.inside) {
    case (.declared(let type, let types), .declared(let others, let otherTypes))
    where type == others && types === otherTypes:
      return inside
    case (.any, _), (_, .any): return .any
    default: return depth < Shape.most.depth ? .shape(inner.joined(other.inner, depth: depth + 1)) : .any
    }
  }

  private func joined(_ other: Shape, entries depth: Int) -> Entries {
    if !kinds.contains(.context) { return other.entries }
    if !other.kinds.contains(.context) { return entries }
    if case .declared(let members, let types) = entries, case .declared(let others, let otherTypes) = other.entries,
      types === otherTypes, members == others
    {
      return entries
    }
    guard let known, let others = other.known, depth < Shape.most.depth,
      known.entries.count + others.entries.count <= Shape.most.entries
    else { return .open }
    var joined = Known(isClosed: known.isClosed && others.isClosed)
    for var entry in known.entries {
      let both = other.entry(entry.name)
      if let both { entry.shape = entry.shape.joined(both.shape, depth: depth + 1) }
      entry.isCertain = entry.isCertain && both?.isCertain == true
      joined.put(entry)
    }
    for var entry in others.entries where known[entry.name] == nil {
      if !known.isClosed { entry.shape = .any }
      entry.isCertain = false
      joined.put(entry)
    }
    return .known(joined)
  }

  /// The entries that are known; nil where nothing is.
  var known: Known? {
    switch entries {
    case .open: return nil
    case .known(let known): return known
    case .declared(let members, let types):
      var known = Known(isClosed: false)
      for member in members {
        known.put(Entry(name: member.name, shape: Shape(of: member.type, types), isCertain: true))
      }
      return known
    }
  }
}
