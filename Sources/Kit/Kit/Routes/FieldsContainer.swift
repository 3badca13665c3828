import Civil
import Foundation
import Pages

/// The fields of one form, each read as its property wants it.
struct FieldsContainer<Key: CodingKey>: KeyedDecodingContainerProtocol {
  let reader: FieldsReader
  let codingPath: [any CodingKey] = []
  var allKeys: [Key] { reader.fields.all.compactMap { Key(stringValue: $0.name) } }

  func contains(_ key: Key) -> Bool { true }

  func decodeNil(forKey key: Key) -> Bool {
    TypedDate.names(key.stringValue).allSatisfy { text($0) == nil } && text(key.stringValue) == nil
  }

  func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool {
    switch text(key.stringValue) {
    case nil, "no", "false", "0": return false
    case "yes", "true", "on", "1": return true
    default:
      reader.note(key.stringValue, .notUnderstood)
      return false
    }
  }

  func decode(_ type: String.Type, forKey key: Key) throws -> String { text(key.stringValue) ?? missing("", key) }

  func decode(_ type: Int.Type, forKey key: Key) throws -> Int {
    guard let text = text(key.stringValue) else { return missing(0, key) }
    guard let number = Int(text) else { return faulty(0, key, .writeWholeNumber) }
    return number
  }

  func decode<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T {
    let name = key.stringValue
    if type == CivilDate.self, let date = try date(name) as? T { return date }
    let texts = reader.fields.values(of: name).map(trimmed).filter { !$0.isEmpty }
    let value = FieldValue(texts: texts)
    do { return try T(from: value) } catch {
      reader.note(name, texts.isEmpty ? .fillIn : .notUnderstood)
      return try T(from: FieldValue(texts: [FieldValue.sample(of: type)]))
    }
  }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) throws -> KeyedDecodingContainer<Nested> { throw Malformed() }
  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer { throw Malformed() }
  func superDecoder() throws -> any Decoder { throw Malformed() }
  func superDecoder(forKey key: Key) throws -> any Decoder { throw Malformed() }

  private func text(_ name: String) -> String? {
    reader.fields[name].map(trimmed).flatMap { $0.isEmpty ? nil : $0 }
  }

  private func trimmed(_ text: String) -> String { text.trimmingCharacters(in: .whitespacesAndNewlines) }

  private func missing<T>(_ stand: T, _ key: Key) -> T { faulty(stand, key, .fillIn) }

  private func faulty<T>(_ stand: T, _ key: Key, _ reason: Word) -> T {
    reader.note(key.stringValue, reason)
    return stand
  }

  private func date(_ name: String) throws -> CivilDate {
    switch TypedDate.read(name, in: reader.fields) {
    case .success(let date): return date
    case .failure(let fault):
      reader.note(fault.field, fault.reason)
      return CivilDate(rawValue: 0)
    }
  }
}
