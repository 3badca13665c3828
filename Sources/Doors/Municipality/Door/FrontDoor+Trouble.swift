import Accounts
import Hummingbird
import Kit
import Logging
import Pages
import Storage

extension FrontDoor {
  /// The page that says what went wrong to whoever stands there.
  /// Of a form that came too late what was typed is shown, to copy from.
  func page(for error: any Error, to reader: Reader, asking pattern: String, typed: Fields = [:]) -> Response {
    let (trouble, reference) = judge(error, asking: pattern)
    if trouble == .notAllowed || trouble == .strangerForm {
      logger.notice(
        "A request was refused",
        metadata: [
          "route": "\(pattern)", "why": "\(trouble)",
          "account": "\(reader.colleague.map { "\($0.account.rawValue)" } ?? "-")",
        ])
    }
    let page = TroublePage(
      trouble, reference: reference, isSignedIn: reader.colleague != nil, late: LateForm(typed)
    ).page(in: reader.language)
    var response = html(page, status: trouble.status.code, to: reader)
    if let stop = error as? Stop, !stop.allowed.isEmpty {
      response.headers[.allow] = stop.allowed.joined(separator: ", ")
    }
    if trouble.status == .serviceUnavailable { response.headers[.retryAfter] = "30" }
    return response
  }

  /// The same before anyone knows who stands there.
  func page(for error: any Error, in language: Language) -> Response {
    let (trouble, reference) = judge(error, asking: "-")
    let page = TroublePage(trouble, reference: reference, isSignedIn: false).page(in: language)
    let document = Shell(house: townHall.plate.name).document(page)
    var response = Response(status: trouble.status, body: .init(byteBuffer: ByteBuffer(bytes: document.bytes)))
    response.headers[.contentType] = "text/html; charset=utf-8"
    return response
  }

  // What nobody foresaw is logged under a number, by its type, and by what it says only where that never holds a value.
  private func judge(_ error: any Error, asking pattern: String) -> (Trouble, String?) {
    switch error {
    case let stop as Stop: return (stop.trouble, nil)
    case let refusal as Refusal: return (trouble(of: refusal), nil)
    default:
      let reference = Reference.new()
      let unavailable = error as? DatabaseUnavailable
      let says = unavailable != nil || error is ConstraintViolation ? "\(error)" : "\(type(of: error))"
      logger.error(
        "A request failed", metadata: ["reference": "\(reference)", "route": "\(pattern)", "error": "\(says)"])
      return (unavailable.map { trouble(of: $0, asking: pattern) } ?? .unforeseen, reference)
    }
  }

  // Who only asked to be shown something has nothing that may be half kept.
  private func trouble(of unavailable: DatabaseUnavailable, asking pattern: String) -> Trouble {
    switch unavailable.reason {
    case .full, .readOnly: .unwritable
    case .unsure where pattern.hasPrefix(Route.Method.post.rawValue): .unsure
    default: .shut
    }
  }

  private func trouble(of refusal: Refusal) -> Trouble {
    switch refusal {
    case .notFound: .notFound
    case .notAllowed: .notAllowed
    case .invalid: .notUnderstood
    case .changedMeanwhile: .changedMeanwhile
    case .notNow: .notNow
    }
  }
}

/// A number by which somebody can ask about what went wrong: `R-4F72-09C1`.
enum Reference {
  static func new() -> String {
    let digits = String(UInt32.random(in: .min ... .max), radix: 16, uppercase: true)
    let padded = String(repeating: "0", count: 8 - digits.count) + digits
    return "R-\(padded.prefix(4))-\(padded.suffix(4))"
  }
}
