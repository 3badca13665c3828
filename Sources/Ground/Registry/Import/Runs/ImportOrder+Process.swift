import Foundation
import Glibc

extension ImportOrder {
  /// This process among all that may bring registers in: the machine's name tells its processes from another's.
  public static let process = "\(ProcessInfo.processInfo.hostName) \(getpid())"

  /// Whether a process is surely gone. Signal 0 asks whether there is such a one; another machine's nobody here can ask for.
  public static let isGone: @Sendable (String) -> Bool = { holder in
    let parts = holder.split(separator: " ")
    guard parts.count == 2, parts[0] == ProcessInfo.processInfo.hostName, let id = pid_t(parts[1]) else { return false }
    return kill(id, 0) != 0 && errno == ESRCH
  }
}
