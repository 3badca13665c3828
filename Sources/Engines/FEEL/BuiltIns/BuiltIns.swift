/// All built-in functions, by argument type a file each.
enum BuiltIns {
  static let families: [String: BuiltInFamily] = Dictionary(
    uniqueKeysWithValues: all.map { ($0.name, $0) })

  private static let all =
    conversion + boolean + strings + patterns + numbers + lists + listChanges + statistics + contexts + temporal
    + ranges

  /// The built-ins as values, for a name that is not called at once.
  static let functions: [String: Function] = families.mapValues { family in
    Function(parameters: family.forms[0].parameters.map(\.name), body: .builtIn(family))
  }

  /// Their names of several words, and those of properties.
  static let names = Names(
    families.keys + ["time offset", "start included", "end included"])

  /// The names of all built-in functions.
  static var allNames: Set<String> { Set(families.keys) }
}

/// What a caller may ask about the language itself.
public enum Language {
  /// The names of all built-in functions.
  public static var builtIns: Set<String> { BuiltIns.allNames }

  /// The built-ins whose answer depends on the moment of asking, so that it could not be replayed.
  public static let unrepeatable: Set<String> = ["now", "today"]
}
