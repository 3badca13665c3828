import Foundation
import Kit
import Pages
import Storage

extension RegistryPages {
  // Registers from files.
  var imports: [Route] {
    [
      Route(.get, "/imports", .holding(.importPeople)) { visit in .page(try await importsPage(visit).page) },
      Route(.post, "/imports", .holding(.importPeople), takingFile: true) { visit in try await send(visit) },
      Route(.get, "/imports/files/:id", .holding(.importPeople)) { visit in try await file(visit) },
      Route(.post, "/imports/files/:id/order", .holding(.importPeople), in: Route.ofNobody) { visit in
        let id: ID<RegisterFile> = try visit.identity("id")
        try await visit.desk.order(id)
        return .redirect(to: Self.address(of: id))
      },
      Route(.post, "/imports/files/:id/drop", .holding(.importPeople), in: Route.ofNobody) { visit in
        try await visit.desk.drop(try visit.identity("id"))
        return .redirect(to: "/imports?noted=1")
      },
      Route(.get, "/imports/:id", .holding(.importPeople)) { visit in .page(try await importPage(visit).page) },
      Route(.get, "/imports/:id/refused", .holding(.importPeople)) { visit in try await refused(visit) },
      Route(.post, "/imports/:id/undo", .holding(.importPeople), in: Route.ofNobody) { visit in try await undo(visit) },
    ]
  }

  static func address(of file: ID<RegisterFile>) -> String {
    Location.of("imports", "files", "\(file.rawValue)".lowercased())
  }

  static func address(of imported: ID<Import>) -> String { Location.of("imports", "\(imported.rawValue)".lowercased()) }

  private func importsPage(_ visit: Visit, _ typed: Typed = Typed()) async throws -> ImportsPage {
    let (files, imports) = try await visit.desk.everyImport()
    return ImportsPage(visit: visit, files: files, imports: imports, part: Self.part(visit).page, typed: typed)
  }

  private func send(_ visit: Visit) async throws -> Answer {
    do {
      guard let file = visit.files["file"] else { throw Refusal.invalid([FieldError("file", .chooseFile)]) }
      let id = try await visit.desk.send(file, as: try visit.formNumber())
      return .redirect(to: Self.address(of: id))
    } catch Refusal.invalid(let errors) {
      return .refused(try await importsPage(visit, visit.fields.typed(errors)).page)
    }
  }

  // Once all of it is in, the page is the import's.
  private func file(_ visit: Visit) async throws -> Answer {
    let (file, imported) = try await visit.desk.registerFile(try visit.identity("id"))
    if file.state == .done, let imported { return .redirect(to: Self.address(of: imported.id)) }
    if file.state == .dropped { return .redirect(to: "/imports") }
    let (first, page) = Self.part(visit)
    let refused = try await imported.asyncMap {
      try await visit.desk.imported($0.id, refusalsFrom: first, atMost: RefusalsList.length)
    }
    return .page(
      RegisterFilePage(
        visit: visit, file: file, imported: refused?.record ?? imported,
        refusals: refused.map {
          RefusalsList(all: $0.refusals, page: page, flaws: $0.page, address: Self.address(of: file.id))
        }
      ).page)
  }

  private func importPage(_ visit: Visit, standing: [LaterWork]? = nil) async throws -> ImportPage {
    let id: ID<Import> = try visit.identity("id")
    let (first, page) = Self.part(visit)
    let found = try await visit.desk.imported(id, refusalsFrom: first, atMost: RefusalsList.length)
    return ImportPage(
      visit: visit, record: found.record,
      refusals: RefusalsList(all: found.refusals, page: page, flaws: found.page, address: Self.address(of: id)),
      standing: standing)
  }

  private static func part(_ visit: Visit) -> (first: Int, page: Int) {
    let page = min(max(visit.query["page"].flatMap { Int($0) } ?? 1, 1), 1_000_000)
    return ((page - 1) * RefusalsList.length, page)
  }

  private func refused(_ visit: Visit) async throws -> Answer {
    let id: ID<Import> = try visit.identity("id")
    return .file(name: "refused.csv", type: "text/csv; charset=utf-8", bytes: try await visit.desk.refusalsFile(of: id))
  }

  private func undo(_ visit: Visit) async throws -> Answer {
    let id: ID<Import> = try visit.identity("id")
    do { try await visit.desk.beginUndoing(id) } catch ImportObstacle.laterWork(let work) {
      return .page(try await importPage(visit, standing: work).page, status: 409)
    } catch ImportObstacle.otherRooms {
      return .page(try await importPage(visit, standing: []).page, status: 409)
    } catch ImportObstacle.notPublished {
      // A second click: the page says how it stands.
    }
    return .redirect(to: Self.address(of: id))
  }
}

extension Optional {
  fileprivate func asyncMap<T>(_ body: (Wrapped) async throws -> T) async rethrows -> T? {
    guard let self else { return nil }
    return try await body(self)
  }
}

extension Desk {
  /// Files on their way, and the imports that were, the latest first.
  fileprivate func everyImport() async throws -> (files: [RegisterFile], imports: [Import]) {
    try await list(.importPeople, Import.self) { _, look in
      let files = try look.filesOnTheirWay()
      let underWay = Set(files.compactMap(\.imported))
      return (files, try look.imports().filter { !underWay.contains($0.id) })
    }
  }
}
