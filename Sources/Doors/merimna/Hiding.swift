import Foundation
import Glibc

/// What is typed is not shown, until it ends: also where the program is ended at the keyboard in between, which would else leave
/// whoever sits there with a terminal that shows nothing.
final class Hiding {
  private static let endings = [SIGINT, SIGTERM, SIGHUP, SIGQUIT]
  private let before: termios
  private var watches: [any DispatchSourceSignal] = []

  /// Throws where this is no terminal that can hide anything.
  init() throws {
    var before = termios()
    guard tcgetattr(STDIN_FILENO, &before) == 0 else { throw Failure("The terminal cannot hide what is typed.") }
    self.before = before
    watches = Self.endings.map { Self.watch($0, restoring: before) }
    // Set aside meanwhile, it would hide from the shell too.
    signal(SIGTSTP, SIG_IGN)
    var hiding = before
    hiding.c_lflag &= ~tcflag_t(ECHO)
    guard tcsetattr(STDIN_FILENO, TCSAFLUSH, &hiding) == 0 else {
      end()
      throw Failure("The terminal cannot hide what is typed.")
    }
  }

  /// Shows again what is typed.
  func end() {
    Self.show(before)
    for watch in watches { watch.cancel() }
    for number in Self.endings + [SIGTSTP] { signal(number, SIG_DFL) }
  }

  private static func watch(_ number: Int32, restoring before: termios) -> any DispatchSourceSignal {
    signal(number, SIG_IGN)
    let watch = DispatchSource.makeSignalSource(signal: number, queue: .global())
    watch.setEventHandler { leave(by: number, restoring: before) }
    watch.activate()
    return watch
  }

  // The program ends as it would have ended, so that the shell knows why.
  private static func leave(by number: Int32, restoring before: termios) {
    show(before)
    Terminal.say("\nmerimna: Broken off. Nothing was set up.")
    var numbers = sigset_t()
    sigemptyset(&numbers)
    sigaddset(&numbers, number)
    pthread_sigmask(SIG_UNBLOCK, &numbers, nil)
    signal(number, SIG_DFL)
    raise(number)
  }

  private static func show(_ before: termios) {
    var before = before
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &before)
  }
}
