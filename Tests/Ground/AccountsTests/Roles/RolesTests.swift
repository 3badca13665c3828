import Directory
import Kit
import Pages
import TestHouse
import Testing

@testable import Accounts

struct RolesTests {
  @Test func `every permission of every room is decided for every role`() throws {
    let roles = try Roles.committed(for: TestHouse.rooms)
    #expect(
      Set(roles.all.map(\.key)) == [
        "reception", "social_worker", "programme_officer", "committee_member", "chair", "secretary", "manager",
        "administrator",
      ])
    #expect(Set(roles.actions.map(\.permission)) == Set(TestHouse.rooms.flatMap(\.permissions)))
  }

  @Test func `an administrator holds nothing of what is told about citizens`() throws {
    let roles = try Roles.committed(for: TestHouse.rooms)
    let administrator = try #require(roles["administrator"])
    #expect(administrator.grants.keys.allSatisfy { !$0.name.hasPrefix("registry.") && !$0.name.hasPrefix("audit.") })
  }

  @Test func `a committee decides by numbers and sees no register`() throws {
    let roles = try Roles.committed(for: TestHouse.rooms)
    for key in ["committee_member", "chair", "secretary"] {
      let role = try #require(roles[key])
      #expect(role.grants.keys.allSatisfy { !$0.name.hasPrefix("registry.") })
    }
  }

  @Test func `whoever edits or tells also sees`() throws {
    for role in try Roles.committed(for: TestHouse.rooms).all {
      for (edits, sees) in [
        ("directory.edit", "directory.view"), ("accounts.edit", "accounts.view"),
        ("registry.edit", "registry.view"), ("registry.tell", "registry.view"), ("registry.search", "registry.view"),
      ] {
        guard let grant = role.grants[Permission(edits)] else { continue }
        #expect(role.grants[Permission(sees)] == grant, "\(role.key) \(edits)")
      }
    }
  }

  @Test(arguments: [
    ("roles: { a: 1, a: 2 }", [0], "it is no YAML"),
    ("", [0], "the file is empty"), ("- a", [0], "the file is empty"), ("roles: [", [0], "it is no YAML"),
    (table(grant: "everywhere"), [9], "Write nothing, own, structure or municipality."),
    (table(role: "clrek"), [6, 9], "clrek is no role."),
    (table(permission: "things.edit"), [0, 6], "Correct the name"),
    (table(more: "extra: 1"), [10], "extra means nothing here."), (table(grant: "[own]"), [6], "Add clerk: nothing"),
    ("roles:\n  clerk: { el: Α }\npermissions:\n  x: {}", [0, 2, 4], "Add el: and en:."),
  ])
  func `a fault is named with its line and its cure`(text: String, lines: [Int], cure: String) throws {
    let area = Area("things", permissions: [Permission("things.view")])
    let faults = #expect(throws: RolesFaults.self) { try Roles(reading: text, for: [area]) }
    let found = try #require(faults)
    #expect(Set(found.all.map(\.line)).isSubset(of: lines), "\(found)")
    #expect(found.description.contains(cure), "\(found)")
  }

  @Test func `a table without faults is read as it stands`() throws {
    let permission = Permission("things.view")
    let roles = try Roles(reading: Self.table(), for: [Area("things", permissions: [permission])])
    #expect(roles.all.map(\.name) == [Word(el: "Υπάλληλος", en: "Clerk")] && roles["nobody"] == nil)
    #expect(roles["clerk"]?.grants[permission] == .structure)
  }

  private static func table(
    role: String = "clerk", permission: String = "things.view", grant: String = "structure", more: String = ""
  ) -> String {
    """
    roles:
      clerk:
        el: Υπάλληλος
        en: Clerk
    permissions:
      \(permission):
        el: Βλέπει
        en: Sees
        \(role): \(grant)
    \(more)
    """
  }
}
