import Kit
public import Storage

/// Of whom something is told, or whose paper it is.
public enum Holder: Hashable, Sendable {
  case person(ID<Person>)
  case household(ID<Household>)

  public var person: ID<Person>? { if case .person(let id) = self { id } else { nil } }
  public var household: ID<Household>? { if case .household(let id) = self { id } else { nil } }

  var subject: Subject {
    switch self {
    case .person(let id): Subject(id)
    case .household(let id): Subject(id)
    }
  }
}

extension Holder {
  /// Whichever of the two columns is set; the table's CHECK holds that one is.
  init?(_ person: ID<Person>?, _ household: ID<Household>?) {
    if let person { self = .person(person) } else if let household { self = .household(household) } else { return nil }
  }
}
