import Foundation
import Glibc
import Testing

/// What `setup` asks at a terminal: passwords are typed unseen, and whatever interrupts them sets nothing up.
struct TerminalTests {
  private static let first = "τρία πράσινα ποδήλατα"
  private static let second = "βροχή στο λιμάνι 7"

  @Test func `passwords are asked for twice and never shown`() throws {
    let (program, terminal) = try asked()
    try terminal.wait(for: "Password of kostas: ")
    #expect(!terminal.isShowing)
    for (typed, next) in [
      (Self.first, "The same again: "), (Self.first, "Password of maria: "), (Self.second, "The same again: "),
      (Self.second, "is set up"),
    ] {
      try terminal.type(typed + "\n")
      try terminal.wait(for: next)
    }
    #expect(try terminal.end() == 0, "\(terminal.screen)")
    for word in ["τρία", "πράσινα", "ποδήλατα", "βροχή", "λιμάνι"] { #expect(!terminal.screen.contains(word)) }
    #expect(terminal.isShowing && isSetUp(program))
  }

  @Test func `two that differ are refused, and nothing is set up`() throws {
    let (program, terminal) = try asked()
    try terminal.wait(for: "Password of kostas: ")
    try terminal.type(Self.first + "\n")
    try terminal.wait(for: "The same again: ")
    try terminal.type(Self.second + "\n")
    #expect(try terminal.end() == 1)
    #expect(terminal.screen.contains("The two passwords differ. Nothing was set up; run it again."))
    #expect(!terminal.screen.contains("ποδήλατα") && !terminal.screen.contains("λιμάνι"))
    #expect(terminal.isShowing && isUntouched(program))
  }

  @Test func `the end of what is typed, in the middle, is said, and nothing is set up`() throws {
    let (program, terminal) = try asked()
    try terminal.wait(for: "Password of kostas: ")
    try terminal.type(Self.first + "\n")
    try terminal.wait(for: "The same again: ")
    try terminal.type("\u{4}")
    #expect(try terminal.end() == 1)
    #expect(terminal.screen.contains("merimna: Nothing more was typed. Nothing was set up."), "\(terminal.screen)")
    #expect(terminal.isShowing && isUntouched(program))
  }

  @Test(arguments: [("\u{3}", SIGINT), ("\u{1C}", SIGQUIT)])
  func `a key that ends the program leaves a terminal that shows what is typed`(key: String, signal: Int32) throws {
    let (program, terminal) = try asked()
    try terminal.wait(for: "Password of kostas: ")
    try terminal.type(Self.first)
    #expect(!terminal.isShowing)
    try terminal.type(key)
    #expect(try terminal.end() == 128 + signal, "\(terminal.screen)")
    #expect(terminal.isShowing && !terminal.screen.contains("ποδήλατα") && isUntouched(program))
  }

  @Test func `a key that would set the program aside does nothing while something is hidden`() throws {
    let (program, terminal) = try asked()
    try terminal.wait(for: "Password of kostas: ")
    try terminal.type("\u{1A}")
    try terminal.type(Self.first + "\n")
    try terminal.wait(for: "The same again: ")
    try terminal.type("\u{3}")
    #expect(try terminal.end() == 128 + SIGINT)
    #expect(terminal.isShowing && isUntouched(program))
  }

  @Test func `a terminal that is closed in the middle ends the program, which says so, and nothing is set up`() throws {
    let program = try Program()
    let said = program.path("said")
    let terminal = try Pseudoterminal(program, Array(Program.setup.dropLast(2)), errors: said)
    for _ in 0..<2_400 where terminal.isShowing { usleep(50_000) }
    #expect(!terminal.isShowing)
    terminal.hangUp()
    #expect(try terminal.end() == SIGHUP)
    #expect(try String(contentsOfFile: said, encoding: .utf8).contains("merimna: Broken off. Nothing was set up."))
    #expect(isUntouched(program))
  }

  @Test func `without a password file and a terminal it is told which option is missing`() throws {
    let program = try Program()
    let end = try program.run(Array(Program.setup.dropLast(2)))
    #expect(end.status == 64 && end.errors.contains("--password-file is missing"), "\(end)")
  }

  private func asked() throws -> (Program, Pseudoterminal) {
    let program = try Program()
    return (program, try Pseudoterminal(program, Array(Program.setup.dropLast(2))))
  }

  private func isSetUp(_ program: Program) -> Bool {
    FileManager.default.fileExists(atPath: program.path(".local/share/merimna/merimna.sqlite"))
  }

  private func isUntouched(_ program: Program) -> Bool {
    !FileManager.default.fileExists(atPath: program.path(".local"))
  }
}
