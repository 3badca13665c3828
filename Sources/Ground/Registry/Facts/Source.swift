public import Storage

/// Whence a fact is known; of one period the earlier case beats the later.
public enum Source: String, CaseIterable, Comparable, Storable {
  /// A register of the State.
  case registry
  /// A paper that somebody here saw.
  case paper
  /// The word of the person.
  case declaration

  /// Whether one beats the other.
  public static func < (one: Source, other: Source) -> Bool { one.rank < other.rank }

  private var rank: Int {
    switch self {
    case .registry: 0
    case .paper: 1
    case .declaration: 2
    }
  }
}
