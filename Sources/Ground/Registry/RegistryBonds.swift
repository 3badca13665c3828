import Kit

extension RegistryArea {
  /// What hangs on a person goes where she goes; what only rules or counts need of her stays when she is erased.
  static let bonds = people + households + imported + incoming

  private static let people: [Bond] = [
    .person("former_name.person", merge: .follow, unmerge: .follow, seal: .follow, erase: .blank, copy: .copy),
    .person("identifier.person", merge: .follow, unmerge: .follow, seal: .follow, erase: .blank, copy: .copy),
    .person("address.person", merge: .follow, unmerge: .follow, seal: .follow, erase: .blank, copy: .copy),
    .person("contact.person", merge: .follow, unmerge: .follow, seal: .follow, erase: .blank, copy: .copy),
    .person("civil_status.person", merge: .follow, unmerge: .follow, seal: .follow, erase: .blank, copy: .copy),
    .person("paper.person", merge: .follow, unmerge: .follow, seal: .follow, erase: .blank, copy: .copy),
    .person("told.person", merge: .follow, unmerge: .follow, seal: .follow, erase: .blank, copy: .copy),
    .person("told_member.person", merge: .follow, unmerge: .follow, seal: .keep, erase: .keep, copy: .copy),
    .person("person_token.person", merge: .follow, unmerge: .follow, seal: .follow, erase: .blank, copy: .keep),
    .person("clash.person", merge: .follow, unmerge: .follow, seal: .keep, erase: .keep, copy: .keep),
    .person("clash.other", merge: .follow, unmerge: .follow, seal: .keep, erase: .keep, copy: .keep),
    .person("membership.person", merge: .follow, unmerge: .follow, seal: .end, erase: .keep, copy: .copy),
  ]

  private static let households: [Bond] = [
    .household("membership.household", merge: .follow, unmerge: .follow, seal: .end, erase: .keep, copy: .copy),
    .household("missing_member.household", merge: .follow, unmerge: .follow, seal: .follow, erase: .blank, copy: .keep),
    .household("paper.household", merge: .follow, unmerge: .follow, seal: .follow, erase: .blank, copy: .copy),
    .household("told.household", merge: .follow, unmerge: .follow, seal: .follow, erase: .blank, copy: .copy),
  ]
}
