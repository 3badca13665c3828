import Hummingbird

/// What can go wrong at the door or behind it, each with its status and its page.
enum Trouble: Equatable, CaseIterable {
  case malformed, notAllowed, strangerForm, notFound, wrongMethod, changedMeanwhile, notNow, tooLarge, addressTooLong
  case notAForm, notUnderstood, unforeseen, shut, unwritable, unsure

  var status: HTTPResponse.Status {
    switch self {
    case .malformed: .badRequest
    case .notAllowed, .strangerForm: .forbidden
    case .notFound: .notFound
    case .wrongMethod: .methodNotAllowed
    case .changedMeanwhile, .notNow: .conflict
    case .tooLarge: .contentTooLarge
    case .addressTooLong: .uriTooLong
    case .notAForm: .unsupportedMediaType
    case .notUnderstood: .unprocessableContent
    case .unforeseen: .internalServerError
    case .shut, .unwritable, .unsure: .serviceUnavailable
    }
  }
}
