/// Choices that bytes make, one after another; when they have run out, each is the first. So a fuzzer that changes a byte
/// changes one choice, and every string of bytes is some text.
package struct Choices {
  private let bytes: [UInt8]
  private var position = 0

  /// The choices that these bytes make.
  package init(_ bytes: some Sequence<UInt8>) { self.bytes = Array(bytes) }

  /// As many choices as a seed gives, the same each time.
  package init(seed: UInt64, count: Int) {
    var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    bytes = (0..<count).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return UInt8(truncatingIfNeeded: state >> 33)
    }
  }

  /// Whether no choice is left.
  package var areOver: Bool { position >= bytes.count }

  /// What has not been chosen by yet.
  package var rest: ArraySlice<UInt8> { bytes[min(position, bytes.count)...] }

  /// A number under a count, at most 256.
  package mutating func pick(_ count: Int) -> Int {
    guard position < bytes.count else { return 0 }
    defer { position += 1 }
    return Int(bytes[position]) % count
  }

  /// One of several.
  package mutating func pick<T>(_ items: [T]) -> T { items[pick(items.count)] }

  /// One of several texts.
  package mutating func pick(_ items: String...) -> String { items[pick(items.count)] }

  /// Whether something is to be, once in so many times.
  package mutating func once(in times: Int) -> Bool { pick(times) == times - 1 }
}
