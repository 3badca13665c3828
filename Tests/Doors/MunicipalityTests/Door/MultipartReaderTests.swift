import Foundation
import Kit
import Testing

@testable import Municipality

struct MultipartReaderTests {
  private static let form = """
    --xYz\r
    Content-Disposition: form-data; name="_token"\r
    \r
    σφραγίδα\r
    --xYz\r
    Content-Disposition: form-data; name="file"; filename="C:\\μητρώο\\πρόσωπα %22α%22.csv"\r
    Content-Type: text/csv\r
    \r
    α;β\r
    --xY not yet\r\n\r
    --xYz\r
    Content-Disposition: form-data; name="empty"\r
    \r
    \r
    --xYz--\r\n
    """

  @Test func `the same comes out, however the bytes are cut`() throws {
    let bytes = Array(Self.form.utf8)
    let whole = try read([bytes])
    #expect(whole.map(\.name) == ["_token", "file", "empty"])
    #expect(whole.map(\.file) == [nil, "πρόσωπα \"α\".csv", nil])
    #expect(whole[0].text == "σφραγίδα" && whole[1].text == "α;β\r\n--xY not yet\r\n" && whole[2].text == "")
    for size in 1...60 {
      let pieces = stride(from: 0, to: bytes.count, by: size).map { Array(bytes[$0..<min($0 + size, bytes.count)]) }
      #expect(try read(pieces) == whole, "in pieces of \(size)")
    }
  }

  @Test func `any bytes go through a file unchanged`() throws {
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<200 {
      let content = (0..<Int.random(in: 0...300, using: &generator)).map { _ in
        [13, 10, 45, 120, 89, 122, UInt8.random(in: 0...255, using: &generator)].randomElement(using: &generator) ?? 0
      }
      guard content.firstRange(of: Array("\r\n--xYz".utf8)) == nil, !content.starts(with: Array("--xYz".utf8)) else {
        continue
      }
      let head = "--xYz\r\nContent-Disposition: form-data; name=\"f\"; filename=\"a\"\r\n\r\n"
      let body = Array(head.utf8) + content + Array("\r\n--xYz--".utf8)
      let cut = Int.random(in: 0...body.count, using: &generator)
      #expect(try read([Array(body[..<cut]), Array(body[cut...])]).first?.bytes == content)
    }
  }

  @Test(arguments: [
    "", "--xYz", "--xYz--x", "--xYz\r\n\r\nx\r\n--xYz--", "--xYz\r\nContent-Disposition: form-data\r\n\r\nx\r\n--xYz--",
    "--xYz\r\nContent-Disposition: attachment; name=\"a\"\r\n\r\nx\r\n--xYz--",
    "--xYz\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nx",
    "--xYz\r\nContent-Disposition: form-data; name=\"a\r\n\r\nx\r\n--xYz--", "no delimiter at all",
  ]) func `what is no form of parts is malformed`(body: String) {
    #expect(throws: (any Error).self) { if try read([Array(body.utf8)]).isEmpty { throw Malformed() } }
  }

  @Test(arguments: [
    "multipart/form-data", "multipart/mixed; boundary=x", "text/plain; boundary=x", "multipart/form-data; boundary=",
    "multipart/form-data; boundary=\u{E9}", "multipart/form-data; boundary=" + String(repeating: "x", count: 71),
  ]) func `a type without a sound boundary is refused`(type: String) {
    #expect(MultipartReader(contentType: type) == nil)
  }

  @Test func `a part's head that never ends is cut off`() throws {
    var reader = try #require(MultipartReader(contentType: "multipart/form-data; boundary=xYz"))
    #expect(throws: Malformed.self) {
      try reader.read(Array("--xYz\r\n".utf8)) { _ in }
      for _ in 0..<10 { try reader.read(Array(repeating: UInt8(ascii: "a"), count: 1_000)) { _ in } }
    }
  }

  private struct Part: Equatable {
    let name: String
    let file: String?
    var bytes: [UInt8] = []
    var text: String { String(decoding: bytes, as: UTF8.self) }
  }

  private func read(_ pieces: [[UInt8]]) throws -> [Part] {
    var reader = try #require(MultipartReader(contentType: "multipart/form-data; boundary=\"xYz\""))
    var parts: [Part] = []
    for piece in pieces {
      try reader.read(piece) { event in
        switch event {
        case .part(let name, let file): parts.append(Part(name: name, file: file))
        case .bytes(let bytes): parts[parts.count - 1].bytes += bytes
        }
      }
    }
    try reader.finish()
    return parts
  }
}
