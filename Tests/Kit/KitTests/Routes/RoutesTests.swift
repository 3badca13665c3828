import Kit
import Testing

struct RoutesTests {
  let routes = Routes([
    Route(.get, "/", .public) { _ in .redirect(to: "/") },
    Route(.get, "/people/:id", .signedIn) { _ in .redirect(to: "/") },
    Route(.get, "/people/new", .signedIn) { _ in .redirect(to: "/") },
    Route(.post, "/people/:id/facts", .signedIn) { _ in .redirect(to: "/") },
  ])

  @Test func `an address leads to its route, with what stands in it`() {
    #expect(found("GET", "/") == "/ [:]")
    #expect(found("GET", "/people/7") == #"/people/:id ["id": "7"]"#)
    #expect(found("GET", "/people/new") == "/people/new [:]")
    #expect(found("POST", "/people/7/facts") == #"/people/:id/facts ["id": "7"]"#)
  }

  @Test func `another way of asking is known from another address`() {
    #expect(found("POST", "/people/7") == "GET")
    #expect(found("PROPFIND", "/people/7/facts") == "POST")
    #expect(found("GET", "/people/7/facts/8") == "nothing")
    #expect(found("GET", "/People/7") == "nothing")
  }

  @Test func `two routes at one form of address are found out`() {
    let doubled = Routes(routes.all + [Route(.get, "/people/:number", .signedIn) { _ in .redirect(to: "/") }]).doubled
    #expect(doubled == ["GET /people/:"] && routes.doubled == [])
  }

  private func found(_ method: String, _ path: String) -> String {
    switch routes.find(method, path) {
    case .route(let route, let values): "\(route.path) \(values)"
    case .other(let methods): methods.map(\.rawValue).joined(separator: " ")
    case .nothing: "nothing"
    }
  }
}
