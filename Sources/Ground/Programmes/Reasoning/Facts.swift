public import Civil
public import Registry

/// What was told of one household on a day: of it, of each member, and the papers that somebody saw.
public struct Facts: Sendable {
  /// A fact as told, and how long it holds.
  public struct Told: Hashable, Sendable {
    public var value: FactValue
    /// The day on which it was told or its paper seen; nil where it holds as of today.
    public var on: CivilDate?
    /// The last day on which its paper holds, where that ends before the vocabulary's `valid`.
    public var until: CivilDate?

    public init(_ value: FactValue, on day: CivilDate? = nil, until: CivilDate? = nil) {
      (self.value, on, self.until) = (value, day, until)
    }
  }

  /// One member, by the key under which the household names them.
  public struct Member: Sendable {
    public var id: String
    public var told: [String: Told]

    public init(_ id: String, _ told: [String: Told] = [:]) { (self.id, self.told) = (id, told) }
  }

  /// A paper that was seen: of `household`, or of a member.
  public struct Paper: Hashable, Sendable {
    public var document: String
    public var of: String
    public var seen: CivilDate
    public var until: CivilDate?

    public init(_ document: String, of holder: String, seen: CivilDate, until: CivilDate? = nil) {
      (self.document, of, self.seen, self.until) = (document, holder, seen, until)
    }
  }

  public var household: [String: Told]
  public var municipality: [String: Told]
  public var members: [Member]
  public var papers: [Paper]

  public init(
    household: [String: Told] = [:], members: [Member] = [], papers: [Paper] = [], municipality: [String: Told] = [:]
  ) {
    self.household = household
    self.members = members
    self.papers = papers
    self.municipality = municipality
  }
}

/// A fact of somebody: `household.deposits`, `eleni.employment`.
struct FactName: Hashable {
  enum Holder: Hashable {
    case household, municipality
    case member(String)
  }

  let holder: Holder
  let fact: String

  init(_ holder: Holder, _ fact: String) { (self.holder, self.fact) = (holder, fact) }

  /// The name as JSON and the causes of an unknown write it.
  var text: String {
    switch holder {
    case .household: "household.\(fact)"
    case .municipality: "municipality.\(fact)"
    case .member(let id): "\(id).\(fact)"
    }
  }

  /// The fact that a cause names; nil for what is none, as an amount that nobody set.
  init?(cause: String, among members: some Sequence<String>) {
    guard let dot = cause.lastIndex(of: ".") else { return nil }
    let (owner, fact) = (String(cause[..<dot]), String(cause[cause.index(after: dot)...]))
    switch owner {
    case "household": self.init(.household, fact)
    case "municipality": self.init(.municipality, fact)
    default:
      guard members.contains(owner) else { return nil }
      self.init(.member(owner), fact)
    }
  }

  var subject: Fact.Subject {
    switch holder {
    case .household: .household
    case .municipality: .municipality
    case .member: .member
    }
  }
}
