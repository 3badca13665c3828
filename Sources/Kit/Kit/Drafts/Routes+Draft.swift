extension Routes {
  /// Keeps what was typed into a form that was sent to a path when it could not be taken, for the visitor to come back to:
  /// in the compartment of the subject that it concerns. Where that does not exist for them, or no form goes there, nothing
  /// is kept.
  public func keep(_ typed: Fields, sentTo path: String, by visit: Visit) async throws {
    guard case .route(let route, let parameters) = find(Route.Method.post.rawValue, path) else { return }
    do {
      let compartment = try await route.compartment?(visit.sending(typed, to: path, parameters)) ?? .open
      try await visit.desk.keep(typed, of: path, in: compartment)
    } catch Refusal.notFound {
    } catch Refusal.notAllowed {
    }
  }
}

extension Visit {
  /// The same visitor with another desk: signed in by now.
  public func at(_ desk: Desk) -> Visit { visit(desk, path, parameters, fields) }

  fileprivate func sending(_ fields: Fields, to path: String, _ parameters: [String: String]) -> Visit {
    visit(desk, path, parameters, fields)
  }

  private func visit(_ desk: Desk, _ path: String, _ parameters: [String: String], _ fields: Fields) -> Visit {
    Visit(
      desk: desk, path: path, parameters: parameters, query: query, fields: fields, language: language,
      address: address, session: session, device: device, seal: seal)
  }
}
