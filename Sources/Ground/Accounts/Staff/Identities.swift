public import Pages

/// Those who are written down as `Caller.identity` (`staff …`, `system … for …`), in words.
public struct Identities: Sendable {
  private let names: [String: String]

  /// Own names, by how whoever bears them is written down.
  public init(_ names: [String: String] = [:]) { self.names = names }

  /// Somebody by their own name where it is known, or what the house did by itself.
  public subscript(identity: String) -> Word {
    if identity == "visitor" { return Word(el: "επισκέπτης", en: "a visitor") }
    guard identity.hasPrefix("system ") else { return .same(names[identity] ?? identity) }
    let job = identity.dropFirst(7).split(separator: " for ", maxSplits: 1)
    let work = job.first.map(String.init) ?? ""
    let order = names[identity] ?? job.dropFirst().first.map(String.init) ?? ""
    switch work {
    case "entrance": return order == "visitor" ? Word(el: "στην είσοδο", en: "at the entrance") : .same(order)
    case "set-up": return Word(el: "\(order), στην εγκατάσταση", en: "\(order), at set-up")
    case "demo": return Word(el: "\(order), για την επίδειξη", en: "\(order), for the demonstration")
    default: return Word(el: "το σύστημα (\(work)), για: \(order)", en: "the system (\(work)), for \(order)")
    }
  }
}
