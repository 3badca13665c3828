import Civil
import Foundation
import Programmes

/// A family of four asked of the guaranteed income: with all that a page shows, on one core and on two.
struct EligibilityBenchmark {
  private let book: Rulebook
  private let facts: Facts
  private let person: String
  private let day: CivilDate

  init(_ workshop: Workshop) throws {
    let root = URL(filePath: workshop.root)
    let folder = try ProgrammeFolder(root.appending(path: "Programmes"))
    let family = try Data(contentsOf: root.appending(path: "Benchmarks/family.json"))
    let file = try FactsFile(reading: family, file: "family.json", over: folder.vocabulary)
    let income = folder.programmes.filter { $0.slug == "minimum-guaranteed-income" }
    book = Rulebook(income, over: folder.vocabulary)
    facts = file.facts
    person = file.person ?? ""
    guard let today = file.today else { throw Child.Failure(what: "family.json names no day") }
    day = today
  }

  func run() async throws {
    for cores in [1, 2] {
      let turns = 2000
      let clock = ContinuousClock()
      let span = await clock.measure {
        await withTaskGroup(of: Void.self) { group in
          for _ in 0..<cores {
            group.addTask { for _ in 0..<turns { _ = book.answers(facts, person: person, on: day) } }
          }
        }
      }
      let rate = Double(turns * cores) / (span / .seconds(1))
      line("guaranteed income, all reasons, \(cores) core\(cores == 1 ? "" : "s")", "\(rate.written(0)) answers/s")
    }
  }
}
