import Foundation
import Kit
import Testing

struct CallerTests {
  let view = Permission("view")
  let allocate = Permission("allocate")
  let a = UUID()
  let b = UUID()

  @Test func `a permission reaches where it was granted, whatever else the caller may do elsewhere`() {
    let posts = [Post(in: a, grants: [allocate: .structure]), Post(in: b, grants: [view: .structure])]
    let caller = Caller.staff(Staff(UUID(), posts: posts))
    #expect(caller.scope(of: allocate).reach == .structures([a]))
    #expect(caller.scope(of: view).reach == .structures([b]))
    #expect(caller.scope(of: Permission("close")).reach == .nothing)
  }

  @Test func `a link carries its verbs to its one subject, and a visitor nothing anywhere`() {
    let link = Caller.link(subject: a, verbs: [view])
    #expect(link.scope(of: view).reach == .own(a))
    #expect(link.scope(of: allocate).reach == .nothing)
    #expect(Caller.visitor.scope(of: view).reach == .nothing)
  }

  @Test func `everybody has a name in the audit`() {
    #expect(Caller.system(job: "import", order: "Ελένη").identity == "system import for Ελένη")
    #expect(Caller.applicant(reference: "7/2026", application: a, verbs: []).identity == "applicant 7/2026")
  }
}
