import Registry

extension ProgrammeFolder {
  /// Facts that are neither used nor for later, and documents that no one cites. Only once every file could be read.
  static func unused(_ vocabulary: Vocabulary, _ entries: [Entry], complete: Bool) -> [Mistake] {
    guard complete, !entries.isEmpty else { return [] }
    let lexicon = Lexicon(vocabulary, note: { _ in })
    let own = (lexicon.household + lexicon.member).reduce(into: Uses()) { uses, entry in
      uses.formUnion(entry.needs)
      if let sum = entry.sum { uses.memberFacts.insert(sum) }
    }
    let uses = entries.reduce(into: own) { $0.formUnion($1.uses) }
    let slugs = Set(entries.map(\.programme.slug))
    return idle(vocabulary, uses) + stale(vocabulary, slugs) + uncited(vocabulary, entries)
  }

  private static func idle(_ vocabulary: Vocabulary, _ uses: Uses) -> [Mistake] {
    vocabulary.facts.filter { fact in
      let isUsed =
        uses.facts(of: fact.subject).contains(fact.name)
        || (fact.subject == .household && fact.name == "members complete" && uses.members)
      return !isUsed && fact.forLater.isEmpty
    }.map {
      Mistake(
        "facts.yaml", $0.line, "No programme uses \($0.subject.rawValue).\($0.name).",
        cure: "Remove it, or say which will: for later: [slug].")
    }
  }

  /// What waits for a programme that is written by now.
  private static func stale(_ vocabulary: Vocabulary, _ slugs: Set<String>) -> [Mistake] {
    vocabulary.facts.flatMap { fact in
      fact.forLater.filter(slugs.contains).map {
        Mistake(
          "facts.yaml", fact.line, "\(fact.name) waits for \($0), which is written.",
          cure: "Take \($0) out of its for later.", weight: .remark)
      }
    }
  }

  private static func uncited(_ vocabulary: Vocabulary, _ entries: [Entry]) -> [Mistake] {
    let cited = Set(entries.flatMap { $0.programme.documents.map(\.document) } + vocabulary.facts.compactMap(\.paper))
    return vocabulary.documents.keys.filter { !cited.contains($0) }.sorted().map {
      Mistake(
        "facts.yaml", vocabulary.documentLines[$0] ?? 1, "No fact and no programme cites the document \($0).",
        cure: "Remove it, or name it where it is asked for.")
    }
  }
}
