/// The known name that somebody most probably meant.
public enum Nearest {
  /// The name at the least distance, if it is near enough to be meant; of equals the first.
  public static func name(to typed: String, among names: some Sequence<String>) -> String? {
    let wanted = Array(typed.lowercased())
    let ranked = names.map { (name: $0, distance: distance(wanted, Array($0.lowercased()))) }
    guard let best = ranked.min(by: { $0.distance < $1.distance }) else { return nil }
    return best.distance <= max(2, wanted.count / 3) ? best.name : nil
  }

  /// Letters added, left out, changed, or swapped with the next.
  static func distance(_ one: [Character], _ other: [Character]) -> Int {
    guard !one.isEmpty, !other.isEmpty else { return max(one.count, other.count) }
    var (before, last) = ([Int](), Array(0...other.count))
    for i in 1...one.count {
      var row = [i]
      for j in 1...other.count {
        let change = last[j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1)
        var cost = min(last[j] + 1, row[j - 1] + 1, change)
        if i > 1, j > 1, one[i - 1] == other[j - 2], one[i - 2] == other[j - 1] { cost = min(cost, before[j - 2] + 1) }
        row.append(cost)
      }
      (before, last) = (last, row)
    }
    return last[other.count]
  }
}
