import ArgumentParser
import Civil
import Foundation
import Kit
import Municipality
import Programmes
import Registry
import Storage

/// What a household can get, and whether what was answered comes out the same again.
struct EligibilityCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "eligibility", abstract: "Say what a household can get, and why; work out again what was answered.",
    subcommands: [EligibilityAnswer.self, EligibilityReplay.self], defaultSubcommand: EligibilityAnswer.self)
}

/// What a household can get, and why, as JSON.
struct EligibilityAnswer: AsyncParsableCommand {
  static let title = "eligibility"
  static let configuration = CommandConfiguration(
    commandName: "answer", abstract: "Say what a household can get, and why, as JSON (the default).",
    discussion: """
      Either of facts in a file, by the programmes of a folder, or of a household here, by the editions in force. What a \
      household here is answered is kept, with its facts and what led to it.
      """)

  @Option(help: ArgumentHelp("A file with the facts of one household.", valueName: "file.json"))
  var facts: String?
  @Option(
    help: ArgumentHelp("The folder of programmes that answer about a file (default: Programmes).", valueName: "dir"))
  var programmes = "Programmes"
  @Option(help: ArgumentHelp("The number of a household.", valueName: "number"))
  var household: String?
  @Option(help: ArgumentHelp("The day that counts (default: the file's, or today).", valueName: "yyyy-mm-dd"))
  var today: String?

  @OptionGroup var place: Place

  func validate() throws {
    guard (facts == nil) != (household == nil) else {
      throw ValidationError("Give one of --facts FILE.json and --household NUMBER.")
    }
    guard today.map({ CivilDate($0) != nil }) ?? true else {
      throw ValidationError("--today takes a day that exists, as 2026-11-24, not \(today ?? "").")
    }
  }

  func run() async throws {
    let answer = if let facts { try ofFile(facts) } else { try await ofHousehold(household ?? "") }
    print(answer.json.written, terminator: "")
  }

  private func ofFile(_ path: String) throws -> Eligibility {
    let folder = try ProgrammeFolder.named(programmes).sound(programmes)
    guard let bytes = FileManager.default.contents(atPath: path) else {
      throw Failure("The file \(path) cannot be read. Correct its path, or ask for the right to read it.")
    }
    do {
      let file = try FactsFile(reading: bytes, file: path, over: folder.vocabulary)
      guard let day = day ?? file.today ?? TownClock.today else { throw Failure("No day is known. Give --today.") }
      let person = file.person ?? file.facts.members.first?.id ?? ""
      let book = Rulebook(folder.programmes, over: folder.vocabulary)
      return Eligibility(
        today: day, person: person, results: book.answers(file.facts, person: person, on: day, days: file.days))
    } catch let mistakes as Mistakes {
      throw Failure(mistakes.description)
    }
  }

  private func ofHousehold(_ number: String) async throws -> Eligibility {
    let house = try await place.opening.house()
    var answer: Eligibility?
    try await house.run(Self.title, by: NSUserName()) { desk in
      let file = try await desk.household(number: number)
      let results = try await Entitlements().give(desk, file, on: day)
      let person = (file.head?.id ?? file.members.first?.id)?.rawValue.uuidString ?? ""
      answer = Eligibility(today: day ?? file.today, person: person, results: results)
    }
    guard let answer else { throw Failure("The household \(number) was not answered. Run the command again.") }
    return answer
  }

  private var day: CivilDate? { today.flatMap { CivilDate($0) } }
}

/// The day that it is in Greece.
private enum TownClock {
  static var today: CivilDate? { TimeZone(identifier: "Europe/Athens").map { Instant.now.day(in: $0) } }
}
