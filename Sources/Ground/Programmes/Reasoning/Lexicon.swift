import Civil
import FEEL
import Registry

/// A vocabulary with its own FEEL compiled: which facts are given, told otherwise, or computed, in the order in which they
/// need each other.
struct Lexicon: Sendable {
  /// One fact with what it needs.
  struct Entry: Sendable {
    let fact: Fact
    let onlyIf: Expression?
    let computed: Expression?
    /// The facts of the same subject that these expressions name.
    let needs: Uses
    /// The members' fact that is summed where the household's own was not told.
    let sum: String?
  }

  let vocabulary: Vocabulary
  let household: [Entry]
  let member: [Entry]

  /// Every fact whose value may change with this one, of the same subject, itself included.
  let followers: [Fact.Subject: [String: Set<String>]]
  /// The facts that change with the day.
  let aging: [Fact.Subject: Set<String>]

  /// Compiles a vocabulary; what is wrong in it is found with its line.
  init(_ vocabulary: Vocabulary, note: (Mistake) -> Void, file: String = "facts.yaml") {
    self.vocabulary = vocabulary
    let names = Set(vocabulary.facts.map(\.name))
    var ordered: [Fact.Subject: [Entry]] = [:]
    for subject in Fact.Subject.allCases {
      let entries = vocabulary.facts(of: subject).map {
        Self.entry($0, vocabulary, names) { note(Mistake(file, $0, $1, cure: $2)) }
      }
      ordered[subject] = Self.ordered(entries) { circle in
        let line = circle.first?.fact.line ?? 1
        let chain = (circle + circle.prefix(1)).map(\.fact.name).joined(separator: " → ")
        note(Mistake(file, line, "The facts stand in a circle: \(chain).", cure: "Let one of them not need the next."))
      }
    }
    household = ordered[.household] ?? []
    member = ordered[.member] ?? []
    followers = ordered.mapValues(Self.followers)
    aging = ordered.mapValues(Self.aging)
  }

  private static func entry(
    _ fact: Fact, _ vocabulary: Vocabulary, _ names: Set<String>, note: (Int, String, String) -> Void
  ) -> Entry {
    var around = Surroundings(vocabulary: vocabulary)
    (around.bare, around.isProgramme, around.allowsFigures) = (fact.subject, false, true)
    var check = FormulaCheck()
    func compile(_ rule: Fact.Rule?, due: Kind) -> Expression? {
      guard let rule else { return nil }
      do throws(SyntaxError) {
        let expression = try Expression(rule.text, names: names)
        check.expect(due, expression.syntax, around)
        for finding in check.findings { note(rule.line, finding.says, finding.cure) }
        return expression
      } catch {
        note(rule.line, "\(fact.name) is no FEEL (column \(error.column): \(error.message)).", "Correct it there.")
        return nil
      }
    }
    let (onlyIf, computed) = (compile(fact.onlyIf, due: .boolean), compile(fact.computed, due: Kind(fact.type)))
    if let sum = fact.sumOf, vocabulary.fact(sum, of: .member) == nil {
      let meant = Nearest.name(to: sum, among: vocabulary.facts(of: .member).map(\.name))
      note(fact.line, "Members have no fact \(sum).", meant.map { "Write \($0)." } ?? "Declare it under member.")
    }
    return Entry(fact: fact, onlyIf: onlyIf, computed: computed, needs: check.uses, sum: fact.sumOf)
  }
}

extension Uses {
  /// The facts of one subject among them.
  func facts(of subject: Fact.Subject) -> Set<String> {
    switch subject {
    case .household: householdFacts
    case .member: memberFacts
    case .municipality: []
    }
  }
}
