public import Kit

extension Work {
  /// Enters the municipality, its communities and its first structures, which stand in the first community. Throws `invalid`,
  /// and `notNow` where there is a municipality already.
  public func found(_ founding: Founding) throws -> [Structure] {
    let founding = try founding.checked()
    guard try municipality(in: scope) == nil else { throw Refusal.notNow("Directory.Organisation.founded") }
    let municipality = Organisation(kind: .municipality, code: founding.code, name: founding.name)
    try insert(municipality)
    let communities = founding.communities.map { Community(code: nil, name: $0) }
    for community in communities { try insert(community) }
    let structures = founding.structures.map { Structure($0, of: municipality.id, in: communities.first?.id) }
    for structure in structures { try insert(structure) }
    return structures
  }
}
