public import Pages

/// What a route answers.
public struct Answer: Sendable {
  /// The body of the answer.
  public enum Content: Sendable {
    /// A page in the shell.
    case page(Page)
    /// Go there, and ask to be shown (303).
    case redirect(String)
    /// A file to keep, under that name.
    case file(name: String, type: String, bytes: [UInt8])
    /// A line for machines.
    case text(String)
  }

  /// What becomes of the visitor's session.
  public enum Session: Sendable {
    /// It begins, under this token; the browser also keeps the mark of a device that has signed in before.
    case opened(token: String, device: String)
    /// It ends.
    case closed
  }

  /// The body of the answer.
  public let content: Content
  /// Three digits: 200 for what is shown, 303 for what was done, 422 for a form that comes back, 409 for one that came too late.
  public var status: Int
  /// What becomes of the session; nil where it goes on as it is.
  public var session: Session?
  /// The language that was chosen, to be remembered; nil where none was.
  public var language: Language?

  /// A page.
  public static func page(_ page: Page, status: Int = 200) -> Answer { Answer(content: .page(page), status: status) }

  /// A form that comes back with what was typed, and what is wrong with it.
  public static func refused(_ page: Page) -> Answer { Answer(content: .page(page), status: 422) }

  /// A form that came after somebody else had changed what it is about: it comes back filled, beside how that stands now.
  public static func late(_ page: Page) -> Answer { Answer(content: .page(page), status: 409) }

  /// Go there, once what was asked is done.
  public static func redirect(to address: String, session: Session? = nil) -> Answer {
    Answer(content: .redirect(address), status: 303, session: session)
  }

  /// A line for machines.
  public static func text(_ text: String, status: Int = 200) -> Answer {
    Answer(content: .text(text), status: status)
  }

  /// A file to keep.
  public static func file(name: String, type: String, bytes: [UInt8]) -> Answer {
    Answer(content: .file(name: name, type: type, bytes: bytes), status: 200)
  }
}
