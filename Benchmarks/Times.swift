import Foundation

/// How long something took, many times over.
struct Times {
  private var seconds: [Double] = []

  mutating func add(_ duration: Duration) {
    let (whole, rest) = duration.components
    seconds.append(Double(whole) + Double(rest) / 1e18)
  }

  mutating func add(_ others: Times) { seconds += others.seconds }

  /// The time below which that share of them lies, in milliseconds.
  func milliseconds(_ share: Double) -> Double {
    let sorted = seconds.sorted()
    guard let last = sorted.indices.last else { return 0 }
    return sorted[min(last, Int(Double(sorted.count) * share))] * 1000
  }
}

/// A line of a table: a name, and figures with their units.
func line(_ name: String, _ figures: String...) {
  print(name.padding(toLength: 44, withPad: " ", startingAt: 0) + figures.joined(separator: "   "))
  fflush(nil)
}

extension Double {
  /// With that many decimals, for a table.
  func written(_ decimals: Int = 1) -> String { String(format: "%.\(decimals)f", self) }
}
