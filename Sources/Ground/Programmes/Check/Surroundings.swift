import FEEL
import Registry

/// What the names in an expression mean where it stands.
struct Surroundings {
  let vocabulary: Vocabulary
  /// The programme's decisions and conditions, and its amounts.
  var decisions: [String: Kind] = [:]
  var amounts: [String: Kind] = [:]
  /// Amounts that are never zero.
  var nonZero: Set<String> = []
  /// Names bound by `some`, `every` and `for`, the innermost last.
  var bound: [(name: String, kind: Kind)] = []
  /// Inside a filter: what is filtered.
  var item: Kind?
  /// The subject whose facts stand bare: in facts.yaml, and in what is asked of each member.
  var bare: Fact.Subject?
  /// Whether household, person and the rest are in scope.
  var isProgramme = true
  /// Whether figures may stand in the text.
  var allowsFigures = false

  func with(_ name: String, _ kind: Kind) -> Surroundings {
    var inner = self
    inner.bound.append((name, kind))
    return inner
  }

  func filtering(_ kind: Kind) -> Surroundings {
    var inner = self
    inner.item = kind
    return inner
  }

  func kind(of fact: String, _ subject: Fact.Subject) -> Kind? {
    if subject == .household && fact == "members" { return .list(.member) }
    if subject == .member && fact == "id" { return .text(nil) }
    return vocabulary.fact(fact, of: subject).map { Kind($0.type) }
  }
}
