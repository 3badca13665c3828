import Hummingbird

/// One request as it reaches the door: with the machine that it came from.
struct DoorContext: RequestContext {
  var coreContext: CoreRequestContextStorage
  /// The machine at the other end of the connection: a proxy, where the house stands behind one.
  let peer: String

  init(source: Source) {
    coreContext = .init(source: source)
    peer = source.channel.remoteAddress?.ipAddress ?? ""
  }
}
