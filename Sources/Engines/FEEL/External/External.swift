import Foundation

/// The functions outside FEEL that models found in the wild name, in Java's words: a small table of pure mathematics
/// and texts. Nothing else is called, and nothing is loaded.
package enum External {
  static let java = "java"
  static let pmml = "pmml"

  /// What an external function does with its arguments; nil where they do not fit.
  typealias Body = @Sendable ([Value]) -> Value?

  /// One function: which of Java's types it takes, and what it does.
  struct Method: Sendable {
    let types: [String]
    let body: Body
  }

  /// The function of a class and signature, such as `java.lang.Math` and `max(double, double)`.
  static func method(_ type: String, _ signature: String) -> Method? {
    guard let opening = signature.firstIndex(of: "("), signature.hasSuffix(")") else { return nil }
    let name = signature[..<opening].trimmingCharacters(in: .whitespaces)
    let types = signature[signature.index(after: opening)...].dropLast().split(separator: ",").map {
      plain($0.trimmingCharacters(in: .whitespaces))
    }
    let body: Body? =
      switch type {
      case "java.lang.Math", "java.lang.StrictMath": Mathematics.body(name, types)
      case "java.lang.String": Texts.body(name, types)
      default: Boxes.body(type, name, types)
      }
    return body.map { Method(types: types, body: $0) }
  }

  /// A type's name without its package; arrays as Java's machine writes them or with brackets.
  private static func plain(_ type: String) -> String {
    var name = type
    if name.hasPrefix("[L"), name.hasSuffix(";") { name = name.dropFirst(2).dropLast() + "[]" }
    if name.hasSuffix("...") { name = name.dropLast(3) + "[]" }
    for prefix in ["java.lang.", "java.math.", "java.util."] where name.hasPrefix(prefix) {
      name.removeFirst(prefix.count)
    }
    return name
  }

  /// The operation that makes a function of it, for the parameters that the model gives it.
  static func operation(_ parameters: [Parameter], _ type: String, _ signature: String) -> Operation {
    function(parameters, type, signature).map { .constant(.function($0)) }
      ?? .unsupported("The external function \(type).\(signature) is not supported.")
  }

  /// The function that a model calls so; nil where this library does not know it.
  package static func function(_ parameters: [Parameter], _ type: String, _ signature: String) -> Function? {
    guard let method = method(type, signature) else { return nil }
    let isVariadic = method.types.last?.hasSuffix("[]") == true
    guard isVariadic || method.types.count == parameters.count else { return nil }
    let name = "\(type).\(signature)"
    return Function(parameters: parameters.map(\.name), types: parameters.map(\.type), in: .none) {
      (values, run) throws(Run.Stop) in
      if let unknown = Value.unknown(among: values) { return unknown }
      for (value, type) in zip(values, method.types) where !type.hasSuffix("[]") && !Java.takes(value, type) {
        return run.warn(.wrongType, Place(start: 0, end: 0), "\(name): \(value.kind) is no \(type).")
      }
      for value in values { try run.charge(size: Int(value.weight)) }
      guard let answer = method.body(values) else {
        return run.warn(.notAllowed, Place(start: 0, end: 0), "\(name) has no answer for these arguments.")
      }
      if case .string(let text) = answer { return try run.string(text) }
      return answer
    }
  }
}

/// What Java's types take of FEEL's values.
enum Java {
  private static let wholes: [String: ClosedRange<Int>] = [
    "byte": -128...127, "Byte": -128...127, "short": -32_768...32_767, "Short": -32_768...32_767,
    "int": -2_147_483_648...2_147_483_647, "Integer": -2_147_483_648...2_147_483_647, "long": .min ... .max,
    "Long": .min ... .max,
  ]

  static func takes(_ value: Value, _ type: String) -> Bool {
    switch (type, value) {
    case ("double", .number), ("float", .number), ("Double", .number), ("Float", .number), ("BigDecimal", .number): true
    case ("String", .string), ("boolean", .boolean), ("Boolean", .boolean), ("Object", _), ("CharSequence", .string):
      true
    case ("char", .string(let text)), ("Character", .string(let text)): text.utf16.count == 1
    case (_, .number(let number)):
      wholes[type].flatMap { range in number.integer.map { range.contains($0) } } ?? false
    default: false
    }
  }

  /// A binary number as the shortest decimal that is it; nil where it is none.
  static func value(_ double: Double) -> Value? {
    guard double.isFinite else { return nil }
    return Number("\(double)").map(Value.number)
  }

  static func value(_ float: Float) -> Value? {
    guard float.isFinite else { return nil }
    return Number("\(float)").map(Value.number)
  }

  static func isWhole(_ type: String) -> Bool { wholes[type] != nil }

  static func range(_ type: String) -> ClosedRange<Int>? { wholes[type] }
}
