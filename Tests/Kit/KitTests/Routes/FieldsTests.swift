import Civil
import Kit
import Pages
import Testing

struct FieldsTests {
  struct Application: Form {
    enum Housing: String, CaseIterable, Decodable { case owned, rented }
    let name: String
    let note: String?
    let members: Int
    let housing: Housing
    let papers: [String]
    let agrees: Bool
    let born: CivilDate
    let moved: CivilDate?

    func errors() -> [FieldError] {
      members > 20 ? [FieldError("members", Word(el: "Τόσοι;", en: "That many?"))] : []
    }
  }

  let whole: Fields = [
    "name": "  Μαρία ", "note": "", "members": "3", "housing": "rented", "papers": "identity", "papers": "iban",
    "agrees": "on", "born.day": "4", "born.month": "6", "born.year": "1991",
  ]

  @Test func `what is typed rightly becomes a form`() throws {
    let form = try whole.form(Application.self)
    #expect(form.name == "Μαρία" && form.note == nil && form.members == 3 && form.housing == .rented)
    #expect(form.papers == ["identity", "iban"] && form.agrees && form.moved == nil)
    #expect(form.born.description == "1991-06-04")
  }

  @Test func `everything that is wrong is said at once`() {
    let fields: Fields = [
      "members": "τρία", "housing": "castle", "born.day": "31", "born.month": "2", "born.year": "1991",
      "moved.day": "1", "moved.month": "13", "moved.year": "2020",
    ]
    #expect(faults(in: fields) == ["name", "members", "housing", "born.day", "moved.month"])
  }

  @Test func `what the form itself finds is said too, but not of a box already named`() {
    #expect(faults(in: changed("members", "21")) == ["members"])
    #expect(faults(in: changed("members", "21x")) == ["members"])
  }

  @Test(arguments: [("born.day", "41"), ("born.month", "0"), ("born.year", "91"), ("born.day", "")])
  func `a date names the box to mend`(field: String, value: String) {
    #expect(faults(in: changed(field, value)) == [field])
  }

  @Test func `what comes over the wire keeps its order, its Greek and its repeats`() throws {
    let fields = try Fields(urlEncoded: "a=%CE%95%CC%81+%26&b=1&b=2&c".utf8)
    #expect(fields.all == [.init("a", "Έ &"), .init("b", "1"), .init("b", "2"), .init("c", "")])
    #expect(fields.values(of: "b") == ["1", "2"] && fields["b"] == "1" && fields["d"] == nil)
  }

  @Test(arguments: ["a=%ff", "a=%", "a=%2", "a=%zz", "a=%00", "%c3%28=1"])
  func `what is no text is refused whole`(wire: String) {
    #expect(throws: Malformed.self) { try Fields(urlEncoded: wire.utf8) }
  }

  @Test func `a form of more boxes than anyone draws is refused whole`() {
    let wire = Array(repeating: "a=1", count: 1_001).joined(separator: "&")
    #expect(throws: Malformed.self) { try Fields(urlEncoded: wire.utf8) }
  }

  private func changed(_ name: String, _ value: String) -> Fields {
    Fields(whole.all.map { $0.name == name ? .init(name, value) : $0 })
  }

  private func faults(in fields: Fields) -> [String] {
    do { _ = try fields.form(Application.self) } catch {
      if case .invalid(let errors) = error { return errors.map(\.field) }
    }
    return []
  }
}
