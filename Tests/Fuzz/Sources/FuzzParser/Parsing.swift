import FEEL
import Fuzzing
import Grammar

/// Any text is read as a tree or refused with a place in it, the same each time.
@_cdecl("LLVMFuzzerTestOneInput")
public func parse(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  var choices = Choices(UnsafeBufferPointer(start: start, count: count))
  var limits = Limits()
  limits.nesting = [200, 5, 50][choices.pick(3)]
  limits.textLength = 10_000
  let names: Set<String> = choices.once(in: 2) ? ["first part", "a-b", "x", "rent of the year"] : []
  let text =
    choices.once(in: 3)
    ? Scraps.text(&choices) : String(decoding: choices.rest, as: UTF8.self)
  checkExpression(text, names, limits)
  checkTests(text, names, limits)
  return 0
}

private func checkExpression(_ text: String, _ names: Set<String>, _ limits: Limits) {
  let length = text.unicodeScalars.count
  do throws(SyntaxError) {
    let expression = try Expression(text, names: names, limits: limits)
    check(expression.syntax, in: Place(start: 0, end: length), length)
    require((try? Expression(text, names: names, limits: limits).syntax) == expression.syntax, "read differently twice")
  } catch {
    check(error, length)
  }
}

private func checkTests(_ text: String, _ names: Set<String>, _ limits: Limits) {
  let length = text.unicodeScalars.count
  do throws(SyntaxError) {
    for test in try UnaryTests(text, names: names, limits: limits).tests {
      require(test.place.start <= test.place.end && test.place.end <= length, "a test outside the text")
      check(test.operand, in: Place(start: 0, end: length), length)
    }
  } catch {
    check(error, length)
  }
}

/// Each piece stands within the text, and none under it begins before or ends behind it.
private func check(_ syntax: Syntax, in outer: Place, _ length: Int) {
  let place = syntax.place
  require(0 <= place.start && place.start <= place.end && place.end <= length, "a place outside the text: \(place)")
  for part in syntax.parts { check(part, in: place, length) }
}

private func check(_ error: SyntaxError, _ length: Int) {
  require((0...length).contains(error.offset), "an error outside the text: \(error.offset) of \(length)")
  require(!error.message.isEmpty && error.line >= 1 && error.column >= 1, "an error that says nothing")
}

/// Words and signs of the grammar in any order.
private enum Scraps {
  private static let all = [
    "1", "0.5", "x", "(", ")", "[", "]", "{", "}", "..", ",", ":", ".", "+", "-", "*", "/", "**", "=", "!=", "<", "<=",
    ">", ">=", "->", "?", " if ", " then ", " else ", " for ", "i", " in ", " return ", " some ", " every ",
    " satisfies ", " and ", " or ", " not", " null ", " true ", " false ", " between ", " instance of ", "number",
    "function", " external ", "\"a\"", "@\"P1D\"", "count", "sort", "item", "partial", "list<", "range<", "context<",
    "function<", "date and time", "years and months duration", "//", "/*", "*/", "\n", "\\", "é", "a: ", "first part",
    "a-b", "rent of the year", "1e400", "\"\\u00", "\u{300}", "\u{1F600}", "1.", "e5", "'", "#", "\u{0}",
  ]

  static func text(_ choices: inout Choices) -> String {
    var text = ""
    while !choices.areOver { text += choices.pick(all) }
    return text
  }
}
