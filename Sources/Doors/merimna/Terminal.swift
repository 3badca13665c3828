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
      guard let answer = readLine() else { throw Failure("Nothing more was typed. Nothing was set up.") }
      let typed = answer.trimmingCharacters(in: .whitespaces)
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
    var before = termios()
    guard tcgetattr(STDIN_FILENO, &before) == 0 else { throw Failure("The terminal cannot hide what is typed.") }
    var hiding = before
    hiding.c_lflag &= ~tcflag_t(ECHO)
    guard tcsetattr(STDIN_FILENO, TCSAFLUSH, &hiding) == 0 else {
      throw Failure("The terminal cannot hide what is typed.")
    }
    defer {
      tcsetattr(STDIN_FILENO, TCSAFLUSH, &before)
      write("\n")
    }
    write("\(question): ")
    guard let answer = readLine() else { throw Failure("Nothing more was typed. Nothing was set up.") }
    return answer
  }

  /// Says something beside the result.
  static func say(_ text: String) { write("\(text)\n") }

  private static func write(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }
}
