/// Gives each name its place: in the frame, in the items of the filters around it, or in the context.
struct Resolver {
  private enum Layer {
    case locals([String: Int])
    case item(Int)
  }

  var hostNames: Set<String>
  private let shared: SharedNames?
  /// The names that the context gives.
  private(set) var lookups: [Lookup] = []
  private(set) var slots = 0
  private var places: [String: Lookup] = [:]
  private var layers: [Layer] = []
  private var depth = 0

  /// The item slots that were asked for since they were last forgotten, to know which filters look at their item.
  private var itemsUsed: Set<Int> = []

  /// Where the function that is resolved next finds itself.
  var ownSlot: Int?

  /// The names that only the context can give, since no item around them might have them.
  var needed: Set<String> = []

  /// Which of a host's texts is resolved.
  var source = 0

  init(hostNames: Set<String>, over shared: SharedNames? = nil) { (self.hostNames, self.shared) = (hostNames, shared) }

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
          return Code(.member(Lookup(name), of: [slot], otherwise: Code(.slot(slot), place)), place)
        }
        items.append(slot)
      }
    }
    return behind(items, name, free(name, place))
  }

  private mutating func behind(_ items: [Int], _ name: String, _ code: Code) -> Code {
    guard !items.isEmpty else {
      if case .free = code.operation { needed.insert(name) }
      return code
    }
    itemsUsed.formUnion(items)
    return Code(.member(Lookup(name), of: items, otherwise: code), code.place)
  }

  private mutating func free(_ name: String, _ place: Place) -> Code {
    if let known = places[name] { return Code(.free(known), place) }
    let lookup = Lookup(name, guess: lookups.count)
    places[name] = lookup
    lookups.append(lookup)
    return Code(.free(lookup), place)
  }

  /// Whether a call of this name goes to the built-in: nothing nearer bears it.
  func isBuiltIn(_ name: String) -> Bool {
    guard !hostNames.contains(name), shared?.names.contains(name) != true else { return false }
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
  mutating func filter(_ condition: Syntax) -> FilterCode { filter { resolver in resolver.code(condition) } }

  /// Resolves a filter's condition.
  mutating func filter(_ resolve: (inout Resolver) -> Code) -> FilterCode {
    let slot = depth
    layers.append(.item(slot))
    depth += 1
    slots = max(slots, depth)
    let outerUse = itemsUsed
    itemsUsed = []
    let code = resolve(&self)
    let used = itemsUsed.contains(slot)
    itemsUsed.formUnion(outerUse)
    depth = slot
    layers.removeLast()
    return FilterCode(slot: slot, condition: code, usesItem: used)
  }

  /// Resolves the entries of a context, each seeing those before it.
  mutating func entries(_ entries: [ContextEntry]) -> [EntryCode] {
    let functions = entries.map { if case .function = $0.value.form { true } else { false } }
    return self.entries(named: entries.map(\.name), functions: functions) { resolver, index in
      resolver.code(entries[index].value)
    } then: { _, codes in
      codes
    }
  }

  /// Resolves entries of these names, each seeing those before it, and then what sees all of them.
  mutating func entries<R>(
    named names: [String], functions: [Bool], _ resolve: (inout Resolver, Int) -> Code,
    then finish: (inout Resolver, [EntryCode]) -> R
  ) -> R {
    let first = depth
    layers.append(.locals([:]))
    defer {
      depth = first
      layers.removeLast()
    }
    var locals: [String: Int] = [:]
    var codes: [EntryCode] = []
    for (index, name) in names.enumerated() {
      let slot = depth
      depth += 1
      slots = max(slots, depth)
      if functions[index] {
        // A function may call itself by the name that it is put under.
        locals[name] = slot
        layers[layers.count - 1] = .locals(locals)
        ownSlot = slot
      }
      let value = resolve(&self, index)
      locals[name] = slot
      layers[layers.count - 1] = .locals(locals)
      codes.append(EntryCode(name: name, slot: slot, value: value))
    }
    return finish(&self, codes)
  }
}
