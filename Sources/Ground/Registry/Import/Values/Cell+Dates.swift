import Civil
import Hellenic

/// A date as a register writes it, before its century is known.
private enum Written {
  case day(CivilDate)
  case serial(CivilDate)
  case short(day: Int, month: Int, year: Int)
  case year(Int)
}

extension Cell<PartialDate> {
  /// A day of birth. Of a year of two digits, the century that makes the age 0 to 109; where both do, a child of the
  /// household has the later, for its parent lives in it and is at most 109 years old too. An AMKA cannot tell: it has two
  /// digits of the year itself.
  static func birth(_ text: String, isChild: Bool, today: CivilDate) -> Cell {
    guard !text.isEmpty else { return .empty }
    switch Written.read(text) {
    case .failure(let flaw): return .refused(flaw)
    case .success(.day(let day)): return lived(day, today).map(Cell.refused) ?? .told(PartialDate(day))
    case .success(.serial(let day)):
      return lived(day, today).map(Cell.refused) ?? .repaired(PartialDate(day), .serialDay)
    case .success(.year(let year)):
      guard let first = CivilDate(year: year, month: 1, day: 1) else { return .refused(.notADate) }
      return first > today ? .refused(.future) : .told(PartialDate(first, .year))
    case .success(.short(let day, let month, let year)):
      return century([1900, 2000].compactMap { CivilDate(year: $0 + year, month: month, day: day) }, isChild, today)
    }
  }

  private static func lived(_ day: CivilDate, _ today: CivilDate) -> Flaw? {
    if day > today { return .future }
    return age(day, today) > 109 ? .tooOld : nil
  }

  private static func age(_ born: CivilDate, _ today: CivilDate) -> Int {
    func whole(_ day: CivilDate) -> Int { day.year * 10_000 + day.month * 100 + day.day }
    return (whole(today) - whole(born)) / 10_000
  }

  private static func century(_ days: [CivilDate], _ isChild: Bool, _ today: CivilDate) -> Cell {
    guard !days.isEmpty else { return .refused(.noSuchDay) }
    let fitting = days.filter { lived($0, today) == nil }
    // Who has a parent of at most 109 years is at most 97.
    let younger = fitting.filter { !isChild || age($0, today) <= 97 }
    if younger.count == 1 { return .repaired(PartialDate(younger[0]), .century) }
    return .refused(fitting.isEmpty ? .tooOld : .ambiguousCentury)
  }
}

extension Cell<CivilDate> {
  /// A day in the life of the service: not to come, and of a year of two digits the latest such day.
  static func day(_ text: String, today: CivilDate) -> Cell {
    guard !text.isEmpty else { return .empty }
    switch Written.read(text) {
    case .failure(let flaw): return .refused(flaw)
    case .success(.day(let day)): return day > today ? .refused(.future) : .told(day)
    case .success(.serial(let day)): return day > today ? .refused(.future) : .repaired(day, .serialDay)
    case .success(.year): return .refused(.notADate)
    case .success(.short(let day, let month, let year)):
      let days = [2000, 1900].compactMap { CivilDate(year: $0 + year, month: month, day: day) }
      guard !days.isEmpty else { return .refused(.noSuchDay) }
      return days.first { $0 <= today }.map { .repaired($0, .century) } ?? .refused(.future)
    }
  }
}

extension Written {
  static func read(_ text: String) -> Result<Written, Flaw> {
    var text = Substring(text.withZeros)
    for midnight in [" 00:00:00", " 0:00:00", " 00:00", " 0:00", "T00:00:00"] where text.hasSuffix(midnight) {
      text.removeLast(midnight.count)
    }
    if text.utf8.allSatisfy({ 0x30...0x39 ~= $0 }) { return number(text) }
    let parts = text.split(omittingEmptySubsequences: false) { "/-.".contains($0) }.map { $0.trimmingBlanks }
    let isNumbers = parts.allSatisfy { 1...4 ~= $0.utf8.count && $0.utf8.allSatisfy { 0x30...0x39 ~= $0 } }
    guard parts.count == 3, isNumbers else { return .failure(.notADate) }
    let numbers = parts.compactMap { Int($0) }
    if parts[0].utf8.count == 4 { return day(numbers[0], numbers[1], numbers[2]) }
    guard parts[0].utf8.count < 3, parts[1].utf8.count < 3 else { return .failure(.notADate) }
    switch parts[2].utf8.count {
    case 4: return day(numbers[2], numbers[1], numbers[0])
    case 2:
      guard 1...12 ~= numbers[1], 1...31 ~= numbers[0] else { return .failure(.noSuchDay) }
      return .success(.short(day: numbers[0], month: numbers[1], year: numbers[2]))
    default: return .failure(.notADate)
    }
  }

  private static func day(_ year: Int, _ month: Int, _ day: Int) -> Result<Written, Flaw> {
    CivilDate(year: year, month: month, day: day).map { .success(.day($0)) } ?? .failure(.noSuchDay)
  }

  // Excel counts days from 30 December 1899. A bare year would be a day of 1905, on which nobody alive was born.
  private static func number(_ digits: Substring) -> Result<Written, Flaw> {
    guard let number = Int(digits), let epoch = CivilDate(year: 1899, month: 12, day: 30) else {
      return .failure(.notADate)
    }
    switch (digits.utf8.count, number) {
    case (4, 1900...2100): return .success(.year(number))
    case (5, 6_000...80_000): return .success(.serial(epoch.adding(days: number)))
    default: return .failure(.notADate)
    }
  }
}

extension Flaw: Error {}

extension Substring {
  fileprivate var trimmingBlanks: Substring {
    var text = self
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}
