import Foundation
import Storage

/// Bytes of which no two different entries have the same.
struct Canonical {
  private var bytes: [UInt8] = []
  var data: Data { Data(bytes) }

  mutating func add(_ number: Int) { withUnsafeBytes(of: number.bigEndian) { bytes.append(contentsOf: $0) } }
  mutating func add(_ id: UUID) { withUnsafeBytes(of: id.uuid) { bytes.append(contentsOf: $0) } }
  mutating func add(_ text: String?) {
    add(text?.utf8.count ?? -1)
    bytes.append(contentsOf: (text ?? "").utf8)
  }
  mutating func add(_ subjects: [Subject]) {
    add(subjects.count)
    for subject in subjects {
      add(subject.kind)
      add(subject.subject)
      add(subject.fields)
    }
  }
}

/// Subjects as a list packs them into its entry's own row: the form that the MAC covers.
enum Packing {
  /// The subjects; nil where the bytes are not what was packed.
  static func subjects(in bytes: Data) -> [Subject]? {
    var reader = Reader(rest: bytes[...])
    guard let count = reader.number(), count >= 0 else { return nil }
    var subjects: [Subject] = []
    for _ in 0..<count {
      guard let kind = reader.text(), let id = reader.id(), let fields = reader.text() else { return nil }
      subjects.append(Subject(kind: kind, subject: id, fields: fields))
    }
    return reader.rest.isEmpty ? subjects : nil
  }

  private struct Reader {
    var rest: Data

    mutating func number() -> Int? {
      take(8).map { Int(truncatingIfNeeded: $0.reduce(0 as UInt64) { $0 << 8 | UInt64($1) }) }
    }
    mutating func id() -> UUID? { take(16).flatMap { UUID(stored: .bytes($0)) } }
    mutating func text() -> String? {
      guard let count = number(), count >= 0, let bytes = take(count) else { return nil }
      return String(validating: bytes, as: UTF8.self)
    }

    private mutating func take(_ count: Int) -> Data? {
      guard rest.count >= count else { return nil }
      defer { rest = rest.dropFirst(count) }
      return Data(rest.prefix(count))
    }
  }
}
