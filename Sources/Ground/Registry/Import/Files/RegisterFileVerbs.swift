import Civil
import Crypto
import Foundation
public import Kit
import Pages
public import Storage
import Synchronization

extension Desk {
  /// Keeps a register that was sent, to be read soon. The same bytes sent again are the file that is on its way already. Throws
  /// `invalid` at `file`, `notAllowed`.
  public func send(_ file: SentFile, as id: ID<RegisterFile>) async throws -> ID<RegisterFile> {
    do { _ = try SheetFile(file.place) } catch let refusal as SheetRefusal {
      throw Refusal.invalid([FieldError("file", refusal.sentence)])
    }
    let (fingerprint, keys) = (try SheetFile(file.place).fingerprint, house.keys)
    return try await write(.importPeople) { work in
      if let there = try work.registerFile(id) { return there.id }
      if let there = try work.onItsWay(fingerprint) { return there.id }
      for left in try work.filesLeft() { try work.drop(left.id) }
      try work.insert(RegisterFile(id, file, fingerprint, by: work.caller.identity, at: work.now))
      let handle = try FileHandle(forReadingFrom: file.place)
      var place = 0
      while let bytes = try handle.read(upToCount: 1 << 20), !bytes.isEmpty {
        try work.keep(try keys.sealed(bytes, boundTo: RegisterFile.owner(id, place)), at: place, of: id)
        place += 1
      }
      try handle.close()
      try work.schedule(CheckRegister(file: id.rawValue), key: "\(id.rawValue)", due: work.now, in: .open)
      return id
    }
  }

  /// A file that was sent, with the import that it became as far as it has come. Throws `notFound`, `notAllowed`.
  func registerFile(_ id: ID<RegisterFile>) async throws -> (file: RegisterFile, imported: Import?) {
    try await see(.importPeople, RegisterFile.self, id, for: .check) { file, look in
      (file, try file.imported.flatMap(look.imported))
    }
  }

  /// One import, with a page of what was refused. Throws `notFound`, `notAllowed`.
  func imported(
    _ id: ID<Import>, refusalsFrom first: Int, atMost count: Int
  ) async throws -> (record: Import, refusals: Int, page: [RowFlaw]) {
    try await see(.importPeople, Import.self, id, for: .check) { record, look in
      let found = try look.refusals(of: id, from: first, atMost: count)
      return (record, found.all, found.page)
    }
  }

  /// All that was refused of an import, as a file for a spreadsheet. Throws `notFound`, `notAllowed`.
  func refusalsFile(of id: ID<Import>) async throws -> [UInt8] {
    try await see(.importPeople, Import.self, id, for: .check) { _, look in
      ImportReport.bytes(of: try look.refusals(of: id))
    }
  }

  /// Says that the rows that wait may come in. Twice is once. Throws `notNow` where they do not wait, `changedMeanwhile`.
  func order(_ id: ID<RegisterFile>) async throws {
    try await write(.importPeople) { work in
      var file = try work.lock(id)
      guard file.state != .ordered, file.state != .done else { return }
      try file.state.take(.order)
      try work.update(&file)
      try work.schedule(BringInRegister(file: id.rawValue), key: "\(id.rawValue)", due: work.now, in: .open)
    }
  }

  /// Says that the rows that wait shall not come in: they go, and the file. Twice is once.
  func drop(_ id: ID<RegisterFile>) async throws {
    try await write(.importPeople) { try $0.drop(id) }
  }

  /// Hides at once what an import brought; it is taken out soon. Throws `ImportObstacle` where that cannot be,
  /// and `notNow` while another is being taken out.
  func beginUndoing(_ id: ID<Import>) async throws {
    let other = try await twice {
      try await write(.importPeople) { work in
        let other = try work.hide(id)
        let leaving = other ?? id
        try work.schedule(
          TakeOutImport(imported: leaving.rawValue), key: "\(leaving.rawValue)", due: work.now, in: .open)
        return other
      }
    }
    if other != nil { throw Refusal.notNow("Registry.Import.anotherLeaves") }
  }

