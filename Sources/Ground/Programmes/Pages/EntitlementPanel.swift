public import Kit
import Pages
public import Registry
import Storage

/// What a household can get, as its page shows it, by the editions in force.
public struct EntitlementPanel: Sendable {
  let entitlements: Entitlements

  /// The panel of a house, whose editions are compiled once.
  public init(_ entitlements: Entitlements) { self.entitlements = entitlements }

  /// The vocabulary by which facts are told today: that of the programmes in force. Nothing is asked where there is none, or
  /// where the caller sees no programmes.
  @Sendable public func vocabulary(_ desk: Desk) async throws -> Vocabulary {
    guard desk.holds(.viewProgrammes) else { return .none }
    let books = try await entitlements.rulebooks(desk, on: desk.today)
    return books.max { $0.vocabulary.facts.count < $1.vocabulary.facts.count }?.vocabulary ?? .none
  }

  /// The port that the household's page has.
  public var port: HouseholdPanel {
    HouseholdPanel { visit, file in
      // Nobody is shown an answer that could not be kept.
      guard visit.desk.holds(.viewProgrammes), visit.desk.holds(.giveAnswers) else {
        return HouseholdPanel.Shown(asks: [], body: "")
      }
      let answers = try await entitlements.show(visit.desk, file)
      let page = EntitlementPage(entitlements: answers, file: file, vocabulary: try await vocabulary(visit.desk))
      return HouseholdPanel.Shown(asks: page.asks, body: page.html(in: visit.language), glance: page.glance)
    }
  }
}
