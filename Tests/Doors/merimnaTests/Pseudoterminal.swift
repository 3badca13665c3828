import Foundation
import Glibc
import TestDatabases

/// A terminal of a test's own, with the command at its other end: the test is the person at the keyboard, and reads the screen.
final class Pseudoterminal {
  private let keyboard: Int32
  private var line: Int32
  private let process = Process()
  private let status: String
  private(set) var screen = ""

  /// Starts the command at a new terminal; `errors`: a file for what it says instead of the screen, where that will be closed.
  init(_ program: Program, _ arguments: [String], errors: String? = nil) throws {
    var (keyboard, line): (Int32, Int32) = (-1, -1)
    guard openpty(&keyboard, &line, nil, nil, nil) == 0, fcntl(keyboard, F_SETFD, FD_CLOEXEC) == 0,
      fcntl(line, F_SETFD, FD_CLOEXEC) == 0
    else { throw TestFailure("There is no terminal to be had.") }
    (self.keyboard, self.line) = (keyboard, line)
    status = program.path("status")
    // A shell that the terminal belongs to, and the command its job: keys such as Ctrl-C and Ctrl-Z mean what they always do. Of a
    // terminal that goes away the system tells only whom it belongs to: then that is the command itself.
    process.executableURL = URL(filePath: "/usr/bin/setsid")
    let job = #"ulimit -c 0; trap : INT QUIT; set -m; "$@"; echo $? >"$0""#
    let shell = errors == nil ? ["/bin/sh", "-c", job, status] : []
    process.arguments = ["--ctty", "--wait"] + shell + [Program.executable.path] + arguments
    process.environment = program.environment
    let end = FileHandle(fileDescriptor: line, closeOnDealloc: false)
    (process.standardInput, process.standardOutput, process.standardError) = (end, end, end)
    if let errors {
      try Data().write(to: URL(filePath: errors))
      process.standardError = FileHandle(forWritingAtPath: errors)
    }
    try process.run()
  }

  deinit {
    if line >= 0 { close(line) }
  }

  /// Whether what is typed is shown.
  var isShowing: Bool {
    var state = termios()
    return tcgetattr(line, &state) == 0 && state.c_lflag & tcflag_t(ECHO) != 0
  }

  /// Waits until the screen shows something new that has these words. Throws where it does not come.
  func wait(for words: String) throws {
    let start = screen.endIndex
    for _ in 0..<600 where !screen[start...].contains(words) { readOn() }
    guard screen[start...].contains(words) else { throw TestFailure("«\(words)» does not come: \(screen)") }
  }

  func type(_ text: String) throws {
    let bytes = Array(text.utf8)
    guard write(keyboard, bytes, bytes.count) == bytes.count else { throw TestFailure("Nobody takes what is typed.") }
  }

  /// Closes the terminal, as a window is closed.
  func hangUp() {
    close(line)
    line = -1
    close(keyboard)
  }

  /// Waits for the end. The status as a shell tells it: 128 and the signal's number where it was ended by one; of a terminal
  /// that was hung up as `setsid` tells it, which is that number alone. Throws where it does not come.
  func end() throws -> Int32 {
    let limit = Date(timeIntervalSinceNow: 120)
    while process.isRunning, Date() < limit { if line >= 0 { readOn() } else { usleep(20_000) } }
    guard !process.isRunning else {
      process.terminate()
      throw TestFailure("The program does not end: \(screen)")
    }
    guard line >= 0 else { return process.terminationStatus }
    readOn()
    let said = try String(contentsOfFile: status, encoding: .utf8)
    guard let status = Int32(said.dropLast()) else { throw TestFailure("The shell says \(said).") }
    return status
  }

  private func readOn() {
    var ready = pollfd(fd: keyboard, events: Int16(POLLIN), revents: 0)
    guard poll(&ready, 1, 50) > 0 else { return }
    var bytes = [UInt8](repeating: 0, count: 4_096)
    let count = read(keyboard, &bytes, bytes.count)
    if count > 0 { screen += String(decoding: bytes.prefix(count), as: UTF8.self) }
  }
}
