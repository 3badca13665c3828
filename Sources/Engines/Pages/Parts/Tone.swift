/// What a colour means, everywhere the same; never said by colour alone.
public enum Tone: String, CaseIterable, Sendable {
  /// Holds.
  case ok
  /// A clock runs, or something is missing.
  case wait
  /// Refused, or overdue.
  case no
  /// On its way.
  case info
  /// Confidential.
  case seal
  /// Not active.
  case mute

  /// The picture that goes with it where nothing better says it.
  public var icon: Icon {
    switch self {
    case .ok: .ok
    case .wait: .clock
    case .no: .no
    case .info: .info
    case .seal: .lock
    case .mute: .no
    }
  }
}
