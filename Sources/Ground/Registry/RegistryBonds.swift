import Kit

extension RegistryArea {
  /// What hangs on a person goes where she goes; what only rules or counts need of her stays when she is erased. The undoing of
  /// an import knows these tables one by one: what came with it goes, and what came later stands in its way.
  static let bonds = people + households + imported + incoming

  private static let people: [Bond] = [
    .person(
      "former_name.person", merge: .follow, unmerge: .follow, seal: .follow, erase: .blank, copy: .copy, undo: .end),
    .person(
      "identifier.person", merge: .follow, unmerge: .follow, seal: .follow, erase: .blank, copy: .copy, undo: .end),
    .person("address.person", merge: .follow, unmerge: .follow, seal: .follow, erase: .blank, copy: .copy, undo: .end),
    .person("contact.person", merge: .follow, unmerge: .follow, seal: .follow, erase: .blank, copy: .copy, undo: .end),
    .person(
      "civil_status.person", merge: .follow, unmerge: .follow, seal: .follow, erase: .blank, copy: .copy, undo: .end),
    .person("paper.person", merge: .follow, unmerge: .follow, seal: .follow, erase: .blank, copy: .copy, undo: .end),
    .person("told.person", merge: .follow, unmerge: .follow, seal: .follow, erase: .blank, copy: .copy, undo: .end),
    .person("told_member.person", merge: .follow, unmerge: .follow, seal: .keep, erase: .keep, copy: .copy, undo: .end),
    .person(
      "person_token.person", merge: .follow, unmerge: .follow, seal: .follow, erase: .blank, copy: .keep, undo: .end),
    .person("clash.person", merge: .follow, unmerge: .follow, seal: .keep, erase: .keep, copy: .keep, undo: .end),
    .person("clash.other", merge: .follow, unmerge: .follow, seal: .keep, erase: .keep, copy: .keep, undo: .end),
    .person("membership.person", merge: .follow, unmerge: .follow, seal: .end, erase: .keep, copy: .copy, undo: .end),
  ]

  private static let households: [Bond] = [
    .household(
      "membership.household", merge: .follow, unmerge: .follow, seal: .end, erase: .keep, copy: .copy, undo: .end),
    .household(
      "missing_member.household", merge: .follow, unmerge: .follow, seal: .follow, erase: .blank, copy: .keep,
      undo: .end),
    .household(
      "paper.household", merge: .follow, unmerge: .follow, seal: .follow, erase: .blank, copy: .copy, undo: .end),
    .household(
      "told.household", merge: .follow, unmerge: .follow, seal: .follow, erase: .blank, copy: .copy, undo: .end),
  ]
}
