public import Foundation

/// Who acts. Nothing reaches the database without one. Links, applicants, jobs and reactions are in the compartment of the
/// subject that they serve, which the link was signed with, or the application, job or event is kept with, and in no other.
public enum Caller: Sendable {
  /// Somebody who works here.
  case staff(Staff)
  /// Whoever holds a signed link, verified at the door: one subject, named verbs.
  case link(subject: UUID, in: Compartment = .open, verbs: Set<Permission>)
  /// Who gave a reference number with its code, verified at the door.
  case applicant(reference: String, application: UUID, in: Compartment = .open, verbs: Set<Permission>)
  /// A job, a reaction or a command, and on whose order it runs.
  case system(job: String, order: String, in: Compartment = .open)
  /// Anyone.
  case visitor

  /// Who it was, as the audit writes it.
  public var identity: String {
    switch self {
    case .staff(let staff): "staff \(staff.account)"
    case .link(let subject, _, _): "link \(subject)"
    case .applicant(let reference, _, _, _): "applicant \(reference)"
    case .system(let job, let order, _): "system \(job) for \(order)"
    case .visitor: "visitor"
    }
  }

  /// How far the caller may go under that very permission, and no other.
  public func scope(of permission: Permission) -> Scope {
    switch self {
    case .staff(let staff): staff.scope(of: permission)
    case .link(let id, let compartment, let verbs), .applicant(_, let id, let compartment, let verbs):
      Scope(verbs.contains(permission) ? .own(id) : .nothing, compartments: [compartment])
    case .system(_, _, let compartment): Scope(.municipality, compartments: [compartment])
    case .visitor: Scope(permission.isPublic ? .published : .nothing)
    }
  }
}
