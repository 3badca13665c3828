import Foundation

/// What stands in the boxes of one name, for a type that reads itself: an enum, an identity, a list of either.
struct FieldValue: Decoder, SingleValueDecodingContainer {
  let texts: [String]
  let codingPath: [any CodingKey] = []
  let userInfo: [CodingUserInfoKey: Any] = [:]

  func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> { throw Malformed() }
  func unkeyedContainer() throws -> any UnkeyedDecodingContainer { FieldValues(texts: texts) }
  func singleValueContainer() throws -> any SingleValueDecodingContainer { self }

  func decodeNil() -> Bool { texts.isEmpty }
  func decode(_ type: String.Type) throws -> String { try one() }
  func decode(_ type: Bool.Type) throws -> Bool { ["yes", "true", "on", "1"].contains(try one()) }
  func decode(_ type: Int.Type) throws -> Int { try number(Int.init) }
  func decode(_ type: Double.Type) throws -> Double { try number(Double.init) }
  func decode<T: Decodable>(_ type: T.Type) throws -> T {
    if type == UUID.self, let id = UUID(uuidString: try one()) as? T { return id }
    return try T(from: self)
  }

  /// A text that the type reads, to stand for a faulty one until every fault is found.
  static func sample(of type: Any.Type) -> String {
    func first<T: CaseIterable>(_ type: T.Type) -> (any RawRepresentable)? {
      type.allCases.first as? any RawRepresentable
    }
    if let type = type as? any CaseIterable.Type, let raw = first(type)?.rawValue { return "\(raw)" }
    return "00000000-0000-0000-0000-000000000000"
  }

  private func one() throws -> String {
    guard let text = texts.first else { throw Malformed() }
    return text
  }

  private func number<N>(_ read: (String) -> N?) throws -> N {
    guard let number = read(try one()) else { throw Malformed() }
    return number
  }
}

/// The boxes of one name, one after the other.
struct FieldValues: UnkeyedDecodingContainer {
  let texts: [String]
  let codingPath: [any CodingKey] = []
  var count: Int? { texts.count }
  var isAtEnd: Bool { currentIndex >= texts.count }
  private(set) var currentIndex = 0

  init(texts: [String]) { self.texts = texts }

  mutating func decodeNil() throws -> Bool { false }
  mutating func decode<T: Decodable>(_ type: T.Type) throws -> T {
    guard !isAtEnd else { throw Malformed() }
    let value = FieldValue(texts: [texts[currentIndex]])
    currentIndex += 1
    return try value.decode(type)
  }

  mutating func nestedContainer<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
    throw Malformed()
  }
  mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer { throw Malformed() }
  mutating func superDecoder() throws -> any Decoder { throw Malformed() }
}
