public import Civil
import Foundation
public import Kit
import Storage

/// What was done in one day, counted: no word of whom it concerned.
public struct DayReport: Sendable {
  /// How often somebody did one thing.
  public struct Line: Decodable, Sendable {
    /// Who, as `Caller.identity` has it.
    public let who: String
    /// Under which permission.
    public let action: String
    /// How often.
    public let count: Int
  }

  /// By who and action.
  public let lines: [Line]
  /// How many entries the chain holds in all.
  public let sealed: Int
  /// The last seal, in hexadecimal digits: with it nobody can take away or alter what stands before.
  public let head: String
}

extension Desk {
  /// The trail of one day, as Greek clocks have it. Throws `notAllowed`.
  public func report(of day: CivilDate) async throws -> DayReport {
    guard holds(.readTrail) else { throw Refusal.notAllowed }
    return try await house.inspecting { transaction in
      let lines: [DayReport.Line] = try DayReport.lines(
        from: day.beginning, to: day.adding(days: 1).beginning, in: transaction)
      let head = try Head.find(in: transaction)
      return DayReport(
        lines: lines, sealed: head?.count ?? 0,
        head: head?.seal.hexadecimal ?? "")
    }
  }
}

extension CivilDate {
  /// When it begins in Greece.
  fileprivate var beginning: Instant {
    let local = rawValue * 86_400
    return Instant(rawValue: (local - CivilZone.named("Europe/Athens").offset(atLocal: local)) * 1_000_000)
  }
}
