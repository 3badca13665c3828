import Foundation
import Glibc
import Kit

/// The file beside the keys in which the trail's count and head are kept outside the database, a line at each sealing: whoever
/// cuts the end off the trail does not reach it there.
public struct Anchor: Hashable, Sendable {
  /// The file's path: that of the keys, and `.anchor`.
  public let path: String

  /// The anchor beside that keys file.
  public init(besideKeys keys: String) { path = keys + ".anchor" }

  /// Adds a line, on the disk before this returns: all of it, or nothing where it throws.
  func append(_ line: AnchorLine, by trail: Trail) throws {
    let file = open(path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw AnchorFailure(path, errno) }
    defer { close(file) }
    // Of two processes that come here at once one waits: neither takes the other's line for a torn one.
    guard flock(file, LOCK_EX) == 0 else { throw AnchorFailure(path, errno) }
    let end = try cutTornLine(file)
    let bytes = Data("\(line.text(by: trail))\n".utf8)
    let written = bytes.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
    guard written == bytes.count else {
      // A full disk takes the beginning of a line, and says why only when the rest is tried.
      let code = written < 0 ? errno : ENOSPC
      ftruncate(file, end)
      throw AnchorFailure(path, code)
    }
    guard fdatasync(file) == 0 else { throw AnchorFailure(path, errno) }
  }

  // A process that was killed in the middle of a line leaves one without an end, which says nothing: it makes room, lest it
  // read as somebody else's once another follows. Answers with where the file ends.
  private func cutTornLine(_ file: Int32) throws -> off_t {
    let end = lseek(file, 0, SEEK_END)
    let start = max(0, end - 4_096)
    var tail = [UInt8](repeating: 0, count: Int(end - start))
    guard pread(file, &tail, tail.count, start) == tail.count else { throw AnchorFailure(path, errno) }
    guard let last = tail.last, last != UInt8(ascii: "\n") else { return end }
    let whole = tail.lastIndex(of: UInt8(ascii: "\n")).map { start + off_t($0) + 1 } ?? (start == 0 ? 0 : end)
    guard ftruncate(file, whole) == 0 else { throw AnchorFailure(path, errno) }
    return whole
  }

  /// All that the file says. Throws where it is there and cannot be read.
  func read(by trail: Trail) throws -> Anchored {
    guard FileManager.default.fileExists(atPath: path) else { return Anchored(isThere: false) }
    guard let file = FileHandle(forReadingAtPath: path) else { throw AnchorFailure(path, EACCES) }
    defer { close(file.fileDescriptor) }
    var anchored = Anchored(isThere: true)
    var rest = Data()
    while let chunk = try file.read(upToCount: 1 << 20), !chunk.isEmpty {
      rest.append(chunk)
      while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
        anchored.read(String(decoding: rest[rest.startIndex..<end], as: UTF8.self), by: trail)
        rest = Data(rest[rest.index(after: end)...])
      }
    }
    return anchored
  }
}

/// The anchor file cannot be written or read.
public struct AnchorFailure: Error, CustomStringConvertible {
  private let path: String
  private let code: Int32

  init(_ path: String, _ code: Int32) { (self.path, self.code) = (path, code) }

  /// One line: what, where, what to do.
  public var description: String {
    "The anchor file \(path) cannot be used, \(String(cString: strerror(code))): see to its folder's room and rights."
  }
}
