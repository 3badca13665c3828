import Civil
import Storage

/// What hangs on a person: numbers, addresses, phones, marital state, in each what holds today first, and then the latest.
public struct PersonRows: Sendable {
  public internal(set) var identifiers: [Identifier] = []
  public internal(set) var addresses: [Address] = []
  public internal(set) var contacts: [Contact] = []
  public internal(set) var civilStatuses: [CivilStatus] = []
}

/// What holds from one day to another.
protocol Dated {
  var since: CivilDate? { get }
  var ended: CivilDate? { get }
}

extension Dated {
  /// Whether it holds on a day.
  func holds(on day: CivilDate) -> Bool { since.map { $0 <= day } != false && ended.map { day < $0 } != false }
}

extension Sequence where Element: Dated {
  /// What holds that day first, then the latest.
  func latestFirst(on day: CivilDate) -> [Element] {
    let reversed = Array(reversed())
    return reversed.filter { $0.holds(on: day) } + reversed.filter { !$0.holds(on: day) }
  }
}

extension Identifier: Dated {}
extension Address: Dated {}
extension Contact: Dated {}
extension CivilStatus: Dated {}
extension Membership: Dated {}
