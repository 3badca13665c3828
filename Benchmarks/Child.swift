import Foundation

/// Another program, run to its end.
enum Child {
  struct Failure: Error, CustomStringConvertible {
    let what: String
    var description: String { what }
  }

  /// What a program writes. Throws where it ends with anything but 0.
  @discardableResult static func run(_ program: String, _ arguments: [String]) throws -> Data {
    let (process, output) = try start(program, arguments)
    let answer = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Failure(
        what: "\(program) \(arguments.prefix(2).joined(separator: " ")) ended with \(process.terminationStatus)")
    }
    return answer
  }

  /// Starts a program; what it writes comes out of the pipe.
  static func start(_ program: String, _ arguments: [String]) throws -> (Process, Pipe) {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [program] + arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    return (process, output)
  }

  /// The most memory that a running program has held so far, in MB; nil once it has ended.
  static func peakMemory(of process: Process) -> Double? {
    guard let status = FileManager.default.contents(atPath: "/proc/\(process.processIdentifier)/status"),
      let match = String(decoding: status, as: UTF8.self).firstMatch(of: #/VmHWM:\s+(\d+) kB/#)
    else { return nil }
    return Double(match.1).map { $0 / 1024 }
  }
}
