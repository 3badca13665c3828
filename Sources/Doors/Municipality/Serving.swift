import Accounts
public import Audit
import Directory
import Hummingbird
import HummingbirdCore
import Kit
public import Logging
import Pages
public import Programmes
import ServiceLifecycle
import Storage
import UnixSignals

/// The house open to its readers: the server, the sealer, the deliveries and the jobs, until it is told to stop.
public struct Serving: Sendable {
  let open: OpenHouse
  let anchor: Anchor
  let port: Int
  let terms: DoorTerms
  let logger: Logger
  let metricsPort: Int?
  /// The code by which somebody may set the house up in the browser, and the programmes that it then proposes; nil where that was
  /// done, or is not allowed.
  private let settingUp: SettingUp?
  private let texts: [EditionText]

  /// A house to be served on that port of this machine; 0 takes any that is free. On `metricsPort`, where there is one, it tells
  /// how it runs, in the text format of Prometheus.
  public init(
    _ open: OpenHouse, anchor: Anchor, port: Int, terms: DoorTerms, logger: Logger,
    settingUp texts: [EditionText]? = nil,
    metricsPort: Int? = nil
  ) {
    self.open = open
    self.anchor = anchor
    self.port = port
    self.terms = terms
    self.logger = logger
    self.texts = texts ?? []
    self.metricsPort = metricsPort
    settingUp = texts.map { _ in SettingUp(open.database, at: open.house.clock()) }
  }

  /// The code by which the house may be set up in the browser; nil where it is set up already.
  public func setUpCode() async throws -> String? {
    guard let settingUp, try await settingUp.isNeeded() else { return nil }
    return settingUp.code
  }

  /// Serves until TERM or INT; what is under way is finished. `announce` is told the address once readers may come.
  public func run(announce: @escaping @Sendable (String) -> Void) async throws {
    guard Assets.bundled.isWhole else { throw ServingObstacle.noAssets }
    let entitlements = Entitlements(reporting: report("answers"))
    let settingUp = try await setUpCode() == nil ? nil : settingUp
    let hall = try await open.townHall(answering: entitlements, settingUp: settingUp, texts)
    let figures = Figures()
    let application = Application(
      responder: FrontDoor(hall, terms: terms, logger: logger, figures: figures),
      server: .http1(
        configuration: .init(
          idleTimeout: .seconds(75),
          httpDecoderConfiguration: .init(
            maxHeaderFieldSize: 16_384, maxHeaderListSize: 32_768, maxHeaderFieldCount: 100))),
      configuration: .init(
        address: .hostname("127.0.0.1", port: port), serverName: nil, backlog: 512,
        availableConnectionsDelegate: MaximumAvailableConnections(2_048, logger: logger)),
      onServerRunning: { channel in announce("http://127.0.0.1:\(channel.localAddress?.port ?? port)") },
      logger: quiet)
    do {
      try await ServiceGroup(
        configuration: .init(
          services: hands + [Hand { await entitlements.book.run() }, application] + told(figures),
          gracefulShutdownSignals: [.sigterm, .sigint], logger: quiet)
      ).run()
    } catch {
      throw ServingObstacle(error, port: port) ?? error
    }
  }

  // What a monitoring program asks, on a port of this machine alone.
  private func told(_ figures: Figures) -> [any Service] {
    guard let metricsPort else { return [] }
    return [
      Application(
        responder: FiguresDoor(figures: figures),
        configuration: .init(address: .hostname("127.0.0.1", port: metricsPort), serverName: nil), logger: quiet)
    ]
  }

  // The server's own lines name addresses, which may hold names.
  private var quiet: Logger {
    var quiet = logger
    quiet.logLevel = .error
    return quiet
  }

  private func report(_ hand: String) -> @Sendable (any Error) -> Void {
    { [logger] error in
      logger.error("A hand of the house failed", metadata: ["hand": "\(hand)", "error": "\(type(of: error))"])
    }
  }

  private var hands: [any Service] {
    let house = open.house
    let sealer = Sealer(house, anchor: anchor)
    return [
      Hand { await sealer.run(reporting: report("sealer")) },
      Hand { await Deliveries(house).run(reporting: report("deliveries")) },
      Hand { await Jobs(house).run(reporting: report("jobs")) },
    ]
  }
}

/// Work that goes on beside the server until the house closes.
struct Hand: Service {
  let work: @Sendable () async -> Void

  func run() async throws { await cancelWhenGracefulShutdown { await work() } }
}

/// What keeps a house from being served, in one line.
public enum ServingObstacle: Error, CustomStringConvertible {
  /// Another program listens there.
  case portTaken(Int)
  /// The port is not this user's to take.
  case portForbidden(Int)
  /// The program was moved without its files.
  case noAssets

  init?(_ error: any Error, port: Int) {
    let text = String(describing: error)
    if text.contains("errno: 98") || text.contains("Address already in use") {
      self = .portTaken(port)
    } else if text.contains("errno: 13") || text.contains("Permission denied") {
      self = .portForbidden(port)
    } else {
      return nil
    }
  }

  /// The line.
  public var description: String {
    switch self {
    case .portTaken(let port): "Another program listens on port \(port). Stop it, or name another --port."
    case .portForbidden(let port): "Port \(port) is not yours to use. Name another --port, above 1023."
    case .noAssets: "The program's style sheets and icons are not beside it. Install it whole, or build it anew."
    }
  }
}
