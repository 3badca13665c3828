import Synchronization

/// A name that contexts are asked for, with a guess at where it stands in them.
///
/// Contexts that come one after another mostly bear the same names in the same order, so that the guess holds and nothing
/// is searched. It is the one thing that evaluations share: a wrong one costs a search and nothing else. It is changed a
/// few times at most, lest contexts of many shapes make the cores wait for each other.
final class Lookup: Sendable {
  let name: String

  /// The place in the lower half, in the upper one how often it was changed.
  private let guess: Atomic<UInt64>

  init(_ name: String, guess: Int = 0) {
    self.name = name
    self.guess = Atomic(UInt64(guess))
  }

  /// The value under the name; nil where there is none.
  func value(in context: Context) -> Value? {
    let place = Int(guess.load(ordering: .relaxed) & 0xFFFF_FFFF)
    return context.value(name, at: place) ?? search(context)
  }

  private func search(_ context: Context) -> Value? {
    guard let place = context.place(of: name) else { return nil }
    let changes = guess.load(ordering: .relaxed) >> 32
    if changes < 16 { guess.store((changes + 1) << 32 | UInt64(place), ordering: .relaxed) }
    return context.values[place]
  }
}
