import Foundation
import Hummingbird
import Kit
import Pages

/// A request, read: where to, in which language, with which cookies. Nothing of it is believed yet.
struct Call {
  let method: String
  /// The decoded path.
  let path: String
  let query: Fields
  let cookies: [String: String]
  let language: Language
  /// For what slows down guessing: the machine that asked.
  let address: String
  let headers: HTTPFields
  /// The host that was asked.
  let host: String?

  /// Throws a `Stop` for what is too long, no text, or no path of ours.
  init(_ request: Request, peer: String, terms: DoorTerms) throws(Stop) {
    headers = request.headers
    host = request.head.authority
    cookies = Self.cookies(in: request.headers)
    language = Self.language(cookies[terms.name(of: .language)], request.headers[.acceptLanguage])
    method = request.method == .head ? "GET" : request.method.rawValue
    address = terms.isBehindTLS ? Self.caller(in: request.headers) ?? peer : peer
    guard request.uri.string.utf8.count <= terms.longestAddress else { throw Stop(.addressTooLong) }
    path = try Self.path(request.uri.path)
    do throws(Malformed) { query = try Fields(urlEncoded: (request.uri.query ?? "").utf8) } catch {
      throw Stop(.malformed)
    }
  }

  /// What is known of a request that cannot be read: its language.
  static func language(of request: Request, _ terms: DoorTerms) -> Language {
    language(cookies(in: request.headers)[terms.name(of: .language)], request.headers[.acceptLanguage])
  }

  // A segment that is a dot, holds a slash or is empty would mean another path to somebody else.
  private static func path(_ escaped: String) throws(Stop) -> String {
    guard escaped != "/" else { return "/" }
    let segments = escaped.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
    var path = ""
    for segment in segments {
      guard let text = Fields.unescaped(segment: segment) else { throw Stop(.malformed) }
      let isPlain = !text.isEmpty && text != "." && text != ".." && !text.contains { "/\\".contains($0) }
      guard isPlain, !text.contains(where: \.isNewline) else { throw Stop(.notFound) }
      path += "/" + text
    }
    return path
  }

  private static func cookies(in headers: HTTPFields) -> [String: String] {
    var cookies: [String: String] = [:]
    for pair in headers[values: .cookie].flatMap({ $0.split(separator: ";") }) {
      let parts = pair.split(separator: "=", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
      // The first wins: a cookie that another site smuggled in for the same name comes later, or was planted before ours.
      if parts.count == 2, cookies[parts[0]] == nil { cookies[parts[0]] = parts[1] }
    }
    return cookies
  }

  // Greek unless the reader chose English, or their browser asks for English and never for Greek.
  private static func language(_ chosen: String?, _ accepted: String?) -> Language {
    if let chosen = chosen.flatMap(Language.init) { return chosen }
    let tongues = (accepted ?? "").lowercased().split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
    return !tongues.contains { $0.hasPrefix("el") } && tongues.contains { $0.hasPrefix("en") } ? .en : .el
  }

  // The last hop is the one that our own proxy wrote; those before it anyone may write.
  private static func caller(in headers: HTTPFields) -> String? {
    HeaderName("X-Forwarded-For").flatMap { headers[$0] }?.split(separator: ",").last
      .map { $0.trimmingCharacters(in: .whitespaces) }
  }
}

/// The name of a header.
typealias HeaderName = HTTPFields.Element.Name

/// What stops a request at the door.
struct Stop: Error {
  let trouble: Trouble
  /// The ways in which that address may be asked.
  var allowed: [String] = []

  init(_ trouble: Trouble, allowed: [String] = []) {
    self.trouble = trouble
    self.allowed = allowed
  }
}
