public import Civil
import Foundation
public import Pages
public import Storage

extension Visit {
  /// The number of a form as its hidden box holds it: the one that came back with it, or a new one. Sealed for who was given it, so
  /// that nobody makes up one that stands for somebody else.
  public func formNumber(in typed: Typed) -> String {
    let number = typed.value("form")
    return seal.show(number) == nil ? seal.hide(ID<Visit>().rawValue.uuidString) : number
  }

  /// The number that came back, as the identity of what the form adds: a second click finds it there. Throws `notFound` where it
  /// is none of ours.
  public func formNumber<R>() throws(Refusal) -> ID<R> {
    guard let number = fields["form"].flatMap(seal.show).flatMap(UUID.init(uuidString:)) else { throw .notFound }
    return ID(rawValue: number)
  }

  /// An identity that stands in a hidden box. Throws `notFound` where it is none.
  public func hidden<R>(_ name: String) throws(Refusal) -> ID<R> {
    guard let id = fields[name].flatMap(UUID.init(uuidString:)) else { throw .notFound }
    return ID(rawValue: id)
  }

  /// An identity that stands in the address. Throws `notFound` where it is none.
  public func identity<R>(_ name: String) throws(Refusal) -> ID<R> {
    guard let id = UUID(uuidString: try parameter(name)) else { throw .notFound }
    return ID(rawValue: id)
  }

  /// What was half typed into a form when the session ended, kept in the compartment of whom it concerns; nothing where nothing
  /// was. It is shown once.
  public func halfTyped(_ form: String, in compartment: Compartment = .open) async throws -> Typed? {
    guard let draft = try await desk.draft(of: form, in: compartment) else { return nil }
    try await desk.discardDraft(of: form, in: compartment)
    return draft.fields.typed()
  }

  /// The version of a record that a form was made of. Throws `notFound` where the box holds none.
  public func version() throws(Refusal) -> Int {
    guard let version = fields["version"].flatMap({ Int($0) }) else { throw .notFound }
    return version
  }

  /// The same where the day may be left out: nil where all three are empty, else it or what is wrong with it.
  public func optionalDay(_ name: String) -> Result<CivilDate?, Refusal> {
    guard TypedDate.names(name).contains(where: { !(fields[$0]?.isEmpty ?? true) }) else { return .success(nil) }
    return Result { () throws(Refusal) in try day(name) }
  }

  /// The day in three boxes. Throws `invalid`.
  public func day(_ name: String) throws(Refusal) -> CivilDate {
    switch TypedDate.read(name, in: fields) {
    case .success(let day): return day
    case .failure(let fault): throw .invalid([FieldError(fault.field, fault.reason)])
    }
  }
}
