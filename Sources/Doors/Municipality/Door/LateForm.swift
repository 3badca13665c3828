import Kit

/// A form that came after somebody else had changed what it is about: its page, as it stands now, and what was typed, to copy from.
struct LateForm {
  let page: String?
  /// What was written or chosen, without what nobody sees and what is secret.
  let values: [String]

  private static let unseen: Set = [
    "form", "version", "secret", "ticket", "fact", "of", "current", "chosen", "again", "password", "code",
  ]

  /// Nil where nothing came.
  init?(_ typed: Fields) {
    guard !typed.isEmpty else { return nil }
    page = typed[Visit.pageName].flatMap { Location.isOurs($0) ? $0 : nil }
    values = typed.without().all.filter { !Self.unseen.contains($0.name) && !$0.value.isEmpty }.map(\.value)
  }
}
