/// One row of a spreadsheet.
struct SheetRecord: Equatable {
  /// The row as Excel counts it, the headings' being 1.
  let line: Int
  /// Its cells as they are written, without quotes.
  var cells: [String]
  /// Whether a quote is opened in it and never closed; it has no cells then.
  var isBroken = false
}

/// Reads rows of separated values, a piece at a time: quoted separators and line breaks, doubled quotes, any line's end, and
/// quotes that mean nothing. A quote that is never closed costs its own line and no other.
///
/// Own code, since SwiftCSV (the listed package) takes a whole text into memory, has no bounds, and lets one stray quote
/// swallow the rest of the file.
struct SheetReader {
  /// A quoted cell of more bytes was never meant to be one.
  static let longestQuoted = 20_000
  /// A row of more bytes is no row of people.
  static let longestRow = 400_000

  private let separator: UInt8
  private let more: () throws -> [UInt8]?
  private var buffer: [UInt8] = []
  private var start = 0
  private var line = 0
  private var isAtEnd = false

  /// Reads what `more` hands out, UTF-8 in pieces, until it hands out nil.
  init(separator: UInt8, more: @escaping () throws -> [UInt8]?) {
    self.separator = separator
    self.more = more
  }

  /// The next row that holds anything; nil at the end. Throws where a row is longer than any can be, and what `more` throws.
  mutating func next() throws -> SheetRecord? {
    while let record = try nextLine() {
      let isEmpty = record.cells.allSatisfy { $0.utf8.allSatisfy { $0 == 0x20 || $0 == 0x09 } }
      if !isEmpty || record.isBroken { return record }
    }
    return nil
  }

  private mutating func nextLine() throws -> SheetRecord? {
    var scan = Scan(separator: separator)
    var place = start
    var cells: [String] = []
    while true {
      if place == buffer.count {
        if try !fill(&place) { break }
      }
      let byte = buffer[place]
      switch scan.take(byte) {
      case .within: break
      case .cell: cells.append(scan.text())
      case .row:
        cells.append(scan.text())
        return try record(cells, through: place)
      }
      place += 1
      if scan.quoted > Self.longestQuoted { return brokenLine() }
      if place - start > Self.longestRow { throw SheetRefusal.longRow(line + 1) }
    }
    guard place > start else { return nil }
    if scan.isQuoted { return brokenLine() }
    cells.append(scan.text())
    return try record(cells, through: place - 1)
  }

  private mutating func fill(_ place: inout Int) throws -> Bool {
    guard !isAtEnd else { return false }
    buffer.removeFirst(start)
    place -= start
    start = 0
    while let piece = try more() {
      guard !piece.isEmpty else { continue }
      buffer.append(contentsOf: piece)
      return true
    }
    isAtEnd = true
    return false
  }

  // A carriage return and a line feed after it end one line together.
  private mutating func record(_ cells: [String], through end: Int) throws -> SheetRecord {
    line += 1
    var next = end + 1
    let isReturn = buffer[end] == 0x0D
    if isReturn, next == buffer.count { _ = try fill(&next) }
    if isReturn, next < buffer.count, buffer[next] == 0x0A { next += 1 }
    start = next
    return SheetRecord(line: line, cells: cells)
  }

  private mutating func brokenLine() -> SheetRecord {
    line += 1
    let end = buffer[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? buffer.count - 1
    let isPair = buffer[end] == 0x0D && end + 1 < buffer.count && buffer[end + 1] == 0x0A
    start = end + (isPair ? 2 : 1)
    return SheetRecord(line: line, cells: [], isBroken: true)
  }
}

/// Where a reader is within a row.
private struct Scan {
  enum Step { case within, cell, row }

  let separator: UInt8
  private(set) var isQuoted = false
  private(set) var quoted = 0
  private var isAtStart = true
  private var isAfterQuote = false
  private var cell: [UInt8] = []

  init(separator: UInt8) { self.separator = separator }

  mutating func take(_ byte: UInt8) -> Step {
    if isQuoted { return takeQuoted(byte) }
    if isAfterQuote, byte == 0x22 {
      (isQuoted, isAfterQuote) = (true, false)
      cell.append(byte)
      return .within
    }
    isAfterQuote = false
    switch byte {
    case separator: return .cell
    case 0x0A, 0x0D: return .row
    case 0x22 where isAtStart: (isQuoted, quoted) = (true, 0)
    default: cell.append(byte)
    }
    isAtStart = false
    return .within
  }

  private mutating func takeQuoted(_ byte: UInt8) -> Step {
    quoted += 1
    if byte == 0x22 { (isQuoted, isAfterQuote) = (false, true) } else { cell.append(byte) }
    return .within
  }

  mutating func text() -> String {
    defer { (isAtStart, isAfterQuote, quoted) = (true, false, 0) }
    let text = String(decoding: cell, as: UTF8.self)
    cell.removeAll(keepingCapacity: true)
    return text
  }
}
