import Kit
import Pages
import Yams

/// Reads `roles.yaml` and gathers whatever is wrong with it.
struct RolesReading {
  let permissions: [Permission]
  private(set) var faults: [RolesFault] = []
  private(set) var actions: [Roles.Action] = []
  private var names: [(key: String, name: Word, wantsSecondStep: Bool)] = []
  private var grants: [String: [Permission: Post.Grant]] = [:]

  init(permissions: [Permission]) { self.permissions = permissions }

  mutating func roles(in text: String) -> [Role] {
    do {
      guard let root = try compose(yaml: text)?.mapping else {
        fault(nil, "the file is empty. It begins with roles: and permissions:.")
        return []
      }
      read(root)
    } catch let error as YamlError {
      fault(nil, "it is no YAML: \(error).")
    } catch {
      fault(nil, "it cannot be read.")
    }
    return names.map {
      Role(key: $0.key, name: $0.name, wantsSecondStep: $0.wantsSecondStep, grants: grants[$0.key] ?? [:])
    }
  }

  private mutating func read(_ root: Node.Mapping) {
    for key in root.keys where !["roles", "permissions"].contains(key.string) {
      fault(key, "\(key.string ?? "this key") means nothing here. There are roles: and permissions: only.")
    }
    for (key, node) in entries(of: root["roles"], called: "roles") { readRole(key, node) }
    let decided = entries(of: root["permissions"], called: "permissions")
    for (key, node) in decided { readPermission(key, node) }
    let missing = permissions.filter { permission in !decided.contains { $0.key.string == permission.name } }
    for permission in missing {
      fault(nil, "\(permission.name) is not decided. Add it under permissions:, with a line for each role.")
    }
  }

  private mutating func readRole(_ key: Node, _ node: Node) {
    guard let word = word(of: key, node, beside: ["second_step"]) else { return }
    let second = node.mapping?["second_step"]
    if let second, second.string != "required" { fault(second, "second_step is required, or not there.") }
    names.append((key.string ?? "", word, second != nil))
  }

  private mutating func readPermission(_ key: Node, _ node: Node) {
    let name = key.string ?? ""
    guard let permission = permissions.first(where: { $0.name == name }) else {
      return fault(key, "no room has a permission \(name). Correct the name, or take it out.")
    }
    let roles = names.map(\.key)
    guard let word = word(of: key, node, beside: roles) else { return }
    actions.append(Roles.Action(permission: permission, name: word))
    for role in roles { decide(permission, role, node.mapping?[Node(role)], at: key) }
  }

  private mutating func decide(_ permission: Permission, _ role: String, _ node: Node?, at key: Node) {
    switch node?.string {
    case "nothing": break
    case "own": grants[role, default: [:]][permission] = .own
    case "structure": grants[role, default: [:]][permission] = .structure
    case "municipality": grants[role, default: [:]][permission] = .municipality
    case nil: fault(key, "\(permission.name) is not decided for \(role). Add \(role): nothing, or how far it carries.")
    case let other?:
      fault(node, "\(other) says nothing of how far. Write nothing, own, structure or municipality.")
    }
  }

  // What a role or an action is called, in both languages; nothing else may stand beside but what is named.
  private mutating func word(of key: Node, _ node: Node, beside others: [String]) -> Word? {
    let name = key.string ?? "this"
    for field in node.mapping?.keys.map({ $0 }) ?? [] where !(["el", "en"] + others).contains(field.string) {
      fault(field, "\(field.string ?? "this key") is no role. Add it under roles:, or take it out.")
    }
    guard let el = node.mapping?["el"]?.string, let en = node.mapping?["en"]?.string, !el.isEmpty, !en.isEmpty else {
      fault(key, "\(name) has no name in both languages. Add el: and en:.")
      return nil
    }
    return Word(el: el, en: en)
  }

  private mutating func entries(of node: Node?, called name: String) -> [(key: Node, value: Node)] {
    guard let mapping = node?.mapping else {
      fault(node, "\(name): is missing, or lists nothing.")
      return []
    }
    return mapping.map { ($0.key, $0.value) }
  }

  private mutating func fault(_ node: Node?, _ cure: String) {
    faults.append(RolesFault(line: node?.mark?.line ?? 0, cure: cure))
  }
}
