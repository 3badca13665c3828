public import Civil
import Crypto
import Foundation
public import Kit
public import Registry
public import Storage

/// An answer that a household was given, with all that led to it, so that it can be worked out again years later: the facts,
/// the edition, the day, and what every decision came to. It is never changed.
public struct KeptAnswer: Personal {
  public static let table: StaticString = "answer"
  public static let viewing = Permission.viewPerson
  public private(set) var id = ID<KeptAnswer>()
  public var version = 1
  public let household: ID<Household>
  /// Who asked, or the member who was asked for.
  public let person: ID<Person>
  public let edition: ID<Edition>
  /// Of the edition's text and vocabulary, as they were read.
  public let textSha256: String
  public let vocabularySha256: String
  /// The day that counted. The same answer holds on later days, until another is kept.
  public let day: CivilDate
  /// The day whose facts counted, where the programme named another.
  public let factsDay: CivilDate?
  /// The facts that were believed, in the one form in which they are kept.
  public let facts: String
  /// What was answered, as `merimna eligibility` prints it.
  public let answered: String
  /// What every decision came to, and what became of each rule of a table.
  public let trace: String
  /// Of edition, facts and answer: what makes two answers the same.
  public let fingerprint: String
  /// When it was first given, and to whom.
  public let givenAt: Instant
  public let givenBy: String
  public let compartment: Compartment

  init(_ given: GivenAnswer, in compartment: Compartment, by identity: String, at now: Instant) {
    (household, person, edition) = (given.household, given.person, given.edition)
    (textSha256, vocabularySha256) = (given.textSha256, given.vocabularySha256)
    (day, factsDay) = (given.day, given.factsDay)
    (facts, answered, trace) = (given.facts, given.answered, given.trace)
    fingerprint = given.fingerprint
    (givenAt, givenBy) = (now, identity)
    self.compartment = compartment
  }

  public var concerns: [Subject] { [Subject(household), Subject(person)] }

  /// Whether facts and answer stand as they were kept.
  var isWhole: Bool {
    fingerprint == Self.fingerprint(textSha256, vocabularySha256, facts: facts, answered: answered)
  }

  static func fingerprint(_ text: String, _ vocabulary: String, facts: String, answered: String) -> String {
    // The length of each before it, so that nothing can move from one to the next unnoticed.
    let parts = [text, vocabulary, facts, answered].map { "\($0.utf8.count):\($0)" }
    return SHA256.hash(data: Data(parts.joined().utf8)).hexadecimal
  }
}
