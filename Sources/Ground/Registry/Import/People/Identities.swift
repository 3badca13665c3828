import Civil
import Hellenic

/// Who is who among the rows of one file: rows with the same AMKA or AFM are one person, and rows with neither are known
/// by their number in the register. Keeps of each row only the numbers, so that a large file fits.
struct Identities: Sendable {
  private var lines: [Int32] = []
  private var amkas: [Int] = []
  private var afms: [Int32] = []
  private var parents: [Int32] = []
  private var ends: [Int32] = []
  private var sizes: [Int32] = []
  private var byAMKA: [Int: Int32] = [:]
  private var byAFM: [Int32: Int32] = [:]
  private var byRegister: [String: Int32] = [:]
  private var shared: Set<Int32> = []

  /// Notes a row that is right by itself.
  mutating func add(_ row: SheetRow) {
    let place = Int32(lines.count)
    let amka = row.amka.flatMap { Int($0.rawValue) } ?? -1
    let afm = row.afm.flatMap { Int32($0.rawValue) } ?? -1
    lines.append(Int32(row.line))
    amkas.append(amka)
    afms.append(afm)
    if afm >= 0 { noteAFM(afm, amka, place) }
    if amka < 0, afm < 0, let number = row.registerNumber { byRegister[number] = byRegister[number] ?? place }
  }

  // An AFM with two AMKAs belongs to one of two people, and nobody here knows to which.
  private mutating func noteAFM(_ afm: Int32, _ amka: Int, _ place: Int32) {
    guard let first = byAFM[afm] else { return byAFM[afm] = place }
    let known = amkas[Int(first)]
    if known < 0 { byAFM[afm] = place } else if amka >= 0, amka != known { shared.insert(afm) }
  }

  /// Whether an AFM stands with two different AMKAs.
  func isShared(_ afm: AFM) -> Bool { Int32(afm.rawValue).map(shared.contains) ?? false }

  /// Joins what belongs together, once all rows are added.
  mutating func settle() {
    parents = lines.indices.map { Int32($0) }
    (byAMKA, byAFM) = ([:], [:])
    for place in lines.indices where !shared.contains(afms[place]) {
      let (amka, afm) = (amkas[place], afms[place])
      if amka >= 0, let other = byAMKA.updateValue(Int32(place), forKey: amka) { join(other, Int32(place)) }
      if afm >= 0, let other = byAFM.updateValue(Int32(place), forKey: afm) { join(other, Int32(place)) }
    }
    ends = parents
    sizes = Array(repeating: 0, count: lines.count)
    for place in lines.indices {
      let root = Int(root(Int32(place)))
      ends[root] = Int32(place)
      sizes[root] += 1
    }
  }

  /// The person of the row that was added as that one, how many rows she has, and whether this is the last.
  mutating func person(of place: Int) -> (person: Int, rows: Int, isLast: Bool) {
    let root = Int(root(Int32(place)))
    return (root, Int(sizes[root]), ends[root] == place)
  }

  /// How many people there are.
  var people: Int { parents.indices.reduce(0) { $0 + (parents[$1] == $1 && !shared.contains(afms[$1]) ? 1 : 0) } }

  private mutating func join(_ one: Int32, _ other: Int32) {
    let (one, other) = (root(one), root(other))
    if one != other { parents[Int(other)] = one }
  }

  private mutating func root(_ place: Int32) -> Int32 {
    var place = place
    while parents[Int(place)] != place {
      parents[Int(place)] = parents[Int(parents[Int(place)])]
      place = parents[Int(place)]
    }
    return place
  }
}
