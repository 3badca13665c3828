extension Place {
  /// The place with the round brackets around its first and last part, which belong to neither: `(a) + (b)` instead of
  /// `a) + (b`.
  package func bracketed(in scalars: [Unicode.Scalar]) -> Place {
    guard start <= end, end <= scalars.count else { return self }
    let (missing, open) = Place.brackets(scalars[start..<end])
    var (first, last) = (start, end)
    for _ in 0..<missing {
      guard let bracket = scalars[..<first].lastIndex(where: { !$0.isFEELSpace }), scalars[bracket] == "(" else {
        break
      }
      first = bracket
    }
    for _ in 0..<open {
      guard let bracket = scalars[last...].firstIndex(where: { !$0.isFEELSpace }), scalars[bracket] == ")" else {
        break
      }
      last = bracket + 1
    }
    return Place(start: first, end: last)
  }

  /// How many brackets are missing before a piece, and how many behind it; those of ranges may be of two kinds.
  private static func brackets(_ piece: ArraySlice<Unicode.Scalar>) -> (missing: Int, open: Int) {
    var (missing, open, isText, isEscaped) = (0, 0, false, false)
    for scalar in piece {
      if isText {
        isText = isEscaped || scalar != "\""
        isEscaped = !isEscaped && scalar == "\\"
        continue
      }
      switch scalar {
      case "\"": isText = true
      case "(", "[": open += 1
      case ")" where open == 0, "]" where open == 0: missing += 1
      case ")", "]": open -= 1
      default: break
      }
    }
    return (missing, open)
  }
}
