import Foundation
import Hellenic
import Testing

@Suite struct GreekSortKeyTests {
  @Test func `Names stand as in a Greek directory`() {
    let sorted = [
      "", "28ης Οκτωβρίου", "7η Κοινότητα", "Άγγελος", "Αδάμ", "Άννα", "Αννίτα", "ΒΑΣΙΛΗΣ", "Βασιλική", "Ζωή", "Ήρα",
      "Μάιος",
      "μαρία", "Μαρία", "Μαριάνθη", "Παπά Ελένη", "Παπά-Ελένη", "Παπάς", "Σίσσυ", "Ωρίων", "Adam", "Émile", "Smith",
      "Zoe",
    ]
    #expect(order(sorted.shuffled()) == sorted)
  }

  @Test func `The order is that of the Greek collation`() {
    let names = Samples.names(400)
    let greece = Locale(identifier: "el_GR")
    for one in names {
      for other in names where one != other {
        let wanted = one.compare(other, locale: greece)
        #expect(compare(one, other) == wanted, "\(one) \(other)")
      }
    }
  }

  @Test func `Two texts with one key are one text`() {
    let names = Set(Samples.names(2_000))
    #expect(Set(names.map(Greek.sortKey)).count == names.count)
  }

  @Test func `A Latin letter that looks Greek does not move a name`() {
    #expect(Greek.sortKey("ΠPOΔPOMIA") == Greek.sortKey("ΠΡΟΔΡΟΜΙΑ"))
  }

  private func order(_ texts: [String]) -> [String] { texts.sorted { compare($0, $1) == .orderedAscending } }

  private func compare(_ one: String, _ other: String) -> ComparisonResult {
    let (one, other) = (Greek.sortKey(one).utf8, Greek.sortKey(other).utf8)
    if one.lexicographicallyPrecedes(other) { return .orderedAscending }
    return other.lexicographicallyPrecedes(one) ? .orderedDescending : .orderedSame
  }
}
