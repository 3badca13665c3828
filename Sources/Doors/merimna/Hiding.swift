import Foundation
import Glibc

/// What is typed is not shown, until it ends: also where the program is ended at the keyboard in between, which would else leave
/// whoever sits there with a terminal that shows nothing. One at a time.
///
/// With plain handlers: a dispatch source for a signal whose last source is just being cancelled never fires.
struct Hiding {
  private static let endings = [SIGINT, SIGTERM, SIGHUP, SIGQUIT]

  /// Throws where this is no terminal that can hide anything.
  init() throws {
    guard tcgetattr(STDIN_FILENO, &shown) == 0 else { throw Failure("The terminal cannot hide what is typed.") }
    for number in Self.endings { signal(number, leave) }
    // Set aside meanwhile, it would hide from the shell too.
    signal(SIGTSTP, SIG_IGN)
    var hiding = shown
    hiding.c_lflag &= ~tcflag_t(ECHO)
    guard tcsetattr(STDIN_FILENO, TCSAFLUSH, &hiding) == 0 else {
      end()
      throw Failure("The terminal cannot hide what is typed.")
    }
  }

  /// Shows again what is typed. Where the terminal is gone the program ends: whoever reads may hear of that before the signal comes.
  func end() {
    if tcsetattr(STDIN_FILENO, TCSAFLUSH, &shown) != 0, errno == EIO { leave(by: SIGHUP) }
    for number in Self.endings + [SIGTSTP] { signal(number, SIG_DFL) }
  }
}

// The terminal as it was, where a signal's handler finds it, which can be handed nothing.
nonisolated(unsafe) private var shown = termios()

// Nothing but calls that a handler may make. The program ends as it would have ended, so that the shell knows why: what is raised
// here comes once the handler returns.
private func leave(by number: Int32) {
  tcsetattr(STDIN_FILENO, TCSAFLUSH, &shown)
  let words: StaticString = "\nmerimna: Broken off. Nothing was set up.\n"
  _ = write(STDERR_FILENO, words.utf8Start, words.utf8CodeUnitCount)
  signal(number, SIG_DFL)
  raise(number)
}
