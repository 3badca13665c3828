import Foundation
import Kit
import Pages
import Storage

extension Visit {
  /// The number of a form as its hidden box holds it: the one that came back with it, or a new one. Sealed for who was given it, so
  /// that nobody makes up one that stands for somebody else.
  func formNumber(in typed: Typed) -> String {
    let number = typed.value("form")
    return seal.show(number) == nil ? seal.hide(ID<Person>().rawValue.uuidString) : number
  }

  /// The number that came back. Throws `notFound` where it is none of ours.
  func formNumber<R>() throws(Refusal) -> ID<R> {
    guard let number = fields["form"].flatMap(seal.show).flatMap(UUID.init(uuidString:)) else { throw .notFound }
    return ID(rawValue: number)
  }

  /// An identity that stands in a hidden box. Throws `notFound` where it is none.
  func hidden<R>(_ name: String) throws(Refusal) -> ID<R> {
    guard let id = fields[name].flatMap(UUID.init(uuidString:)) else { throw .notFound }
    return ID(rawValue: id)
  }

  /// What was half typed into a form when the session ended, kept in the compartment of whom it concerns; nothing where nothing
  /// was. It is shown once.
  func halfTyped(_ form: String, in compartment: Compartment = .open) async throws -> Typed? {
    guard let draft = try await desk.draft(of: form, in: compartment) else { return nil }
    try await desk.discardDraft(of: form, in: compartment)
    return draft.fields.typed()
  }
}
