public import Civil
public import Foundation
public import Storage

/// The act by which something became known: when, whence, by what paper, through whom.
public struct Telling: Hashable, Sendable {
  public let on: CivilDate
  public let source: Source
  /// The document that says so, by its name in the vocabulary, also where nobody here has seen it.
  public let document: String?
  /// The paper that was seen.
  public let paper: ID<Paper>?
  /// Who told it to Merimna, as the audit writes it.
  public let by: String
  /// The form that it came in, which is taken once.
  public let form: UUID?

  public init(
    on day: CivilDate, _ source: Source, document: String? = nil, paper: ID<Paper>? = nil, by identity: String,
    form: UUID? = nil
  ) {
    on = day
    self.source = source
    self.document = document
    self.paper = paper
    by = identity
    self.form = form
  }
}
