import Civil
import Storage

extension DayReport {
  static func lines(from first: Instant, to last: Instant, in transaction: any Transaction) throws -> [Line] {
    try transaction.all(
      """
      SELECT who, action, COUNT(*) AS count FROM audit WHERE at >= \(first) AND at < \(last)
      GROUP BY who, action ORDER BY who, count DESC, action
      """)
  }
}
