extension GrammarWriter {
  /// A name or a literal.
  mutating func leaf() -> String {
    switch choices.pick(8) {
    case 0, 1, 2: choices.pick(names)
    case 3, 4: number()
    case 5: text()
    case 6: temporal()
    default: choices.pick("null", "true", "false", "[]", "{}")
    }
  }

  private mutating func number() -> String {
    choices.pick(
      "0", "1", "2", "3", "10", "0.5", "-1", "100", "1.10", "7.25", "999", "12345678901234567890123456789012345678",
      "1e10",
      "1e6144", "1e-6143", "9223372036854775807", "-9223372036854775808", "2305843009213693951", "0.333333333333", "50")
  }

  private mutating func text() -> String {
    choices.pick(
      "\"\"", "\"a\"", "\"abc\"", "\"a b c\"", "\"Ωμέγα\"", "\"\\u00e9\\n\\t\"", "\"\\uD83D\\uDE00\"", "\"12.5\"",
      "\"1,000\"",
      "\"2026-11-29\"", "\"P1D\"", "\"k\"", "\"(a+)+$\"", "\"[a-z-[aeiou]]\"", "\"\\p{IsGreek}\"", "\"$1\"",
      "\"aaaaaaaaaaaaaaaab\"",
      "\"[1..5]\"", "\"Europe/Athens\"", "\"i\"")
  }

  private mutating func temporal() -> String {
    let written = choices.pick(
      "2026-11-29", "2024-02-29", "-999999999-01-01", "999999999-12-31", "10:30:00", "23:59:59.999999999Z",
      "00:00:00+18:00",
      "12:00:00@Europe/Athens", "2026-11-29T10:00:00", "2026-03-29T03:30:00@Europe/Athens", "999999999-12-31T24:00:00Z",
      "P1D", "-P1DT2H3M4.5S", "P1Y6M", "-P99999999999Y", "P99999999999DT99999999999H", "PT0S", "P0M", "nonsense")
    return "@\"\(written)\""
  }

  /// A call of a built-in, mostly with arguments of the kinds that it takes.
  mutating func call(_ depth: Int) -> String {
    let (name, shape) = choices.pick(GrammarWriter.builtIns)
    let arguments = shape.map { argument($0, depth) }
    let more = choices.once(in: 12) ? [expression(depth)] : []
    return "\(name)(\((arguments + more).joined(separator: ", ")))"
  }

  private mutating func argument(_ kind: Character, _ depth: Int) -> String {
    guard !choices.once(in: 6) else { return expression(depth) }
    switch kind {
    case "n": return choices.once(in: 3) ? expression(depth) : number()
    case "s": return choices.once(in: 3) ? expression(depth) : text()
    case "t": return temporal()
    case "l": return choices.once(in: 3) ? expression(depth) : "[\(several(depth))]"
    case "r": return range(depth)
    case "m": return "{a: \(expression(depth)), \"k\": \(leaf())}"
    case "p": return choices.pick("function(p, q) p < q", "function(p, q) \(expression(depth))", "function(p) p")
    default: return expression(depth)
    }
  }

  /// The built-ins with a letter for each argument: number, string, temporal, list, range, map, predicate, or any.
  static let builtIns: [(String, String)] = [
    ("count", "l"), ("not", "x"), ("is", "xx"), ("all", "l"), ("any", "l"), ("list contains", "lx"), ("min", "l"),
    ("max", "l"), ("index of", "lx"), ("distinct values", "l"), ("union", "ll"), ("sublist", "lnn"), ("sort", "lp"),
    ("sort", "l"), ("append", "lx"), ("concatenate", "ll"), ("insert before", "lnx"), ("remove", "ln"),
    ("list replace", "lnx"), ("list replace", "lpx"), ("reverse", "l"), ("flatten", "l"), ("sum", "l"),
    ("product", "l"),
    ("mean", "l"), ("median", "l"), ("stddev", "l"), ("mode", "l"), ("decimal", "nn"), ("floor", "nn"),
    ("ceiling", "n"), ("round up", "nn"), ("round down", "nn"), ("round half up", "nn"), ("round half down", "nn"),
    ("abs", "x"), ("modulo", "nn"), ("sqrt", "n"), ("log", "n"), ("exp", "n"), ("odd", "n"), ("even", "n"),
    ("substring", "snn"), ("string length", "s"), ("upper case", "s"), ("lower case", "s"), ("substring before", "ss"),
    ("substring after", "ss"), ("contains", "ss"), ("starts with", "ss"), ("ends with", "ss"), ("string join", "ls"),
    ("matches", "sss"), ("matches", "ss"), ("replace", "sss"), ("replace", "ssss"), ("split", "ss"),
    ("get value", "ms"), ("get value", "ml"), ("get entries", "m"), ("context", "l"), ("context put", "msx"),
    ("context put", "mlx"), ("context merge", "l"), ("number", "s"), ("number", "sss"), ("string", "x"),
    ("date", "t"), ("date", "nnn"), ("date", "s"), ("time", "nnnt"), ("time", "t"), ("date and time", "tt"),
    ("date and time", "ts"), ("date and time", "nnnnnn"), ("duration", "s"), ("years and months duration", "tt"),
    ("day of year", "t"), ("day of week", "t"), ("month of year", "t"), ("week of year", "t"), ("before", "rr"),
    ("after", "rx"), ("meets", "rr"), ("met by", "rr"), ("overlaps", "rr"), ("overlaps before", "rr"),
    ("overlaps after", "rr"), ("finishes", "xr"), ("finished by", "rx"), ("includes", "rx"), ("during", "xr"),
    ("starts", "xr"), ("started by", "rx"), ("coincides", "rr"), ("range", "s"),
  ]
}
