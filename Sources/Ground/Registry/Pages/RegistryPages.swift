public import Kit
import Pages
public import Storage

/// The pages of Registry: search, a person, a household.
public struct RegistryPages: Sendable {
  let vocabulary: @Sendable (Desk) async throws -> Vocabulary
  let panel: HouseholdPanel

  /// The pages, with the vocabulary by which facts are told today, and what another room shows on a household's page.
  public init(_ vocabulary: @escaping @Sendable (Desk) async throws -> Vocabulary, panel: HouseholdPanel) {
    self.vocabulary = vocabulary
    self.panel = panel
  }

  /// What they answer.
  public var routes: [Route] {
    [
      Route(.post, "/search", .holding(.searchPeople)) { visit in try await seek(visit) },
      Route(.get, "/search", .holding(.searchPeople)) { visit in try await found(visit) },
      Route(.get, "/people/new", .holding(.editPerson)) { visit in try await newPerson(visit) },
      Route(.post, "/people", .holding(.editPerson)) { visit in try await takeIn(visit) },
      Route(.get, "/people/:id", .holding(.viewPerson)) { visit in try await person(visit) },
      Route(.get, "/households/:number", .holding(.viewPerson)) { visit in try await household(visit) },
      Route(.post, "/households/:number/facts", .holding(.tellFacts), in: Self.compartment) { visit in
        try await tell(visit)
      },
    ] + belonging + imports + unfinished
  }

  // Who lives with whom.
  private var belonging: [Route] {
    [
      Route(.post, "/households", .holding(.editPerson)) { visit in try await openHousehold(visit) },
      Route(.get, "/households/:number/members/new", .holding(.editPerson)) { visit in try await newMember(visit) },
      Route(.post, "/households/:number/members/find", .holding(.editPerson), in: Self.compartment) { visit in
        try await findMember(visit)
      },
      Route(.post, "/households/:number/members", .holding(.editPerson), in: Self.compartment) { visit in
        try await addMember(visit)
      },
      Route(.get, "/households/:number/members/:id", .holding(.editPerson)) { visit in try await membership(visit) },
      Route(.post, "/households/:number/members/:id/relation", .holding(.editPerson), in: Self.compartment) { visit in
        try await correctRelation(visit)
      },
      Route(.post, "/households/:number/members/:id/head", .holding(.editPerson), in: Self.compartment) { visit in
        try await chooseHead(visit)
      },
      Route(.post, "/households/:number/members/:id/end", .holding(.editPerson), in: Self.compartment) { visit in
        try await endMembership(visit)
      },
    ]
  }

  /// Where they stand in the menu.
  public static let signposts = [
    Signpost(.people, .people, to: "/search", in: .work, for: .searchPeople),
    Signpost(.imports, .doc, to: "/imports", in: .house, for: .importPeople),
  ]

  /// A person's address.
  public static func address(of person: ID<Person>) -> String {
    Location.of("people", "\(person.rawValue)".lowercased())
  }

  /// A household's address.
  public static func address(ofHousehold number: String) -> String { Location.of("households", number) }
}
