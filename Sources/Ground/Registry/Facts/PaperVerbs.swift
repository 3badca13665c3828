public import Civil
public import Kit
import Pages

extension Desk {
  /// Notes that a paper was seen on a day, and until when it holds; the same paper of the same day once. Throws `invalid`,
  /// `notFound`, and `notAllowed`.
  public func record(
    _ document: String, of holder: Holder, seen: CivilDate, until: CivilDate? = nil, by vocabulary: Vocabulary
  ) async throws {
    try await write(.tellFacts, for: .check) { work in
      var errors: [FieldError] = []
      if vocabulary.documents[document] == nil { errors.append(FieldError("document", .noSuchPaper)) }
      if seen > work.today { errors.append(FieldError("seen", .notSeenYet)) }
      if let until, until < work.today { errors.append(FieldError("until", .paperEnded)) }
      guard errors.isEmpty else { throw Refusal.invalid(errors) }
      try holder.lock(work)
      _ = try Paper.seen(document, of: holder, on: seen, until: until, work)
    }
  }
}
