import Foundation

/// What a room does about an event: in one transaction with the mark that it is done, as `system`, in exactly the
/// compartment of the event.
///
///     Reaction(PlaceOffered.self) { event, work in try work.insert(Letter(to: event.waiting)) }
public struct Reaction: Sendable {
  let event: String
  let react: @Sendable (Data, Work) throws -> Void

  /// A reaction to events of that type. What the body throws is kept with the delivery, which is tried again later.
  public init<E: Event>(_ type: E.Type, _ react: @escaping @Sendable (E, Work) throws -> Void) {
    event = E.name
    self.react = { payload, work in try react(JSONDecoder().decode(E.self, from: payload), work) }
  }
}
