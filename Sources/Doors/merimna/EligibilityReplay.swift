import ArgumentParser
import Kit
import Municipality
import Programmes
import Storage

/// Works out again what was answered, by the edition that answered.
struct EligibilityReplay: HouseCommand {
  static let title = "eligibility replay"
  static let configuration = CommandConfiguration(
    commandName: "replay", abstract: "Work out every kept answer again, and say which comes out otherwise.",
    discussion: """
      Each from the facts that were kept with it, by the text and vocabulary of the edition that answered, on its day. Answers \
      that rest on what is sealed are not among them: the command line stands outside every compartment.
      """)

  @Option(help: ArgumentHelp("Only those of the household of this number.", valueName: "number"))
  var household: String?

  @OptionGroup var place: Place

  func run(at desk: Desk, in house: OpenHouse) async throws {
    let count = try await desk.replay(ofHousehold: household) { difference in
      let answer = ["\(difference.answer.rawValue)".lowercased(), difference.household, difference.programme]
      for what in difference.what { print((answer + ["\(difference.day)", what]).joined(separator: "\t")) }
    }
    print(count.summary)
    guard count.failed == 0 else {
      throw Failure("\(count.failed) answers come out otherwise. Keep the database as it is, and find out why.")
    }
  }
}
