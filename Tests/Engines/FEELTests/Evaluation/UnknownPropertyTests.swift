import FEEL
import Testing

/// Whatever is answered with a value withheld is the answer for every value that it could have.
struct UnknownPropertyTests {
  private static let possible: [Value] = [
    0, 1, 2, -3, 5, .boolean(true), .boolean(false), "a", "b", .null, [1, 2], [], [.null], ["k": 1],
  ]

  @Test(arguments: 0..<40) func `an answer under the unknown holds for every value`(seed: Int) throws {
    var writer = FEELWriter(seed: UInt64(seed))
    var answered = 0
    for _ in 0..<150 {
      let text = writer.expression(3)
      let expression = try Expression(text)
      let withheld = expression.evaluate(in: ["x": .unknown(Unknown("x")), "y": 2]).value
      guard !withheld.holdsUnknown else {
        #expect(withheld.causes == ["x"])
        continue
      }
      answered += 1
      for value in UnknownPropertyTests.possible {
        let told = expression.evaluate(in: ["x": value, "y": 2]).value
        #expect(told == withheld, "\(text) with \(value.text)")
      }
    }
    #expect(answered > 0)
  }

  @Test(arguments: 0..<10) func `a row gives what a context gives, and the same warnings`(seed: Int) throws {
    var writer = FEELWriter(seed: UInt64(seed) &+ 1_000)
    for _ in 0..<150 {
      let expression = try Expression(writer.expression(3))
      for value in UnknownPropertyTests.possible + [.unknown(Unknown("x"))] {
        let context: Context = ["y": 2, "z": 3, "x": value]
        let (told, given) = (expression.evaluate(in: context), expression.freeNames.map { context[$0] ?? .null })
        let row = expression.evaluate(row: given)
        #expect(row.value == told.value && row.warnings == told.warnings, "\(expression.text) with \(value.text)")
      }
    }
  }
}

/// Writes FEEL at random over the names x and y.
struct FEELWriter {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  private mutating func pick(_ count: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % count
  }

  mutating func expression(_ depth: Int) -> String {
    guard depth > 0 else {
      return ["x", "y", "1", "2", "true", "false", "null", "\"a\"", "x", "[1, x]", "{k: x}"][pick(11)]
    }
    let (one, other, third) = (expression(depth - 1), expression(depth - 1), expression(depth - 1))
    switch pick(20) {
    case 0: return "(\(one) \(["+", "-", "*", "/"][pick(4)]) \(other))"
    case 1: return "(\(one) \(["=", "!=", "<", "<=", ">", ">="][pick(6)]) \(other))"
    case 2, 3: return "(\(one) and \(other))"
    case 4, 5: return "(\(one) or \(other))"
    case 6, 7: return "(if \(one) then \(other) else \(third))"
    case 8: return "not(\(one))"
    case 9: return "(\(one) in (\(other), \(third)))"
    case 10: return "(\(one) between \(other) and \(third))"
    case 11: return "[\(one), \(other)]"
    case 12: return "[\(one), \(other)][\(third)]"
    case 13: return "[\(one), \(other)][item = \(third)]"
    case 14: return "(some i in [\(one), \(other)] satisfies i = \(third))"
    case 15: return "(every i in [\(one), \(other)] satisfies i != \(third))"
    case 16: return "(for i in [\(one), y] return \(other))"
    case 17: return "{k: \(one), l: \(other)}.\(["k", "l"][pick(2)])"
    case 18: return "(\(one) in [1..\(other)])"
    default: return function([one, other, third])
    }
  }

  private mutating func function(_ arguments: [String]) -> String {
    let list = "[" + arguments.joined(separator: ", ") + "]"
    switch pick(10) {
    case 0: return "count(\(list))"
    case 1: return "list contains(\(list), \(arguments[0]))"
    case 2: return "max(\(list))"
    case 3: return "sum(\(list))"
    case 4: return "all(\(list))"
    case 5: return "any(\(list))"
    case 6: return "append(\(list), \(arguments[1]))"
    case 7: return "concatenate(\(list), \(arguments[2]))"
    case 8: return "abs(\(arguments[0]))"
    default: return "count(distinct values(\(list)))"
    }
  }
}
