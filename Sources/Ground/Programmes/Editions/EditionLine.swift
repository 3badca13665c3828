public import Civil
public import Storage

/// What is shown of an edition in a list.
public struct EditionLine: Decodable, Sendable {
  public let id: ID<Edition>
  public let version: Int
  public let slug: String
  public let template: String?
  public let sha256: String
  public let vocabularySha256: String
  public let validFrom: CivilDate
  public let ended: CivilDate?
  public let state: Edition.State
  public let proposedBy: String
  public let approvedBy: String?
  public let decision: String?
}
