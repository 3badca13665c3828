public import Kit
public import Pages

/// The port by which another room shows, on a household's page, what the household can get.
public struct HouseholdPanel: Sendable {
  /// A fact that is still to be told, in the order in which it decides.
  public struct Ask: Sendable {
    /// The fact's name in the vocabulary, without its subject.
    public let fact: String
    /// Of whom it is asked.
    public let holder: Holder
    /// What waits for it.
    public let why: Word

    /// A fact to be told, and what waits for it.
    public init(_ fact: String, of holder: Holder, why: Word) {
      self.fact = fact
      self.holder = holder
      self.why = why
    }
  }

  /// What the panel shows for one household.
  public struct Shown: Sendable {
    /// What is to be told first, the most decisive first.
    public let asks: [Ask]
    /// What can be got, and why.
    public let body: HTML
    /// The same in a word for each programme, for the top of the page.
    public let glance: [State]

    /// What is asked and what is shown.
    public init(asks: [Ask], body: HTML, glance: [State] = []) {
      self.asks = asks
      self.body = body
      self.glance = glance
    }
  }

  /// Looks at a household for whoever visits its page.
  public let show: @Sendable (Visit, HouseholdFile) async throws -> Shown

  /// A panel.
  public init(_ show: @escaping @Sendable (Visit, HouseholdFile) async throws -> Shown) { self.show = show }

  /// A house without programmes.
  public static let none = HouseholdPanel { _, _ in Shown(asks: [], body: "") }
}
