import Foundation

/// `java.lang.Math`
enum Mathematics {
  static func body(_ name: String, _ types: [String]) -> External.Body? {
    let numeric: Set = ["double", "float", "int", "long"]
    guard types.allSatisfy({ numeric.contains($0) }) else { return nil }
    if types.count == 2, types[0] == types[1], let body = pair(name, types[0]) { return body }
    if types.count == 1, let body = single(name, types[0]) { return body }
    if types.allSatisfy({ $0 == "double" }) { return real(name, types.count) }
    return nil
  }

  private static func numbers(_ values: [Value]) -> [Number] {
    values.compactMap { if case .number(let number) = $0 { number } else { nil } }
  }

  /// What is the same for every type of number, exactly.
  private static func pair(_ name: String, _ type: String) -> External.Body? {
    switch (name, Java.isWhole(type)) {
    case ("max", _): { values in .number(numbers(values).max() ?? 0) }
    case ("min", _): { values in .number(numbers(values).min() ?? 0) }
    case ("floorMod", true): { values in numbers(values)[0].modulo(numbers(values)[1]).map(Value.number) }
    case ("floorDiv", true):
      { values in numbers(values)[0].divided(by: numbers(values)[1])?.rounded(to: 0, .down).map(Value.number) }
    case ("addExact", true): { values in within(type, numbers(values)[0].adding(numbers(values)[1])) }
    case ("subtractExact", true): { values in within(type, numbers(values)[0].subtracting(numbers(values)[1])) }
    case ("multiplyExact", true): { values in within(type, numbers(values)[0].multiplied(by: numbers(values)[1])) }
    default: nil
    }
  }

  private static func within(_ type: String, _ number: Number?) -> Value? {
    guard let number, let integer = number.integer, Java.range(type)?.contains(integer) == true else { return nil }
    return .number(number)
  }

  private static func single(_ name: String, _ type: String) -> External.Body? {
    switch (name, Java.isWhole(type)) {
    case ("abs", _): { values in .number(numbers(values)[0].magnitude) }
    case ("negateExact", true): { values in within(type, numbers(values)[0].negated) }
    case ("round", false): { values in numbers(values)[0].adding(half)?.rounded(to: 0, .down).map(Value.number) }
    case ("signum", false):
      { values in .number(numbers(values)[0].isZero ? 0 : numbers(values)[0].isNegative ? -1 : 1) }
    default: nil
    }
  }

  private static let half = Number(1).divided(by: 2) ?? 0

  private static let ones: [String: @Sendable (Double) -> Double] = [
    "sin": { sin($0) }, "cos": { cos($0) }, "tan": { tan($0) }, "asin": { asin($0) }, "acos": { acos($0) },
    "atan": { atan($0) }, "sinh": { sinh($0) }, "cosh": { cosh($0) }, "tanh": { tanh($0) }, "exp": { exp($0) },
    "expm1": { expm1($0) }, "log": { log($0) }, "log10": { log10($0) }, "log1p": { log1p($0) }, "sqrt": { sqrt($0) },
    "cbrt": { cbrt($0) }, "ceil": { ceil($0) }, "floor": { floor($0) }, "rint": { rint($0) },
    "toRadians": { $0 / 180 * .pi }, "toDegrees": { $0 * 180 / .pi },
  ]

  private static let twos: [String: @Sendable (Double, Double) -> Double] = [
    "pow": { pow($0, $1) }, "atan2": { atan2($0, $1) }, "hypot": { hypot($0, $1) },
    "IEEEremainder": { remainder($0, $1) },
  ]

  private static func real(_ name: String, _ count: Int) -> External.Body? {
    if count == 1, let one = ones[name] { return { values in Java.value(one(numbers(values)[0].double)) } }
    if count == 2, let two = twos[name] {
      return { values in Java.value(two(numbers(values)[0].double, numbers(values)[1].double)) }
    }
    return nil
  }
}
