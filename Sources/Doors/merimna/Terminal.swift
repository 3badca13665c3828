import ArgumentParser
import Foundation
import Glibc

/// The person at the keyboard.
enum Terminal {
  /// Whether there is one.
  static var isThere: Bool { isatty(STDIN_FILENO) == 1 }

  /// Asks until something is typed. Throws where nobody is there to ask, naming the option to give instead.
  static func ask(_ question: String, otherwise option: String) throws -> String {
    guard isThere else { throw ValidationError("\(option) is missing, and there is no terminal to ask at.") }
    while true {
      write("\(question): ")
      let typed = try line().trimmingCharacters(in: .whitespaces)
      if !typed.isEmpty { return typed }
    }
  }

  /// Asks for a password twice, without showing it.
  static func askPassword(of name: String) throws -> String {
    guard isThere else { throw ValidationError("--password-file is missing, and there is no terminal to ask at.") }
    let (first, second) = (try hidden("Password of \(name)"), try hidden("The same again"))
    guard first == second else { throw Failure("The two passwords differ. Nothing was set up; run it again.") }
    return first
  }

  private static func hidden(_ question: String) throws -> String {
    let hiding = try Hiding()
    defer {
      hiding.end()
      write("\n")
    }
    write("\(question): ")
    return try line()
  }

  private static func line() throws -> String {
    guard let typed = readLine() else { throw Failure("Nothing more was typed. Nothing was set up.") }
    return typed
  }

  /// Says something beside the result.
  static func say(_ text: String) { write("\(text)\n") }

  // Where nobody hears it any more, at a terminal that was closed, there is nobody to tell so either.
  private static func write(_ text: String) {
    let bytes = Array(text.utf8)
    _ = Glibc.write(STDERR_FILENO, bytes, bytes.count)
  }
}
