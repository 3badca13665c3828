import FEEL
import Foundation
import Testing

struct ValueTests {
  @Test func `JSON is read exactly and written again`() throws {
    let text = #"{"a": [1, 0.1, -2, true, null, "x\n\"y\""], "b": {"c d": 12345678901234567890}}"#
    let context = try Context(json: Data(text.utf8))
    #expect(context["b"] == ["c d": .number(try #require(Number("12345678901234567890")))])
    #expect(Value.context(context).jsonText == text)
    #expect(throws: DecodingError.self) { try Context(json: Data("[1]".utf8)) }
    #expect(try evaluate("[@\"2026-11-28\", [1..2]]").jsonText == #"["2026-11-28", "[1..2]"]"#)
  }

  @Test(arguments: [
    Example("(=10) = (=10)", "true"), Example("(!=10) = (!=10)", "true"), Example("(=10) = [10..10]", "false"),
    Example("10 in (=10)", "true"), Example("11 in [(!=10)]", "true"), Example("10 in [(!=10)]", "false"),
    Example("(=10).start", "10"), Example("before((=10), 11)", "true"), Example("before((!=10), 11)", "null"),
    Example("for i in (!=10) return i", "null"), Example("string((!=10))", "(!= 10)"),
  ])
  func `a range may be one point, or all others`(example: Example) throws {
    #expect(try example.found() == example.value)
  }

  @Test(arguments: [
    Example("(function(a: string, b: number) \"x\") instance of function<string, number> -> string", "true"),
    Example("(function(a: string) \"x\") instance of function<string, number> -> string", "false"),
    Example("(function() 1) instance of function<> -> string", "false"),
    Example(
      "(function(a: context<x: string>) {y: 1, z: 2}) instance of function<context<x: string, w: number>> -> context<y: number>",
      "true"),
    Example(
      "(function(a: context<x: string, w: number>) 1) instance of function<context<x: string>> -> number", "false"),
    Example("{a: 1} instance of context<>", "true"),
  ])
  func `functions conform by what they take and give`(example: Example) throws {
    #expect(try example.found() == example.value)
  }

  @Test func `a copy of a context does not change with it`() {
    let context: Context = ["a": 1, "b": [2]]
    var (other, third) = (context, context)
    other["a"] = 3
    other["c"] = .unknown(Unknown("c"))
    third["b"] = nil
    #expect(context == ["a": 1, "b": [2]] && !context.holdsUnknown && context.names == ["a", "b"])
    #expect(other == ["a": 3, "b": [2], "c": .unknown(Unknown("c"))] && other.holdsUnknown)
    #expect(third == ["a": 1] && Context() == [:])
  }

  @Test func `a context of many names holds what a dictionary holds, whatever is put and taken away`() {
    for _ in 0..<200 {
      var (context, dictionary, copies): (Context, [String: Value], [(Context, [String: Value])]) = ([:], [:], [])
      for turn in 0..<40 {
        let name = "name \(Int.random(in: 0..<14))"
        let value: Value? = Int.random(in: 0..<4) == 0 ? nil : .integer(turn)
        (context[name], dictionary[name]) = (value, value)
        if Int.random(in: 0..<6) == 0 { copies.append((context, dictionary)) }
      }
      for (context, dictionary) in copies + [(context, dictionary)] {
        #expect(Dictionary(uniqueKeysWithValues: zip(context.names, context.values)) == dictionary)
        #expect((0..<14).allSatisfy { context["name \($0)"] == dictionary["name \($0)"] })
      }
    }
  }
}
