/// Gives each name its place: in the frame, in the items of the filters around it, or in the context.
struct Resolver {
  private enum Layer {
    case locals([String: Int])
    case item(Int)
  }

  let hostNames: Set<String>
  private(set) var names: [String] = []
  private(set) var slots = 0
  private var places: [String: Int] = [:]
  private var layers: [Layer] = []
  private var depth = 0

  /// The item slots that were asked for since they were last forgotten, to know which filters look at their item.
  private var itemsUsed: Set<Int> = []

  /// Where the function that is resolved next finds itself.
  var ownSlot: Int?

  init(hostNames: Set<String>) { self.hostNames = hostNames }

  // MARK: Names

  /// The code of a name where it stands.
  mutating func name(_ name: String, _ place: Place) -> Code {
    var items: [Int] = []
    for layer in layers.reversed() {
      switch layer {
      case .locals(let locals):
        if let slot = locals[name] { return behind(items, name, Code(.slot(slot), place)) }
      case .item(let slot):
        if name == "item" {
          itemsUsed.insert(slot)
          // An entry of the item that bears this name comes before the item itself.
          return Code(.member(name, of: [slot], otherwise: Code(.slot(slot), place)), place)
        }
        items.append(slot)
      }
    }
    return behind(items, name, free(name, place))
  }

  private mutating func behind(_ items: [Int], _ name: String, _ code: Code) -> Code {
    guard !items.isEmpty else { return code }
    itemsUsed.formUnion(items)
    return Code(.member(name, of: items, otherwise: code), code.place)
  }

  private mutating func free(_ name: String, _ place: Place) -> Code {
    if let known = places[name] { return Code(.free(known), place) }
    places[name] = names.count
    names.append(name)
    return Code(.free(names.count - 1), place)
  }

  /// Whether a call of this name goes to the built-in: nothing nearer bears it.
  func isBuiltIn(_ name: String) -> Bool {
    guard !hostNames.contains(name) else { return false }
    return !layers.contains { layer in
      if case .locals(let locals) = layer { locals[name] != nil } else { false }
    }
  }

  // MARK: Layers

  /// Resolves with these names in the frame.
  mutating func within<R>(_ names: [String], _ resolve: (inout Resolver, [Int]) -> R) -> R {
    let first = depth
    var locals: [String: Int] = [:]
    for (offset, name) in names.enumerated() { locals[name] = first + offset }
    layers.append(.locals(locals))
    depth += names.count
    slots = max(slots, depth)
    defer {
      depth = first
      layers.removeLast()
    }
    return resolve(&self, Array(first..<first + names.count))
  }

  /// Resolves a filter's condition.
  mutating func filter(_ condition: Syntax) -> FilterCode {
    let slot = depth
    layers.append(.item(slot))
    depth += 1
    slots = max(slots, depth)
    let outerUse = itemsUsed
    itemsUsed = []
    let code = code(condition)
    let used = itemsUsed.contains(slot)
    itemsUsed.formUnion(outerUse)
    depth = slot
    layers.removeLast()
    return FilterCode(slot: slot, condition: code, usesItem: used)
  }

  /// Resolves the entries of a context, each seeing those before it.
  mutating func entries(_ entries: [ContextEntry]) -> [EntryCode] {
    let first = depth
    layers.append(.locals([:]))
    defer {
      depth = first
      layers.removeLast()
    }
    var locals: [String: Int] = [:]
    return entries.map { entry in
      let slot = depth
      depth += 1
      slots = max(slots, depth)
      if case .function = entry.value.form {
        // A function may call itself by the name that it is put under.
        locals[entry.name] = slot
        layers[layers.count - 1] = .locals(locals)
        ownSlot = slot
      }
      let value = code(entry.value)
      locals[entry.name] = slot
      layers[layers.count - 1] = .locals(locals)
      return EntryCode(name: entry.name, slot: slot, value: value)
    }
  }
}
