import Civil
import Storage

extension Work {
  /// The next number of that name in this year, without a gap: whoever takes one waits for whoever took the one before.
  /// Each compartment counts for itself, so that nobody outside sees by a gap that there is something inside.
  ///
  ///     let reference = try work.number("reference", in: household.compartment)
  public func number(_ name: StaticString, in compartment: Compartment) throws -> Int {
    guard scope.compartments.contains(compartment) else { throw Misuse.compartment }
    let year = Int(today.description.prefix(4)) ?? 0
    let taken: [Int] = try transaction.all(
      """
      INSERT INTO counter (name, year, compartment, last) VALUES (\("\(name)"), \(year), \(compartment), 1)
      ON CONFLICT (name, year, compartment) DO UPDATE SET last = counter.last + 1 RETURNING last
      """)
    guard let number = taken.first else { throw Misuse.compartment }
    return number
  }
}
