import Hummingbird
import Kit
import Pages

extension FrontDoor {
  /// A file of the pages, for ever: its address changes with what is in it. Nil where the address is no file's.
  func file(_ call: Call, _ request: Request) throws -> Response? {
    if call.path == "/favicon.ico" { return asset("mark.svg", request) }
    guard call.path.hasPrefix("/assets/") else { return nil }
    guard call.method == "GET" else { throw Stop(.wrongMethod, allowed: ["GET", "HEAD"]) }
    guard call.path.hasPrefix(Assets.address + "/"), let response = asset(name(of: call.path), request) else {
      throw Stop(.notFound)
    }
    return response
  }

  private func name(of path: String) -> String { String(path.dropFirst(Assets.address.count + 1)) }

  private func asset(_ name: String, _ request: Request) -> Response? {
    guard let file = Assets.bundled.files[name] else { return nil }
    let tag = "\"\(Assets.bundled.hash)\""
    let isKnown = request.headers[.ifNoneMatch]?.contains(tag) ?? false
    var response =
      isKnown
      ? Response(status: .notModified) : Response(status: .ok, body: .init(byteBuffer: ByteBuffer(bytes: file.bytes)))
    response.headers[.contentType] = file.type
    response.headers[.eTag] = tag
    response.headers[.cacheControl] = "public, max-age=31536000, immutable"
    return response
  }
}
