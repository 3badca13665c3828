extension Shape {
  /// What is of one or the other.
  func joined(_ other: Shape) -> Shape { joined(other, depth: 0) }

  /// Deeper than this, and beyond so many entries, anything can be.
  private static let most = (depth: 4, entries: 64)

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
    guard let (known, isClosed) = known, let (others, isOtherClosed) = other.known, depth < Shape.most.depth,
      known.count + others.count <= Shape.most.entries
    else { return .open }
    var joined: [Entry] = []
    for entry in known {
      guard var both = other.entry(entry.name) else {
        joined.append(Entry(name: entry.name, shape: entry.shape, isCertain: false))
        continue
      }
      both.shape = entry.shape.joined(both.shape, depth: depth + 1)
      both.isCertain = both.isCertain && entry.isCertain
      joined.append(both)
    }
    for entry in others where !known.contains(where: { $0.name == entry.name }) {
      let shape = isClosed ? entry.shape : .any
      joined.append(Entry(name: entry.name, shape: shape, isCertain: false))
    }
    return .known(joined, isClosed: isClosed && isOtherClosed)
  }

  /// The entries that are known, and whether there are no others; nil where nothing is.
  var known: (entries: [Entry], isClosed: Bool)? {
    switch entries {
    case .open: nil
    case .known(let known, let isClosed): (known, isClosed)
    case .declared(let members, let types):
      (members.map { Entry(name: $0.name, shape: Shape(of: $0.type, types), isCertain: true) }, false)
    }
  }
}
