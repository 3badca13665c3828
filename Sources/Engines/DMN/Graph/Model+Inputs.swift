public import FEEL
public import Foundation

extension Model {
  /// The inputs that a JSON object holds, by name: texts become dates, times and durations where the model's types say so.
  public func inputs(json bytes: Data) throws -> Context {
    var context = try Context(json: bytes)
    for node in graph.nodes where node.path.isEmpty {
      guard let type = node.type, let value = context[node.name] else { continue }
      context.put(node.name, InputReading(node.types).read(value, as: type, depth: 0))
    }
    return context
  }
}

/// Reads texts as what a type wants.
private struct InputReading {
  let types: Types

  init(_ types: Types) { self.types = types }

  func read(_ value: Value, as type: TypeName, depth: Int) -> Value {
    guard depth < 100 else { return value }
    switch (type, value) {
    case (.named(let name), _):
      if let definition = types.definitions[name] {
        guard definition.isCollection, case .list(let list) = value else {
          return read(value, as: definition.base, depth: depth + 1)
        }
        return .list(List(list.map { read($0, as: definition.base, depth: depth + 1) }))
      }
      return temporal(value, name)
    case (.list(let item), .list(let list)): return .list(List(list.map { read($0, as: item, depth: depth + 1) }))
    case (.context(let members), .context(let context)):
      var read = context
      for member in members {
        if let value = context[member.name] {
          read.put(member.name, self.read(value, as: member.type, depth: depth + 1))
        }
      }
      return .context(read)
    default: return value
    }
  }

  private func temporal(_ value: Value, _ name: String) -> Value {
    guard case .string(let text) = value,
      ["date", "time", "date and time", "days and time duration", "years and months duration"].contains(name)
    else { return value }
    return Value(temporal: text) ?? value
  }
}
