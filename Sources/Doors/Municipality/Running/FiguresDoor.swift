import Hummingbird

/// Tells the figures to whoever asks on a port of this machine, and nothing else.
struct FiguresDoor: HTTPResponder {
  typealias Context = DoorContext
  let figures: Figures

  func respond(to request: Request, context: DoorContext) async -> Response {
    guard request.uri.path == "/metrics" else { return Response(status: .notFound) }
    guard request.method == .get || request.method == .head else {
      return Response(status: .methodNotAllowed, headers: [.allow: "GET, HEAD"])
    }
    let text = Response(
      status: .ok, headers: [.contentType: "text/plain; version=0.0.4; charset=utf-8", .cacheControl: "no-store"],
      body: .init(byteBuffer: ByteBuffer(string: figures.text)))
    return request.method == .head ? text.createHeadResponse() : text
  }
}
