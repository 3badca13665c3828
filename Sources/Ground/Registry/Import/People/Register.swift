import Civil
import Foundation
import Hellenic

/// What comes out of a register's rows, in their order.
enum Arrival: Sendable {
  /// A row that is not taken.
  case refused(ReadRow)
  /// A person, once her last row is read.
  case person(Newcomer)

  /// The last row of the file that it needed.
  var line: Int {
    switch self {
    case .refused(let row): row.line
    case .person(let newcomer): newcomer.rows.reduce(0) { max($0, $1.line) }
    }
  }
}

/// A register as a file, read twice: first who is who, then person by person.
struct Register: Sendable {
  let file: SheetFile
  let headings: Headings
  /// The day on which it is read.
  let today: CivilDate
  /// How many rows it has under the headings.
  private(set) var rows = 0
  private var identities = Identities()

  /// Reads it the first time. Throws `SheetRefusal` where it is no register, and the system's errors.
  init(_ file: SheetFile, today: CivilDate) throws {
    var rows = try file.rows()
    guard let first = try rows.next() else { throw SheetRefusal.empty }
    headings = try Headings(first.cells)
    self.file = file
    self.today = today
    let reader = RowReader(headings: headings, today: today)
    while let record = try rows.next() {
      self.rows += 1
      guard self.rows <= SheetFile.mostRows else { throw SheetRefusal.tooManyRows }
      if let row = reader.read(record).row { identities.add(row) }
    }
    identities.settle()
  }

  /// Its people and refused rows, one after another.
  func people() throws -> People { try People(self) }

  /// The second reading.
  struct People {
    private var rows: SheetReader
    private let reader: RowReader
    private var identities: Identities
    private var place = 0
    private var waiting: [Int: [SheetRow]] = [:]
    /// How often each repair was made in the rows read so far.
    private(set) var repairs: [RowRepair] = []

    fileprivate init(_ register: Register) throws {
      rows = try register.file.rows()
      reader = RowReader(headings: register.headings, today: register.today)
      identities = register.identities
      _ = try rows.next()
    }

    /// The next ones, as many at most; none at the end.
    mutating func next(_ count: Int) throws -> [Arrival] {
      var found: [Arrival] = []
      repairs = []
      while found.count < count, let record = try rows.next() {
        var read = reader.read(record)
        guard let row = read.row else {
          found.append(.refused(read))
          continue
        }
        place += 1
        if let afm = row.afm, identities.isShared(afm) {
          let flaw = RowFlaw(line: row.line, heading: .afm, value: afm.rawValue, flaw: .afmOfAnother)
          (read.row, read.flaws) = (nil, [flaw])
          found.append(.refused(read))
          continue
        }
        repairs += read.repairs
        if let newcomer = gather(row) { found.append(.person(newcomer)) }
      }
      return found
    }

    private mutating func gather(_ row: SheetRow) -> Newcomer? {
      let (person, count, isLast) = identities.person(of: place - 1)
      if count == 1 { return Newcomer([row]) }
      guard isLast else {
        waiting[person, default: []].append(row)
        return nil
      }
      return Newcomer((waiting.removeValue(forKey: person) ?? []) + [row])
    }
  }
}
