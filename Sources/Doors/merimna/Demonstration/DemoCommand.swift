import Accounts
import ArgumentParser
import Directory
import Foundation
import Kit
import Municipality
import Pages
import Programmes
import Registry
import Storage

/// A municipality in which nobody exists, to be looked at and tried.
struct DemoCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo", abstract: "Fill an empty database with a demonstration municipality, or list who works in it.",
    subcommands: [DemoFill.self, DemoUsers.self], defaultSubcommand: DemoFill.self)
}

/// Fills an empty database.
struct DemoFill: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fill", abstract: "Fill an empty database: 20,000 people in 8,000 households, the same every time.",
    discussion: "Nobody in it exists, and every page says so. A database in which anything is set up is left alone.")

  @Option(help: "How many households.") var households = 8_000
  @Option(help: ArgumentHelp("The folder that holds facts.yaml.", valueName: "dir")) var programmes = "Programmes"
  @OptionGroup var place: Place

  func validate() throws {
    guard (1...100_000).contains(households) else {
      throw ValidationError("--households takes a number from 1 to 100000.")
    }
  }

  func run() async throws {
    let opening = place.opening
    try await opening.refuseWhereFounded()
    let folder = try ProgrammeFolder.named(programmes).sound(programmes)
    try place.makeFolder()
    _ = try await opening.migrate()
    let house = try await opening.house()
    if house.house.keys.areNew { Terminal.say(Keys.words(for: opening.keys)) }
    try await house.run("demo", by: NSUserName()) { desk in try await fill(desk, house, folder) }
  }

  private func fill(_ desk: Desk, _ house: OpenHouse, _ folder: ProgrammeFolder) async throws {
    try await found(desk, house)
    let approver = house.desk(for: "demo", by: "Δημοτική Επιτροπή Επίδειξης")
    for text in folder.texts where text.template == nil {
      let id = try await desk.publish(text).edition
      try await approver.approve(id, version: 1, decision: "απόφαση επίδειξης")
    }
    let outcome = try await bringIn(desk)
    let told = try await tell(desk)
    print(
      "\(outcome.imported) people in \(households) households, \(told) facts told. Next: merimna demo users, merimna serve."
    )
  }

  private func found(_ desk: Desk, _ house: OpenHouse) async throws {
    let entrance = try house.entrance()
    var passwords: [String: HashedPassword] = [:]
    for colleague in DemonstrationColleague.all {
      passwords[colleague.signInName] = try await entrance.hashed(colleague.password(house.house.keys))
    }
    let (hashed, keys) = (passwords, house.house.keys)
    try await desk.write(.fillDemonstration) { work in
      let structures = try work.found(
        Founding(
          name: "Δήμος Επίδειξης", code: Organisation.demonstrationCode, communities: DemonstrationTown.communities,
          structures: DemonstrationColleague.structures), oneInEach: true)
      for colleague in DemonstrationColleague.all {
        guard let role = entrance.roles[colleague.role], let password = hashed[colleague.signInName] else {
          throw Failure("roles.yaml lists no \(colleague.role). Install the program anew.")
        }
        let account = try work.engage(
          NewColleague(
            signInName: colleague.signInName, fullName: colleague.fullName, password: colleague.password(keys),
            municipality: ""), password)
        try work.appoint(account.id, as: role, in: structures[colleague.structure].id, since: work.today)
        if role.wantsSecondStep { try work.giveSecondStep(colleague.secret(keys), to: account.id, keys) }
      }
    }
  }

  // As the municipality itself would: from its spreadsheet.
  private func bringIn(_ desk: Desk) async throws -> ImportOutcome {
    var town = DemonstrationTown(households: households)
    let folder = FileManager.default.temporaryDirectory.appending(path: "merimna-demo-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let file = folder.appending(path: "μητρώο επίδειξης.csv")
    try Data(town.sheet().utf8).write(to: file)
    let outcome: Result<ImportOutcome, any Error>
    do {
      var order = ImportOrder(file, holder: ImportOrder.process)
      order.isGone = ImportOrder.isGone
      outcome = .success(try await ImportObstacle.inWords { [order] in try await desk.importPeople(order) })
    } catch {
      outcome = .failure(error)
    }
    try FileManager.default.removeItem(at: folder)
    return try outcome.get()
  }

  private func tell(_ desk: Desk) async throws -> Int {
    let all = try await desk.list(.viewPerson, Household.self) { _, look in try look.demonstrationHouseholds() }
    var told = 0
    for start in stride(from: 0, to: all.count, by: 500) {
      let some = Array(all[start..<min(start + 500, all.count)])
      told += try await desk.write(.tellFacts, for: .check) { work in
        var count = 0
        for household in some {
          var facts = DemonstrationFacts(of: household, on: work.today, by: work.caller.identity)
          for (told, naming) in facts.all(on: work.today) {
            try work.add(told, naming: naming)
            count += 1
          }
        }
        return count
      }
    }
    return told
  }
}

/// Lists who works in the demonstration.
struct DemoUsers: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "users",
    abstract: "List who works in the demonstration: user, password, role, and the key of the second step.")

  @OptionGroup var place: Place

  func run() async throws {
    let house = try await place.opening.house()
    guard try await house.database.read({ try Organisation.municipality(in: $0) })?.isDemonstration == true else {
      throw Failure("This is no demonstration: nobody's password can be listed.")
    }
    let roles = try house.entrance().roles
    for colleague in DemonstrationColleague.all {
      let role = roles[colleague.role]
      let key = role?.wantsSecondStep == true ? SecondStepKey(colleague.secret(house.house.keys)).text : "-"
      print(
        [colleague.signInName, colleague.password(house.house.keys), role?.name[.en] ?? colleague.role, key].joined(
          separator: "\t"))
    }
  }
}

extension Permission {
  // Nobody's but the command's: no role grants it.
  fileprivate static let fillDemonstration = Permission("municipality.fill-demonstration")
}
