/// A box for a file to send. It comes back empty, as browsers want it: whoever made a mistake chooses again.
public struct FileField: Sendable {
  let name: String
  let label: Word
  let hint: Word?
  let accepts: String

  /// A box; `accepts` is what the browser offers first: `.csv,text/csv`.
  public init(_ name: String, _ label: Word, hint: Word? = nil, accepts: String) {
    self.name = name
    self.label = label
    self.hint = hint
    self.accepts = accepts
  }

  /// The box, in a form that is sent as `multipart/form-data`.
  public func html(_ typed: Typed, suffix: String = "", in language: Language) -> HTML {
    let labelled = Labelled(name, label, hint: hint, typed, suffix: suffix)
    return labelled.field(
      in: language,
      box: """
        <input class="wf" type="file" id="\(labelled.id)" name="\(name)" accept="\(accepts)"\(labelled.attributes)>
        """)
  }
}
