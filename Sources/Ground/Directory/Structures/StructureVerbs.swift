public import Kit

extension Work {
  /// Enters the municipality, its communities and its first structures, which stand in the first community, or in turn one in each. Where no community
  /// is named they are those that the codebook of Kallikratis gives the municipality.
  /// Throws `invalid`, and `notNow` where there is a municipality already.
  public func found(_ founding: Founding, oneInEach: Bool = false) throws -> [Structure] {
    let founding = try founding.checked()
    guard try municipality(in: scope) == nil else { throw Refusal.notNow("Directory.Organisation.founded") }
    var municipality = Organisation(kind: .municipality, code: founding.code, name: founding.name)
    municipality.holidayDay = founding.holiday?.day
    municipality.holidayMonth = founding.holiday?.month
    municipality.holidayName = founding.holiday?.name
    municipality.referencePrefix = founding.referencePrefix
    try insert(municipality)
    let known = founding.communities.isEmpty ? CommunityList.communities(of: founding.code) : []
    let communities =
      known.map { Community(code: $0.code, name: $0.name) }
      + founding.communities.map { Community(code: nil, name: $0) }
    for community in communities { try insert(community) }
    let structures = founding.structures.enumerated().map { place, name in
      let community = communities.isEmpty ? nil : communities[oneInEach ? place % communities.count : 0].id
      return Structure(name, of: municipality.id, in: community)
    }
    for structure in structures { try insert(structure) }
    return structures
  }
}
