/// A row that says something about people: a record, or a line of a list that a page puts together of several tables.
///
///     struct PersonLine: Concerning, Decodable, Sendable {
///       let id: ID<Person>
///       let name: String
///       let household: Int?
///       var concerns: [Subject] { [Subject(id)] }
///     }
public protocol Concerning {
  /// The people whom it concerns, so that one query finds whoever looked at a person, through whatever record.
  var concerns: [Subject] { get }
}

/// A record about people. Who reads one is in the audit, under the people whom it concerns; other records are read without
/// a trace.
public protocol Personal: Scoped, Concerning {}
