import Civil
import FEEL
import Foundation
import Testing

/// One line for each way to call a built-in.
struct BuiltInTests {
  @Test(arguments: [
    Example("date(\"2026-11-22\")", "2026-11-22"), Example("date(2026, 11, 22)", "2026-11-22"),
    Example("date(2026, 2, 29)", "null"),
    Example("date(@\"2026-11-22T10:00:00\")", "2026-11-22"), Example("time(\"10:30:00\")", "10:30:00"),
    Example("time(10, 30, 0.5)", "10:30:00.5"),
    Example("time(10, 30, 0, @\"PT2H\")", "10:30:00+02:00"),
    Example("date and time(\"2026-11-22\")", "2026-11-22T00:00:00"),
    Example("date and time(date(2026, 1, 1), time(\"10:00:00Z\"))", "2026-01-01T10:00:00Z"),
    Example("duration(\"P1D\")", "P1D"), Example("duration(\"x\")", "null"),
    Example("years and months duration(@\"2024-05-20\", @\"2026-11-19\")", "P2Y5M"),
    Example("number(\"1.234,5\", \".\", \",\")", "1234.5"),
    Example("number(\"1 000\", \" \")", "1000"), Example("number(\"x\")", "null"), Example("string(1.50)", "1.5"),
    Example("string([\"a\", {b: 1}])", "[\"a\", {b: 1}]"),
  ])
  func `conversion`(example: Example) throws { #expect(try example.found() == example.value) }

  @Test(arguments: [
    Example("substring(\"foobar\", 3)", "obar"), Example("substring(\"foobar\", -2, 1)", "a"),
    Example("substring(\"f\", 2)", "null"), Example("string length(\"😀α\")", "2"),
    Example("upper case(\"αβγ\")", "ΑΒΓ"), Example("lower case(\"ABC\")", "abc"),
    Example("substring before(\"foobar\", \"bar\")", "foo"),
    Example("substring after(\"foobar\", \"ob\")", "ar"), Example("substring after(\"a\", \"x\")", ""),
    Example("contains(\"foobar\", \"ob\")", "true"),
    Example("starts with(\"foo\", \"fo\")", "true"), Example("ends with(\"foo\", \"fo\")", "false"),
    Example("string join([\"a\", null, \"b\"], \"-\")", "a-b"),
    Example("matches(\"foobar\", \"^FO*b\", \"i\")", "true"), Example("matches(\"a\", \"[\")", "null"),
    Example("matches(\"a\", \"a\", \"z\")", "null"),
    Example("replace(\"abcd\", \"(ab)|(a)\", \"[1=$1][2=$2]\")", "[1=ab][2=]cd"),
    Example("split(\"a;b;;c\", \";\")", "[\"a\", \"b\", \"\", \"c\"]"),
  ])
  func `texts`(example: Example) throws { #expect(try example.found() == example.value) }

  @Test(arguments: [
    Example("decimal(2.5, 0)", "2"), Example("decimal(1.115, 2)", "1.12"), Example("floor(-1.5)", "-2"),
    Example("ceiling(-1.5)", "-1"), Example("round up(-1.1, 0)", "-2"),
    Example("round down(1.9, 0)", "1"), Example("round half up(2.5, 0)", "3"), Example("round half down(2.5, 0)", "2"),
    Example("abs(-1)", "1"), Example("abs(@\"-P1Y\")", "P1Y"),
    Example("modulo(-12, 5)", "3"), Example("modulo(1, 0)", "null"), Example("sqrt(16)", "4"),
    Example("sqrt(-1)", "null"), Example("exp(0)", "1"), Example("log(1)", "0"),
    Example("odd(3)", "true"), Example("even(3)", "false"), Example("floor(1234, -2)", "1200"),
  ])
  func `numbers`(example: Example) throws { #expect(try example.found() == example.value) }

  @Test(arguments: [
    Example("list contains([1, null], null)", "true"), Example("count([1, 2])", "2"), Example("min(3, 1, 2)", "1"),
    Example("max([\"a\", \"b\"])", "b"), Example("max([])", "null"),
    Example("index of([1, 2, 1], 1)", "[1, 3]"), Example("distinct values([1, 1.0, 2])", "[1, 2]"),
    Example("union([1, 2], [2, 3])", "[1, 2, 3]"), Example("sublist([1, 2, 3], 2)", "[2, 3]"),
    Example("sublist([1, 2, 3], -2, 1)", "[2]"), Example("append([1], 2, 3)", "[1, 2, 3]"),
    Example("concatenate([1], [2])", "[1, 2]"), Example("insert before([1, 3], 2, 2)", "[1, 2, 3]"),
    Example("remove([1, 2, 3], -1)", "[1, 2]"), Example("list replace([1, 2], 2, 9)", "[1, 9]"),
    Example("list replace([1, 2], function(i, n) i < 2, 9)", "[9, 2]"),
    Example("reverse([1, 2])", "[2, 1]"), Example("flatten([1, [2, [3]]])", "[1, 2, 3]"),
    Example("sort([2, 1])", "[1, 2]"), Example("all([true, null])", "null"), Example("any([])", "false"),
    Example("sum(1, 2, 3)", "6"), Example("sum([])", "null"), Example("mean([1, 2])", "1.5"),
    Example("median(8, 2, 5, 3)", "4"), Example("product(2, 3)", "6"),
    Example("stddev(2, 4, 7, 5)", "2.081665999466132735282297706979931"), Example("mode([6, 1, 9, 6, 1])", "[1, 6]"),
    Example("mode([])", "[]"), Example("is(@\"10:00:00\", @\"10:00:00Z\")", "false"),
  ])
  func `lists`(example: Example) throws { #expect(try example.found() == example.value) }

  @Test(arguments: [
    Example("get value({a: 1}, \"a\")", "1"), Example("get value({a: {b: 2}}, [\"a\", \"b\"])", "2"),
    Example("get entries({a: 1})", "[{key: \"a\", value: 1}]"),
    Example("context([{key: \"a\", value: 1}])", "{a: 1}"), Example("context put({a: 1}, \"b\", 2)", "{a: 1, b: 2}"),
    Example("context put({a: {b: 1}}, [\"a\", \"b\"], 2)", "{a: {b: 2}}"),
    Example("context merge([{a: 1}, {a: 2, b: 3}])", "{a: 2, b: 3}"), Example("day of week(@\"2026-11-22\")", "Sunday"),
    Example("day of year(@\"2026-02-01\")", "32"),
    Example("month of year(@\"2026-11-22\")", "November"), Example("week of year(@\"2027-01-01\")", "53"),
    Example("before(1, [2..3])", "true"), Example("after([5..6], 5)", "false"),
    Example("meets([1..5], [5..6])", "true"), Example("met by([5..6], [1..5])", "true"),
    Example("overlaps([1..5], [5..6])", "true"), Example("overlaps before([1..5], [4..6])", "true"),
    Example("overlaps after([4..6], [1..5])", "true"), Example("finishes(5, [1..5])", "true"),
    Example("finished by([1..5], 5)", "true"), Example("includes([1..5], 3)", "true"),
    Example("during(3, [1..5])", "true"), Example("starts(1, [1..5])", "true"),
    Example("started by([1..5], [1..2])", "true"), Example("coincides([1..2], [1..2])", "true"),
    Example("range(\"[1..3)\")", "[1..3)"), Example("range(\"[3..1]\")", "null"),
  ])
  func `contexts, calendar and ranges`(example: Example) throws { #expect(try example.found() == example.value) }

  @Test func `the README lists the built-ins that there are`() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(
      path: "../../../../Sources/Engines/FEEL/README.md")
    let readme = try String(contentsOf: folder.standardized, encoding: .utf8)
    let rows = try #require(readme.firstRange(of: "## Built-ins").map { readme[$0.upperBound...] }).split(
      separator: "\n")
    let table = rows.filter { $0.hasPrefix("| ") }.dropFirst().compactMap { $0.split(separator: "|").last }
    let plain = table.joined(separator: ",").replacing(#/\([^)]*\)/#, with: "")
    #expect(Set(plain.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }) == Language.builtIns)
  }

  @Test func `the clock is asked only where the text asks it`() throws {
    #expect(Language.unrepeatable.isSubset(of: Language.builtIns))
    guard case .dateTime(let now) = try evaluate("now()"), case .date(let today) = try evaluate("today()") else {
      Issue.record("now and today are a moment and a day")
      return
    }
    #expect(abs(Double(now.seconds) - Date.now.timeIntervalSince1970) < 60)
    #expect(abs(today.rawValue - now.date.rawValue) <= 1)
  }
}
