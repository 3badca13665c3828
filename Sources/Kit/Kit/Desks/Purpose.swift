public import Storage

/// Why somebody opens a record; the audit keeps it. A fixed list: a reason in free words is a column of a room's own table.
public enum Purpose: String, CaseIterable, Storable {
  /// The person, or somebody for her, stands at the counter, calls or writes.
  case counter
  /// Work on her case.
  case caseFile = "case"
  /// A check of what was told: entitlement, papers, duplicates.
  case check
  /// Putting right what is wrong.
  case correction
  /// An order of a court, a prosecutor or another authority.
  case order
  /// Danger to life or health.
  case emergency
}
