public import Kit
import Pages
import Storage

extension RegistryPages {
  /// What waits for whoever works with people's files.
  public static let day = [
    DayPart(for: .viewPerson) { visit in
      let (incomplete, clashes, last) = try await visit.desk.dayAtRegistry()
      return RegistryDay(visit: visit, incomplete: incomplete, clashes: clashes, last: last).shown
    },
    DayPart(for: .importPeople) { visit in
      DayPart.Shown(waiting: RegistryDay.rows(of: try await visit.desk.filesThatWait(), in: visit.language))
    },
  ]

  // What is left of an import.
  var unfinished: [Route] {
    [
      Route(.get, "/households/incomplete", .holding(.viewPerson)) { visit in
        let page = min(max(visit.query["page"].flatMap { Int($0) } ?? 1, 1), 1_000_000)
        let (all, households) = try await visit.desk.incompleteHouseholds(from: (page - 1) * 50, atMost: 50)
        return .page(IncompletePage(visit: visit, all: all, number: page, households: households).page)
      },
      Route(.post, "/clashes/settle", .holding(.editPerson)) { visit in
        let (person, other): (ID<Person>, ID<Person>) = (try visit.hidden("person"), try visit.hidden("other"))
        guard let kind = visit.fields["kind"].flatMap(Identifier.Kind.init) else { throw Refusal.notFound }
        try await visit.desk.settleClash(of: person, with: other, kind)
        return .redirect(to: "/")
      },
    ]
  }
}

extension Desk {
  func dayAtRegistry() async throws -> (incomplete: Int, clashes: [Clash], last: [Person]) {
    try await list(.viewPerson, Person.self) { _, look in
      (try look.incompleteCount(), try look.clashes(), try look.lastSeen(atMost: 8))
    }
  }

  func filesThatWait() async throws -> [RegisterFile] {
    try await list(.importPeople, RegisterFile.self) { _, look in
      try look.filesOnTheirWay().filter { $0.state == .checked || $0.state == .failed }
    }
  }

  func incompleteHouseholds(
    from first: Int, atMost count: Int
  ) async throws -> (all: Int, households: [IncompleteHousehold]) {
    try await list(.viewPerson, MissingMember.self) { _, look in
      (try look.incompleteCount(), try look.incomplete(from: first, atMost: count))
    }
  }

  /// Says that somebody has looked at a clash and done what was to be done. Throws `notFound` where one of the two does not exist
  /// for the caller, `notAllowed`.
  func settleClash(of person: ID<Person>, with other: ID<Person>, _ kind: Identifier.Kind) async throws {
    try await write(.editPerson) { work in
      _ = try (work.find(person) as Person, work.find(other) as Person)
      try work.settle(person, other, kind)
    }
  }
}
