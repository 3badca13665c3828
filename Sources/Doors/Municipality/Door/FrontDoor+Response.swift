import Hummingbird
import Kit
import Pages

extension FrontDoor {
  /// A route's answer as it goes out.
  func response(_ answer: Answer, to reader: Reader) -> Response {
    var response: Response
    switch answer.content {
    case .page(let page): response = html(page, status: answer.status, to: reader)
    case .redirect(let address):
      response = Response(status: .init(code: answer.status))
      response.headers[.location] = Location.isOurs(address) ? address : "/"
    case .text(let text):
      response = Response(status: .init(code: answer.status), body: .init(byteBuffer: ByteBuffer(string: text + "\n")))
      response.headers[.contentType] = "text/plain; charset=utf-8"
    case .file(let name, let type, let bytes):
      response = Response(status: .ok, body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
      response.headers[.contentType] = type
      response.headers[.contentDisposition] = "attachment; filename*=UTF-8''" + Location.of(name).dropFirst()
    }
    // Whoever sits down next finds nothing in the browser: neither a page to go back to nor anything that it kept.
    if case .closed? = answer.session { response.set("Clear-Site-Data", "\"cache\", \"storage\"") }
    for cookie in cookies(answer, reader) { response.headers.append(.init(name: .setCookie, value: cookie)) }
    return response
  }

  /// A page in the shell of whoever reads it.
  func html(_ page: Page, status: Int, to reader: Reader) -> Response {
    let document = townHall.shell(for: reader).document(page)
    var response = Response(
      status: .init(code: status), body: .init(byteBuffer: ByteBuffer(bytes: document.bytes)))
    response.headers[.contentType] = "text/html; charset=utf-8"
    response.headers[.contentLanguage] = page.language.rawValue
    response.headers[.vary] = "Accept-Language, Cookie"
    return response
  }

  private func cookies(_ answer: Answer, _ reader: Reader) -> [String] {
    var cookies = reader.colleague == nil && reader.isNewHere ? [terms.cookie(.visit, reader.visitMark)] : []
    switch answer.session {
    case .opened(let token, let device):
      cookies = [terms.cookie(.session, token), terms.cookie(.device, device), terms.end(.visit)]
    case .closed: cookies.append(terms.end(.session))
    case nil: break
    }
    if let language = answer.language { cookies.append(terms.cookie(.language, language.rawValue)) }
    return cookies
  }
}
