/// A statement that a body may not make. A mistake in the program, found by the first test that comes by.
public enum Misuse: Error {
  /// It reads or changes without `within`, and does not say why that is right.
  case unscoped
  /// It changes rows where only reading is allowed.
  case changes
  /// It writes into a compartment in which the caller is not.
  case compartment
}
