import Kit

extension RegistryArea {
  /// What an import remembers of those whom it brought in. Who is sealed is taken out of it, lest undoing it touch her.
  static let imported: [Bond] = [
    .person("import_person.person", merge: .follow, unmerge: .keep, seal: .end, erase: .end, copy: .keep, undo: .end),
    .household(
      "import_household.household", merge: .follow, unmerge: .keep, seal: .end, erase: .end, copy: .keep, undo: .end),
  ]

  /// Rows that wait while a register is brought in, of people and households who are not there yet.
  static let incoming: [Bond] =
    [
      "incoming_former_name.person", "incoming_person_token.person", "incoming_identifier.person",
      "incoming_address.person", "incoming_contact.person", "incoming_membership.person",
      "incoming_civil_status.person", "incoming_told.person",
    ].map { .person($0, merge: .keep, unmerge: .keep, seal: .keep, erase: .end, copy: .keep, undo: .end) }
    + ["incoming_membership.household", "incoming_told.household"].map {
      .household($0, merge: .keep, unmerge: .keep, seal: .keep, erase: .end, copy: .keep, undo: .end)
    }
}
