import Foundation
import Pages

extension Fields {
  /// The form of what was typed: texts trimmed, an empty box nil where the form allows it, a checkbox true where it is
  /// ticked, a date in three boxes (`birth.day`, `birth.month`, `birth.year`). Throws `invalid` with everything at once.
  public func form<F: Form>(_ type: F.Type) throws(Refusal) -> F {
    let reader = FieldsReader(self)
    let form: F
    do { form = try F(from: reader) } catch {
      // What stands in for a faulty box can fail too, but then the fault is already written down.
      throw .invalid(reader.found.isEmpty ? [FieldError("", .notUnderstood)] : reader.found)
    }
    let found = reader.found
    let further = form.errors().filter { error in !found.contains { $0.field == error.field } }
    guard found.isEmpty, further.isEmpty else { throw .invalid(found + further) }
    return form
  }
}

/// Reads a form out of its fields and goes on after a faulty one, so that every fault is found in one reading.
final class FieldsReader: Decoder {
  let fields: Fields
  private(set) var found: [FieldError] = []
  let codingPath: [any CodingKey] = []
  let userInfo: [CodingUserInfoKey: Any] = [:]

  init(_ fields: Fields) { self.fields = fields }

  func note(_ field: String, _ reason: Word) {
    if !found.contains(where: { $0.field == field }) { found.append(FieldError(field, reason)) }
  }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedDecodingContainer<Key> {
    KeyedDecodingContainer(FieldsContainer(reader: self))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer { throw Malformed() }
  func singleValueContainer() throws -> any SingleValueDecodingContainer { throw Malformed() }
}
