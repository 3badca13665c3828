import DMN
import FEEL
import Foundation

/// The engine alone: decision tables of all sizes, the income decision, a filter, and what models cost; beside peers.
struct EngineBenchmark {
  private let kit: URL
  private let peers: URL

  init(root: String) {
    let shared = URL(filePath: root).deletingLastPathComponent().appending(path: "shared")
    let given = ProcessInfo.processInfo.environment["DMN_TCK"].map { URL(filePath: $0) }
    (kit, peers) = (given ?? shared.appending(path: "dmn-tck"), shared.appending(path: "perf"))
  }

  func run() async throws {
    try await tables()
    try await income()
    try await filter()
    try modelMemory()
    try largestModel()
    try handWritten()
    runPeers()
  }

  // MARK: What is measured

  private func tables() async throws {
    for size in [10, 18, 100, 1_000, 10_000] {
      let table = try EngineBenchmark.table(size)
      let cases: [Context] = (0..<512).map {
        ["income": .integer($0 * 7919 % (size / 3 * 500)), "minors": .integer($0 % 6), "disability": 0]
      }
      try await rates("table of \(size) rules") { turn in table.evaluate(in: cases[turn % cases.count]).value }
    }
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

  /// The amount of the minimum guaranteed income, from the number of adults and minors and the income of six months.
  private func income() async throws {
    let text = "min(972, 216 + 108 * (adults - 1) + 54 * minors) - income / 6"
    let amount = try Expression(text, names: ["adults", "minors", "income"])
    let cases: [Context] = (0..<64).map {
      ["adults": .integer(1 + $0 % 3), "minors": .integer($0 % 5), "income": .integer($0 * 100)]
    }
    try await rates("amount of the guaranteed income") { turn in amount.evaluate(in: cases[turn % 64]).value }
  }

  private func filter() async throws {
    let people: [Value] = (0..<10_000).map { ["age": .integer($0 % 90), "city": "Volos"] }
    let context: Context = ["people": .list(List(people))]
    let adults = try Expression("count(people[age >= 18])", names: ["people"])
    try await rates("filter over 10,000 contexts") { _ in adults.evaluate(in: context).value }
  }

  private func modelMemory() throws {
    let before = EngineBenchmark.resident
    let tables = try (0..<200).map { _ in try EngineBenchmark.table(18) }
    let each = (EngineBenchmark.resident - before) / Double(tables.count)
    line("memory of a table of 18 rules", "\(each.written()) kB")
  }

  private func largestModel() throws {
    let files = FileManager.default.enumerator(at: kit, includingPropertiesForKeys: [.fileSizeKey])
    let models = (files?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "dmn" }
    let largest = try models.max { one, other in try EngineBenchmark.size(one) < EngineBenchmark.size(other) }
    guard let largest else { return line("parse of the kit's largest model", "the kit is not at hand") }
    let bytes = try Data(contentsOf: largest)
    var times = Times()
    for _ in 0..<5 { times.add(try ContinuousClock().measure { _ = try Model(try Definitions(xml: bytes)) }) }
    line("parse of the kit's largest model", "\(times.milliseconds(0.5).written()) ms", "\(bytes.count / 1024) kB")
  }

  private static func size(_ file: URL) throws -> Int {
    try file.resourceValues(forKeys: [.fileSizeKey]).fileSize ?? 0
  }

  // MARK: Peers

  /// The same table of 18 rules as a loop written by hand in Python.
  private func handWritten() throws {
    let script = """
      import time
      bands=[(b*500,b*500+500) for b in range(6)];kids=[(0,),(1,2),(3,4,5)]
      def f(income,minors):
        k=0
        for a,b in bands:
          for v in kids:
            if a<=income<b and minors in v: return 'class%d'%k
            k+=1
      t=time.perf_counter()
      for n in range(300000): f(n*7919%3000,n%6)
      print(round(300000/(time.perf_counter()-t)))
      """
    guard let said = try? Child.run("python3", ["-c", script]) else { return line("by hand in Python", "no python3") }
    let rate = String(decoding: said, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
    line("the table of 18 rules by hand in Python", "\(rate)/s")
  }

  private func runPeers() {
    let script = peers.appending(path: "dmn_bench.py").path
    guard FileManager.default.fileExists(atPath: script) else { return line("peers' script", "not at hand") }
    let home = ProcessInfo.processInfo.environment["PEERS"] ?? "peers"
    guard let said = try? Child.run("\(home)/v-dmn/bin/python", [script]) else {
      return line("peers' script", "its Python packages are not installed")
    }
    print(String(decoding: said, as: UTF8.self))
  }

  // MARK: Measuring

  private func rates(_ name: String, _ evaluate: @escaping @Sendable (Int) -> Value) async throws {
    var rates: [Double] = []
    for cores in [1, 2] {
      let counts = await withTaskGroup(of: Double.self) { group in
        for _ in 0..<cores { group.addTask { EngineBenchmark.rate(evaluate) } }
        return await group.reduce(0, +)
      }
      rates.append(counts)
    }
    line(name, "\(rates[0].written(0))/s on one core", "\(rates[1].written(0))/s on two")
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
