import Civil
import Storage
import Testing

@testable import Registry

struct StandingTests {
  let person = ID<Person>()
  let day = CivilDate(rawValue: 20_000)
  let year = Validity(days: 365)

  @Test func `a register beats a paper, which beats a word, and what they say otherwise is shown`() throws {
    let told = [told("3", .registry, -90), told("2", .paper, -60), told("1", .declaration, -1)]
    let standing = try #require(Standing(told, on: day, under: year))
    #expect(standing.fact.value == .number("3") && standing.isBelieved)
    #expect(standing.contradicting.map(\.value) == [.number("2"), .number("1")])
    #expect(standing.end == day.adding(days: 275))
  }

  @Test func `of one source the latest counts, and what it replaced is no contradiction`() throws {
    let told = [told("1", .paper, -60), told("3", .paper, -1), told("2", .paper, -30)]
    let standing = try #require(Standing(told, on: day, under: year))
    #expect(standing.fact.value == .number("3") && standing.contradicting.isEmpty)
  }

  @Test func `what is older than its time gives way to a lesser source, and is shown where nothing else is left`()
    throws
  {
    let old = told("3", .registry, -365)
    #expect(Standing([old], on: day, under: year)?.isBelieved == false)
    #expect(Standing([old], on: day, under: year)?.fact.value == .number("3"))
    #expect(Standing([old], on: day.adding(days: -1), under: year)?.isBelieved == true)
    #expect(Standing([old, told("1", .declaration, -30)], on: day, under: year)?.fact.value == .number("1"))
    #expect(Standing([old], on: day, under: nil)?.end == nil)
  }

  @Test func `a paper's own earlier end wins`() throws {
    let paper = Paper("identity", of: .person(person), seen: day.adding(days: -10), until: day)
    let fact = ToldFact(told("1", .paper, -10).told, paper: paper)
    #expect(Standing([fact], on: day, under: year)?.isBelieved == true)
    #expect(Standing([fact], on: day.adding(days: 1), under: year)?.isBelieved == false)
  }

  @Test func `what was told before it was taken back counts no longer`() {
    let before = [told("1", .paper, -3), told("2", .registry, -2)]
    let withdrawn = ToldFact(
      Told("deposits", of: .person(person), .withdrawn, told: Telling(on: day, .declaration, by: "")))
    #expect(Standing(before + [withdrawn], on: day, under: year) == nil)
    let again = told("4", .declaration, -9)
    #expect(Standing(before + [withdrawn, again], on: day, under: year)?.fact.value == .number("4"))
    #expect(Standing([], on: day, under: year) == nil)
  }

  @Test func `where the facts of a past day count, they count as they were known then`() {
    let before = [told("1", .paper, -300), told("2", .declaration, -200)]
    let after = [told("3", .paper, -20), told("4", .declaration, -10)]
    let then = day.adding(days: -100)
    #expect(Standing(before + after, asOf: then, under: year)?.fact.value == .number("1"))
    #expect(Standing(before + after, on: day, under: year)?.fact.value == .number("3"))
    // What has run out since was believed then; what had run out then gives way to what was told later.
    #expect(Standing([told("1", .paper, -400)], asOf: then, under: year)?.isBelieved == true)
    let old = told("1", .paper, -500)
    #expect(Standing([old] + after, asOf: then, under: year)?.fact.value == .number("3"))
    #expect(Standing([old], asOf: then, under: year)?.isBelieved == false)
    // A paper brought later completes the file.
    #expect(Standing(after, asOf: then, under: year)?.fact.value == .number("3"))
    #expect(Standing([], asOf: then, under: year) == nil)
  }

  @Test func `what was taken back counts on no day`() {
    let first = told("1", .paper, -300)
    let withdrawn = ToldFact(
      Told("deposits", of: .person(person), .withdrawn, told: Telling(on: day, .declaration, by: "")))
    let then = day.adding(days: -100)
    #expect(Standing([first, withdrawn], asOf: then, under: year) == nil)
  }

  private func told(_ number: String, _ source: Source, _ days: Int) -> ToldFact {
    let telling = Telling(on: day.adding(days: days), source, by: "")
    return ToldFact(Told("deposits", of: .person(person), .number(number), told: telling))
  }
}

struct ToldValueTests {
  @Test(arguments: [
    ("1500", "1500"), ("01500.50", "1500.5"), ("0.0", "0"), ("-0", "0"), ("-12.340", "-12.34"), ("000", "0"),
    ("7.", "7"), ("100", "100"),
  ]) func `a number is kept in one way`(typed: String, kept: String) {
    #expect(ToldValue.canonical(typed) == kept)
    #expect(ToldValue.canonical(kept) == kept)
  }

  @Test(arguments: ["", ".5", "1,5", "1e3", "1 000", "--1", "π"]) func `what is no number is none`(typed: String) {
    #expect(ToldValue.canonical(typed) == nil)
  }
}
