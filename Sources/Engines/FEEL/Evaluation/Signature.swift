/// What a function takes and gives, as far as it is declared or can be read off its body.
struct Signature {
  let parameters: [TypeName]
  let result: TypeName?
  let scope: Types

  init(_ parameters: [TypeName], _ result: TypeName, _ scope: Types) {
    (self.parameters, self.result, self.scope) = (parameters, result, scope)
  }

  init(_ function: Function) {
    let declared = function.types.isEmpty ? function.parameters.map { _ in nil } : function.types
    parameters = declared.map { $0 ?? .named("Any") }
    scope = function.scope
    if case .defined(let closure) = function.body {
      result = StaticType.of(closure.definition.body)
    } else {
      result = nil
    }
  }

  /// Whether it may stand where the other is wanted: it takes at least what the other takes and gives no more than it.
  func fits(_ wanted: Signature) -> Bool {
    guard parameters.count == wanted.parameters.count else { return false }
    let takes = zip(wanted.parameters, parameters).allSatisfy { given, taken in
      Conformance.holds(given, wanted.scope, to: taken, scope)
    }
    guard let result, let other = wanted.result else { return takes }
    return takes && Conformance.holds(result, scope, to: other, wanted.scope)
  }
}

/// How types lie to each other.
struct Conformance {
  /// Types may name each other in circles, so that there is an end to asking.
  private var asked = 0
  private static let most = 5_000

  /// Whether every value of one type is one of the other.
  static func holds(_ one: TypeName, _ scope: Types, to other: TypeName, _ otherScope: Types) -> Bool {
    var conformance = Conformance()
    return conformance.holds(one, scope, to: other, otherScope, 0)
  }

  private mutating func holds(
    _ one: TypeName, _ scope: Types, to other: TypeName, _ otherScope: Types, _ depth: Int
  ) -> Bool {
    asked += 1
    guard depth < 60, asked < Conformance.most else { return false }
    switch (one, other) {
    case (_, .named("Any")), (.named("Null"), _): return true
    case (.named(let name), _):
      if let definition = scope.definitions[name] {
        return holds(Conformance.meaning(definition), scope, to: other, otherScope, depth + 1)
      }
      guard case .named(let wanted) = other else { return false }
      guard let definition = otherScope.definitions[wanted] else {
        return Conformance.canonical(name) == Conformance.canonical(wanted)
      }
      return holds(one, scope, to: Conformance.meaning(definition), otherScope, depth + 1)
    case (_, .named(let wanted)):
      guard let definition = otherScope.definitions[wanted] else { return false }
      return holds(one, scope, to: Conformance.meaning(definition), otherScope, depth + 1)
    case (.list(let one), .list(let other)), (.range(let one), .range(let other)):
      return holds(one, scope, to: other, otherScope, depth + 1)
    case (.context(let members), .context(let wanted)):
      for want in wanted {
        guard let member = members.first(where: { $0.name == want.name }),
          holds(member.type, scope, to: want.type, otherScope, depth + 1)
        else { return false }
      }
      return true
    case (.function(let parameters, let result), .function(let wanted, let wantedResult)):
      guard parameters.count == wanted.count else { return false }
      for (given, taken) in zip(wanted, parameters) {
        guard holds(given, otherScope, to: taken, scope, depth + 1) else { return false }
      }
      return holds(result, scope, to: wantedResult, otherScope, depth + 1)
    default: return false
    }
  }

  static func meaning(_ definition: Types.Definition) -> TypeName {
    definition.isCollection ? .list(definition.base) : definition.base
  }

  private static func canonical(_ name: String) -> String {
    switch name {
    case "dateTime": "date and time"
    case "yearMonthDuration": "years and months duration"
    case "dayTimeDuration": "days and time duration"
    default: name
    }
  }
}

/// The type that a piece of code gives for certain, as its form says.
enum StaticType {
  static func of(_ code: Code) -> TypeName? {
    switch code.operation {
    case .constant(let value): of(value)
    case .sourced(_, let inner): of(inner)
    case .taken(_, let type): type
    case .list(let items): list(items)
    case .context(let code):
      .context(code.entries.map { TypeName.Member(name: $0.name, type: of($0.value) ?? .named("Any")) })
    case .and, .or, .comparison, .between, .membership, .instance, .quantified, .judged: .named("boolean")
    case .scoped(_, let result): of(result)
    case .arithmetic(_, let one, let other): arithmetic(of(one), of(other))
    default: nil
    }
  }

  private static func of(_ value: Value) -> TypeName? {
    switch value {
    case .null: .named("Null")
    case .boolean: .named("boolean")
    case .number: .named("number")
    case .string: .named("string")
    case .date: .named("date")
    case .time: .named("time")
    case .dateTime: .named("date and time")
    case .yearsAndMonths: .named("years and months duration")
    case .daysAndTime: .named("days and time duration")
    default: nil
    }
  }

  /// Of two numbers comes a number, of two texts a text; of others it depends.
  private static func arithmetic(_ one: TypeName?, _ other: TypeName?) -> TypeName? {
    one == other && [.named("number"), .named("string")].contains(one) ? one : nil
  }

  private static func list(_ items: [Code]) -> TypeName? {
    let types = items.map { of($0) }
    guard let first = types.first, let first, types.allSatisfy({ $0 == first }) else { return .list(.named("Any")) }
    return .list(first)
  }
}
