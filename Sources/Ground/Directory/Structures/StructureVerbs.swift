public import Kit

extension Work {
  /// Enters the municipality, its communities and its first structures, which stand in the first community, or in turn one in each.
  /// Throws `invalid`, and `notNow` where there is a municipality already.
  public func found(_ founding: Founding, oneInEach: Bool = false) throws -> [Structure] {
    let founding = try founding.checked()
    guard try municipality(in: scope) == nil else { throw Refusal.notNow("Directory.Organisation.founded") }
    let municipality = Organisation(kind: .municipality, code: founding.code, name: founding.name)
    try insert(municipality)
    let communities = founding.communities.map { Community(code: nil, name: $0) }
    for community in communities { try insert(community) }
    let structures = founding.structures.enumerated().map { place, name in
      let community = communities.isEmpty ? nil : communities[oneInEach ? place % communities.count : 0].id
      return Structure(name, of: municipality.id, in: community)
    }
    for structure in structures { try insert(structure) }
    return structures
  }
}
