import Foundation

/// The files that the room brings along.
enum Rules {
  /// The text of one of them. They are part of the program: without them it is not installed.
  static func text(_ name: String) -> String {
    let path = Bundle.module.bundleURL.appending(path: "Rules/\(name)").path
    guard let bytes = FileManager.default.contents(atPath: path) else {
      preconditionFailure("\(path) is missing. Install the program anew.")
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
