import Foundation

/// A regular expression of XPath, run by `NSRegularExpression` so that it can be stopped.
struct Pattern {
  private let expression: NSRegularExpression
  private let isLiteral: Bool

  /// Characters of a pattern at most: reading one takes time by the square of its length, and nothing can stop it.
  private static let longest = 2_000

  init?(_ text: String, flags: String) {
    guard text.utf8.count <= Pattern.longest else { return nil }
    var options: NSRegularExpression.Options = [.useUnixLineSeparators]
    var isSpaced = false
    for flag in flags {
      switch flag {
      case "i": options.insert(.caseInsensitive)
      case "s": options.insert(.dotMatchesLineSeparators)
      case "m": options.insert(.anchorsMatchLines)
      case "x": isSpaced = true
      case "q": options.insert(.ignoreMetacharacters)
      default: return nil
      }
    }
    isLiteral = options.contains(.ignoreMetacharacters)
    let plain = isSpaced ? Pattern.unspaced(text) : text
    guard let pattern = isLiteral ? text : Pattern.translated(plain) else { return nil }
    // A pattern that cannot be read is the caller's mistake: the answer is null with a warning.
    guard let expression = try? NSRegularExpression(pattern: pattern, options: options) else { return nil }
    self.expression = expression
  }

  /// Whether the pattern is found anywhere in the text.
  func matches(_ text: String, _ run: Run) throws(Run.Stop) -> Bool {
    var found = false
    try each(in: text, run) { _ in
      found = true
      return false
    }
    return found
  }

  func replacing(_ text: String, with template: String, _ run: Run) throws(Run.Stop) -> String {
    let whole = text as NSString
    let template = isLiteral ? NSRegularExpression.escapedTemplate(for: template) : template
    let references = template.utf8.count { $0 == UInt8(ascii: "$") }
    var (result, end, size) = ("", 0, 0)
    try each(in: text, run) { match in
      let longest = (0..<match.numberOfRanges).lazy.map { match.range(at: $0).length }.max() ?? 0
      let (most, isOver) = longest.multipliedReportingOverflow(by: references)
      size = isOver ? .max : result.utf8.count + template.utf8.count + most
      guard size / 8 <= run.limits.size else { return false }
      result += whole.substring(with: NSRange(location: end, length: match.range.location - end))
      result += expression.replacementString(for: match, in: text, offset: 0, template: template)
      end = match.range.location + match.range.length
      return true
    }
    guard size / 8 <= run.limits.size else { throw .size }
    return result + whole.substring(from: end)
  }

  func splitting(_ text: String, _ run: Run) throws(Run.Stop) -> [String] {
    let whole = text as NSString
    var (parts, end): ([String], Int) = ([], 0)
    try each(in: text, run) { match in
      guard match.range.length > 0 else { return true }
      parts.append(whole.substring(with: NSRange(location: end, length: match.range.location - end)))
      end = match.range.location + match.range.length
      return true
    }
    return parts + [whole.substring(from: end)]
  }

  /// Each match in turn until `visit` says no; ends where the evaluation's time is over, or where matching takes more memory
  /// than the library allows itself.
  private func each(
    in text: String, _ run: Run, _ visit: (NSTextCheckingResult) -> Bool
  ) throws(Run.Stop) {
    var (isLate, isTooLarge) = (false, false)
    let whole = NSRange(location: 0, length: (text as NSString).length)
    withoutActuallyEscaping(visit) { visit in
      expression.enumerateMatches(in: text, options: [.reportProgress, .reportCompletion], range: whole) {
        match, flags, stop in
        if flags.contains(.internalError) { isTooLarge = true }
        if run.isLate {
          isLate = true
          stop.pointee = true
        } else if let match, !visit(match) {
          stop.pointee = true
        }
      }
    }
    if isLate { throw .time }
    if isTooLarge { throw .size }
  }

  // MARK: From XPath's language to ICU's

  /// XPath's flag x: spaces outside classes do not count.
  private static func unspaced(_ pattern: String) -> String {
    var (result, depth, escaped) = ("", 0, false)
    for character in pattern.unicodeScalars {
      if escaped {
        escaped = false
      } else if character == "\\" {
        escaped = true
      } else if character == "[" {
        depth += 1
      } else if character == "]" {
        depth -= 1
      } else if depth == 0, [" ", "\t", "\n", "\r"].contains(character) {
        continue
      }
      result.unicodeScalars.append(character)
    }
    return result
  }

  /// What XPath writes otherwise: `[a-z-[aeiou]]`, blocks as `\p{IsGreek}`, and the classes of XML names, `\i` and
  /// `\c`. Nil for a reference inside a class, which XPath does not have.
  private static func translated(_ pattern: String) -> String? {
    let scalars = Array(pattern.unicodeScalars)
    var (result, depth, position) = ("", 0, 0)
    while position < scalars.count {
      let character = scalars[position]
      position += 1
      switch character {
      case "\\" where position < scalars.count:
        guard depth == 0 || !("0"..."9" ~= scalars[position]) else { return nil }
        result += escape(scalars, &position)
        continue
      case "[":
        if depth > 0, position > 1, scalars[position - 2] == "-" { result += "-" }
        depth += 1
      case "]": depth = max(0, depth - 1)
      default: break
      }
      result.unicodeScalars.append(character)
    }
    return result
  }

  private static func escape(_ scalars: [Unicode.Scalar], _ position: inout Int) -> String {
    let character = scalars[position]
    position += 1
    switch character {
    case "i": return "[_:\\p{L}]"
    case "I": return "[^_:\\p{L}]"
    case "c": return "[-._:\\p{L}\\p{N}\\p{M}]"
    case "C": return "[^-._:\\p{L}\\p{N}\\p{M}]"
    case "p" where scalars[position...].starts(with: "{Is".unicodeScalars),
      "P" where scalars[position...].starts(with: "{Is".unicodeScalars):
      position += 3
      return "\\" + String(character) + "{block="
    default: return "\\" + String(character)
    }
  }
}
