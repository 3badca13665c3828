/// Numbers that look drawn and are the same every time: SplitMix64 (Steele, Lea and Flood, 2014).
struct Draw: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A whole number of a range.
  mutating func number(_ range: Range<Int>) -> Int { Int.random(in: range, using: &self) }

  /// One of several.
  mutating func one<T>(of all: [T]) -> T { all[number(0..<all.count)] }

  /// Whether something holds that holds so often of a hundred times.
  mutating func holds(_ percent: Int) -> Bool { number(0..<100) < percent }
}
