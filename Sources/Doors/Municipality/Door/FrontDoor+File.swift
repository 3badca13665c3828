import Foundation
import Hummingbird
import Kit
import Pages

extension FrontDoor {
  /// Answers a form that may bring a file. Who may not send one is stopped before it is kept anywhere; what was kept goes once
  /// the form is answered.
  func answer(
    _ route: Route, _ parameters: [String: String], _ request: Request, _ reader: Reader
  ) async throws -> Response {
    do {
      // What was typed is in the body, which is not read yet; whoever signs in anew comes back to the page of the form.
      let back: Fields = [Visit.pageName: Location.of(path: reader.call.path)]
      if let answer = try audience(of: route, reader, back) {
        await drain(request)
        return response(answer, to: reader)
      }
      guard (reader.call.headers[.contentLength].flatMap { Int($0) } ?? 0) <= terms.largestFile + terms.largestForm
      else {
        throw Stop(.tooLarge)
      }
    } catch {
      // A browser that is cut off while it sends shows no page at all.
      await drain(request)
      throw error
    }
    let folder = FileManager.default.temporaryDirectory.appending(path: "merimna-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    let outcome: Result<Answer, any Error>
    do {
      let (typed, files) = try await sent(reader.call, request, in: folder)
      if let stop = try await stopped(at: route, reader, typed) {
        outcome = .success(stop)
      } else {
        outcome = .success(try await route.act(reader.visit(parameters, fields: typed, files: files)))
      }
    } catch {
      outcome = .failure(error)
    }
    try FileManager.default.removeItem(at: folder)
    return response(try outcome.get(), to: reader)
  }

  private func sent(
    _ call: Call, _ request: Request, in folder: URL
  ) async throws -> (Fields, [String: SentFile]) {
    guard var reader = call.headers[.contentType].flatMap(MultipartReader.init) else { throw Stop(.notAForm) }
    var keeping = Keeping(folder, terms)
    do {
      for try await part in request.body { try reader.read(part.readableBytesView) { try keeping.take($0) } }
      try reader.finish()
      try keeping.close()
    } catch is Malformed {
      throw Stop(.malformed)
    }
    return (Fields(keeping.fields), keeping.files)
  }

  // Bounded: whoever goes on for ever is cut off.
  private func drain(_ request: Request) async {
    var count = 0
    do {
      for try await part in request.body {
        count += part.readableBytes
        if count > 4 * terms.largestFile { return }
      }
    } catch {
      // Whoever went away meanwhile reads no answer either.
    }
  }
}

/// Keeps the parts of a form as they come: what was typed, and files on the disk.
private struct Keeping {
  private(set) var fields: [Fields.Field] = []
  private(set) var files: [String: SentFile] = [:]
  private let folder: URL
  private let terms: DoorTerms
  private var part: (name: String, file: String?)?
  private var text: [UInt8] = []
  private var handle: FileHandle?
  private var size = 0
  private var typed = 0

  init(_ folder: URL, _ terms: DoorTerms) {
    self.folder = folder
    self.terms = terms
  }

  mutating func take(_ event: MultipartReader.Event) throws {
    switch event {
    case .part(let name, let file):
      try close()
      guard fields.count + files.count < Fields.limit else { throw Stop(.malformed) }
      (part, text, size) = ((name, file), [], 0)
      guard let file, !file.isEmpty else { return }
      let place = folder.appending(path: "\(files.count)")
      guard FileManager.default.createFile(atPath: place.path, contents: nil, attributes: [.posixPermissions: 0o600])
      else { throw CocoaError(.fileWriteUnknown) }
      handle = try FileHandle(forWritingTo: place)
      files[name] = SentFile(name: file, place: place, size: 0)
    case .bytes(let bytes):
      if let handle {
        size += bytes.count
        guard size <= terms.largestFile else { throw Stop(.tooLarge) }
        try handle.write(contentsOf: bytes)
      } else {
        typed += bytes.count
        guard typed <= terms.largestForm else { throw Stop(.tooLarge) }
        text += bytes
      }
    }
  }

  /// Ends the part that is under way.
  mutating func close() throws {
    guard let part else { return }
    self.part = nil
    if let handle, let file = files[part.name] {
      try handle.close()
      self.handle = nil
      files[part.name] = SentFile(name: file.name, place: file.place, size: size)
    } else if part.file == nil {
      fields.append(.init(part.name, try Fields.text(text)))
    }
  }
}
