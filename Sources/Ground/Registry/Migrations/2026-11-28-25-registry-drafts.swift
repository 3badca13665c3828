import Storage

extension Migration {
  /// Forms of sealed households and of sealed members that were kept half typed before such a form lay where they do.
  static let drafts = Migration(
    "2026-11-28-25-registry-drafts",
    [
      """
      DELETE FROM draft WHERE compartment = 'open' AND form IN (
        SELECT '/households/' || household.number || '/facts' FROM household
        WHERE household.compartment <> 'open' OR EXISTS (
          SELECT 1 FROM membership JOIN person ON person.id = membership.person
          WHERE membership.household = household.id AND person.compartment <> 'open'))
      """
    ])
}