  /// Reads a file that was sent, and puts its rows beside the registry.
  func check(_ id: ID<RegisterFile>) async throws {
    guard let file = try await write(.importPeople, { try $0.registerFile(id) }), file.state == .waiting else { return }
    try await unpacked(file) { place in
      let sheet = try SheetFile(place)
      let register = try Register(sheet, today: house.clock().day(in: athens))
      try await change(id) {
        $0.rows = register.rows; $0.unknown = register.headings.unknown.joined(separator: ", ")
      }
      var order = ImportOrder(place, holder: ImportOrder.process)
      order.isGone = ImportOrder.isGone
      order.waitsToBeLaid = true
      order.began = { imported in try await change(id) { $0.imported = imported } }
      _ = try await importPeople(order)
      try await change(id) { if $0.state == .waiting { try $0.state.take(.check) } }
    }
  }

  /// Lays the rows of a file into the registry that wait beside it.
  func bringIn(_ id: ID<RegisterFile>) async throws {
    guard let file = try await write(.importPeople, { try $0.registerFile(id) }), file.state == .ordered else { return }
    // Whoever was killed between the last row and the word that it is done finds all of it in.
    let isIn = try await look(.importPeople) { look in
      try file.imported.flatMap(look.imported)?.state == .published
    }
    try await unpacked(file) { place in
      if !isIn { try await bring(file, from: place) }
      try await write(.importPeople) { work in
        var file = try work.lock(id)
        if file.state == .ordered { try file.state.take(.finish) }
        try work.update(&file)
        try work.letGo(id)
      }
    }
  }

  private func bring(_ file: RegisterFile, from place: URL) async throws {
    var order = ImportOrder(place, holder: ImportOrder.process)
    order.isGone = ImportOrder.isGone
    order.began = { imported in try await change(file.id) { $0.imported = imported } }
    _ = try await importPeople(order)
  }

  // What is wrong with the file itself is said on its page, and tried no second time.
  private func unpacked(_ file: RegisterFile, _ body: (URL) async throws -> Void) async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "merimna-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    let outcome: Result<Void, any Error>
    do {
      let place = folder.appending(path: file.name.replacing("/", with: "_"))
      try await unpack(file, to: place)
      outcome = .success(try await body(place))
    } catch {
      outcome = .failure(error)
    }
    try FileManager.default.removeItem(at: folder)
    do { try outcome.get() } catch let refusal as SheetRefusal {
      try await fail(file.id, refusal.sentence)
    } catch ImportObstacle.file(let el, let en) { try await fail(file.id, Word(el: el, en: en)) }
  }

  private func unpack(_ file: RegisterFile, to place: URL) async throws {
    let keys = house.keys
    guard FileManager.default.createFile(atPath: place.path, contents: nil, attributes: [.posixPermissions: 0o600])
    else { throw CocoaError(.fileWriteUnknown) }
    try await look(.importPeople) { look in
      let handle = try FileHandle(forWritingTo: place)
      try look.pieces(of: file.id) { number, sealed in
        try handle.write(contentsOf: keys.opened(sealed, boundTo: RegisterFile.owner(file.id, number)))
      }
      try handle.close()
    }
  }

  private func fail(_ id: ID<RegisterFile>, _ why: Word) async throws {
    try await write(.importPeople) { work in
      var file = try work.lock(id)
      try file.state.take(.fail)
      (file.faultEl, file.faultEn) = (why[.el], why[.en])
      try work.update(&file)
      try work.letGo(id)
    }
  }

  private func change(
    _ id: ID<RegisterFile>, _ body: @escaping @Sendable (inout RegisterFile) throws -> Void
  ) async throws {
    try await write(.importPeople) { work in
      var file = try work.lock(id)
      try body(&file)
      try work.update(&file)
    }
  }
}

extension Work {
  fileprivate func drop(_ id: ID<RegisterFile>) throws {
    var file = try lock(id)
    guard file.state != .dropped else { return }
    try file.state.take(.drop)
    if let imported = file.imported {
      var record = try lock(imported)
      guard [.staging, .staged].contains(record.state) else { throw Refusal.changedMeanwhile }
      try restage(&record)
      try forgetStaged(imported)
    }
    file.imported = nil
    try update(&file)
    try letGo(id)
  }
}

extension RegisterFile {
  // What each piece is bound to when it is encrypted.
  fileprivate static func owner(_ id: ID<RegisterFile>, _ place: Int) -> String {
    "register file \(id.rawValue) \(place)"
  }
}

private let athens: TimeZone = TimeZone(identifier: "Europe/Athens") ?? .gmt
