import Crypto
import Foundation
import Glibc

/// The file in which a house's keys lie: a few words to whoever finds it, and 32 random bytes in Base64.
struct KeysFile {
  let path: String

  private static let mark = "merimna-keys-1 "
  private static let words = """
    # The keys of Merimna. What they sealed cannot be verified without them, nor what they encrypted be read.
    # Keep a copy elsewhere, apart from the database and its backups: whoever has both can rewrite the trail.

    """

  /// The keys in it; nil where there is no file. Throws where others may read it, or it holds something else.
  func read() throws(KeysRefusal) -> Keys? {
    var status = stat()
    guard stat(path, &status) == 0 else {
      guard errno == ENOENT else { throw .unreadable(path, String(cString: strerror(errno))) }
      return nil
    }
    guard status.st_mode & 0o077 == 0 else { throw .open(path, mode: Int(status.st_mode & 0o777)) }
    guard let bytes = FileManager.default.contents(atPath: path) else {
      throw .unreadable(path, "this program may not read it")
    }
    let line = String(decoding: bytes, as: UTF8.self).split(separator: "\n").first { $0.hasPrefix(Self.mark) }
    guard let line, let secret = Data(base64Encoded: String(line.dropFirst(Self.mark.count))), secret.count == 32 else {
      throw .unreadable(path, "it holds no keys")
    }
    return Keys(secret: SymmetricKey(data: secret))
  }

  /// Makes the file with new keys, for its owner's eyes only, on the disk before this returns. Of two programs that start
  /// at once the second finds the file there, and throws.
  func create() throws(KeysRefusal) -> Keys {
    var keys = Keys.random()
    keys.areNew = true
    let secret = keys.secret.withUnsafeBytes { Data($0) }.base64EncodedString()
    let folder = URL(filePath: path).deletingLastPathComponent().path
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw .notMade(path, "its folder cannot be made")
    }
    try write(Data("\(Self.words)\(Self.mark)\(secret)\n".utf8), in: folder)
    return keys
  }

  private func write(_ bytes: Data, in folder: String) throws(KeysRefusal) {
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw .notMade(path, String(cString: strerror(errno))) }
    defer { close(file) }
    let written = bytes.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
    let isWritten = written == bytes.count
    guard isWritten, fsync(file) == 0 else {
      let reason = String(cString: strerror(isWritten || written < 0 ? errno : ENOSPC))
      // Half a file would be taken for the keys of this house the next time.
      unlink(path)
      throw .notMade(path, reason)
    }
    // The name of a new file is on the disk once its folder is.
    let place = open(folder, O_RDONLY | O_CLOEXEC)
    guard place >= 0 else { return }
    fsync(place)
    close(place)
  }
}
