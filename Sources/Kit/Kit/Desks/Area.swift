public import Storage

/// What a room offers the house: its manifest.
///
///     public static let manifest = Area(
///       "places", permissions: [.viewPlaces, .allocatePlaces], migrations: [.places],
///       bonds: [
///         .person(
///           "waiting.person", of: Waiting.self, merge: .follow, unmerge: .follow, seal: .end, erase: .blank, copy: .copy,
///           undo: .refuse(.waitsForPlace))
///       ],
///       reactions: [Reaction(PersonMoved.self) { event, work in … }])
public struct Area: Sendable {
  /// The room's name, under which events are delivered to it.
  public let name: String
  /// The actions that a role can grant here; a public one is also every visitor's.
  public let permissions: [Permission]
  /// The steps that make its tables.
  public let migrations: [Migration]
  /// Its columns that refer to a person, a household or an account, with what each act does to them.
  public let bonds: [Bond]
  /// What it does about what other rooms tell.
  public let reactions: [Reaction]
  /// The kinds of jobs that it does.
  public let jobs: [Duty]
  /// What it answers, and at which addresses.
  public private(set) var routes: [Route] = []
  /// Where its pages stand in the menu.
  public private(set) var signposts: [Signpost] = []
  /// What it says on the page that a day begins with.
  public private(set) var day: [DayPart] = []

  /// A room's manifest.
  public init(
    _ name: String, permissions: [Permission] = [], migrations: [Migration] = [], bonds: [Bond] = [],
    reactions: [Reaction] = [], jobs: [Duty] = [], routes: [Route] = []
  ) {
    self.name = name
    self.permissions = permissions
    self.migrations = migrations
    self.bonds = bonds
    self.reactions = reactions
    self.jobs = jobs
    self.routes = routes
  }

  /// The same room with its pages open. Apart from the manifest, because pages may want ports that only the house fills.
  public func opening(_ routes: [Route], signposts: [Signpost] = [], day: [DayPart] = []) -> Area {
    var area = self
    area.routes += routes
    area.signposts += signposts
    area.day += day
    return area
  }
}
