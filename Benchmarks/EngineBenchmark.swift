import DMN
import FEEL
import Foundation

/// The engine alone: decision tables of all sizes, the income decision, a filter, and what models cost; beside peers.
struct EngineBenchmark {
  let kit: URL
  let peers: URL

  init(root: String) {
    let shared = URL(filePath: root).deletingLastPathComponent().appending(path: "shared")
    let given = ProcessInfo.processInfo.environment["DMN_TCK"].map { URL(filePath: $0) }
    (kit, peers) = (given ?? shared.appending(path: "dmn-tck"), shared.appending(path: "perf"))
  }

  func run() async throws {
    try memory()
    try await tables()
    let rate = try await table18()
    try handWritten(beside: rate)
    try await income()
    try await filter()
    runPeers()
  }

  // MARK: What is measured

  private func tables() async throws {
    for size in [10, 18, 100, 1_000, 10_000] {
      let table = try EngineBenchmark.table(size)
      let cases = EngineBenchmark.rows(size).map { ["income": $0[0], "minors": $0[1], "disability": $0[2]] as Context }
      try await rates("table of \(size) rules") { turn in table.evaluate(in: cases[turn % cases.count]).value }
    }
  }

  /// The table of 18 rules in the other ways of asking it. Returns how often a second it answers for a row.
  private func table18() async throws -> Double {
    let (table, rows) = (try EngineBenchmark.table(18), EngineBenchmark.rows(18))
    let rate = try await rates("18 rules, values in a row") { turn in table.evaluate(row: rows[turn % 512]).value }
    try await rates("18 rules, with what became of each") { turn in
      let answer = table.evaluate(row: rows[turn % 512])
      return .integer(answer.rules.count)
    }
    let open = rows.map { [$0[0], .unknown(Unknown("minors")), $0[2]] }
    try await rates("18 rules, the number of minors unknown") { turn in table.evaluate(row: open[turn % 512]).value }
    return rate
  }

  /// Bands of income by numbers of minors, as the peers' script lays them out.
  private static func table(_ size: Int) throws -> DecisionTable {
    let minors = try ["0", "[1..2]", ">=3"].map { try UnaryTests($0) }
    let rules = try (0..<size).map { rule in
      let band = try UnaryTests("[\(rule / 3 * 500)..\((rule / 3 + 1) * 500))")
      return DecisionTable.Rule(["income": band, "minors": minors[rule % 3]], try Expression("\"class\(rule)\""))
    }
    let labels = ["income", "minors", "disability"]
    return DecisionTable(.unique, inputs: try labels.map { .init($0, try Expression($0)) }, rules: rules)
  }

  /// Income, minors and disability.
  private static func rows(_ size: Int) -> [[Value]] {
    (0..<512).map { [.integer($0 * 7919 % (size / 3 * 500)), .integer($0 % 6), 0] }
  }

  /// The minimum guaranteed income: its amount alone, the decision from what was counted, and the programme's decisions
  /// from the family's facts.
  private func income() async throws {
    let rows: [[Value]] = (0..<64).map { [.integer(1 + $0 % 3), .integer($0 % 5), .integer($0 * 100)] }
    for (name, text) in [("amount", GuaranteedIncome.amount), ("decision", GuaranteedIncome.decision)] {
      let expression = try Expression(text, names: ["adults", "minors", "income"])
      try await rates("guaranteed income, \(name)") { turn in expression.evaluate(row: rows[turn % 64]).value }
    }
    let programme = try Expression(GuaranteedIncome.programme, names: GuaranteedIncome.names)
    let families = (0..<64).map { GuaranteedIncome.family($0) }
    try await rates("guaranteed income, from facts") { turn in programme.evaluate(in: families[turn % 64]).value }
  }

  private func filter() async throws {
    let people: [Value] = (0..<10_000).map { ["age": .integer($0 % 90), "city": "Volos"] }
    let context: Context = ["people": .list(List(people))]
    let adults = try Expression("count(people[age >= 18])", names: ["people"])
    try await rates("filter over 10,000 contexts") { _ in adults.evaluate(in: context).value }
  }

  /// First and all held, lest the allocator hand out unseen what another measure left over.
  private func memory() throws {
    let tables = try memory("a table of 18 rules", 500) { try EngineBenchmark.table(18) }
    let texts = try memory("the guaranteed income's text", 500) {
      try Expression(GuaranteedIncome.programme, names: GuaranteedIncome.names)
    }
    try withExtendedLifetime((tables, texts)) { try largestModel() }
  }

  @discardableResult
  private func memory<Made>(_ name: String, _ count: Int, _ make: () throws -> Made) throws -> [Made] {
    let before = EngineBenchmark.resident
    let made = try (0..<count).map { _ in try make() }
    let each = (EngineBenchmark.resident - before) / Double(count)
    line("memory of \(name)", "\(each.written()) kB")
    return made
  }

  private func largestModel() throws {
    let files = FileManager.default.enumerator(at: kit, includingPropertiesForKeys: [.fileSizeKey])
    let models = (files?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "dmn" }
    let largest = try models.max { one, other in try EngineBenchmark.size(one) < EngineBenchmark.size(other) }
    guard let largest else { return line("the kit's largest model", "the kit is not at hand") }
    let bytes = try Data(contentsOf: largest)
    let definitions = try Definitions(xml: bytes)
    try memory("the kit's largest model", 10) { try Model(definitions) }
    var (reading, making) = (Times(), Times())
    for _ in 0..<5 {
      let clock = ContinuousClock()
      let start = clock.now
      let definitions = try Definitions(xml: bytes)
      let read = clock.now
      _ = try Model(definitions)
      reading.add(read - start)
      making.add(clock.now - read)
    }
    line(
      "the kit's largest model, \(bytes.count / 1024) kB", "read in \(reading.milliseconds(0.5).written()) ms",
      "made ready in \(making.milliseconds(0.5).written()) ms")
  }

  private static func size(_ file: URL) throws -> Int {
    try file.resourceValues(forKeys: [.fileSizeKey]).fileSize ?? 0
  }

  // MARK: Measuring

  /// Returns the rate on one core.
  @discardableResult
  private func rates(_ name: String, _ evaluate: @escaping @Sendable (Int) -> Value) async throws -> Double {
    var rates: [Double] = []
    for cores in [1, 2] {
      let counts = await withTaskGroup(of: Double.self) { group in
        for _ in 0..<cores { group.addTask { EngineBenchmark.rate(evaluate) } }
        return await group.reduce(0, +)
      }
      rates.append(counts)
    }
    line(name, "\(rates[0].written(0))/s on one core", "\(rates[1].written(0))/s on two")
    return rates[0]
  }

  /// Evaluations a second, over a second.
  private static func rate(_ evaluate: (Int) -> Value) -> Double {
    let clock = ContinuousClock()
    let start = clock.now
    var turns = 0
    while clock.now - start < .seconds(1) {
      for _ in 0..<8 {
        _ = evaluate(turns)
        turns += 1
      }
    }
    return Double(turns) / ((clock.now - start) / .seconds(1))
  }

  /// Memory that the process holds now, in kB.
  private static var resident: Double {
    guard let status = FileManager.default.contents(atPath: "/proc/self/status"),
      let match = String(decoding: status, as: UTF8.self).firstMatch(of: #/VmRSS:\s+(\d+) kB/#)
    else { return 0 }
    return Double(match.1) ?? 0
  }
}
