public import Foundation

extension Definitions {
  /// Reads a model of DMN 1.1 to 1.5. No document type is read and nothing is fetched.
  public init(xml bytes: Data, bounds: Bounds = .standard) throws(ModelError) {
    let root = try MarkupReader.root(of: bytes, bounds: bounds)
    guard root.name == "definitions" else {
      throw ModelError("The root is to be “definitions”, not “\(root.name)”.", line: root.line)
    }
    guard root.namespace.contains("/spec/DMN/") else {
      throw ModelError("The namespace “\(root.namespace)” is none of DMN's.", line: root.line)
    }
    self.init(name: root.attribute("name") ?? "", namespace: root.attribute("namespace") ?? "")
    id = root.attribute("id")
    description = root.text(of: "description")
    extensions = Extension.all(in: root)
    imports = root.all("import").map(Import.init)
    let reader = ElementReader()
    items = root.all("itemDefinition").map { reader.item($0) }
    inputs = root.all("inputData").map { reader.input($0) }
    for child in root.children {
      switch child.name {
      case "decision": decisions.append(try reader.decision(child))
      case "businessKnowledgeModel": knowledge.append(try reader.knowledge(child))
      case "decisionService": services.append(reader.service(child))
      case "knowledgeSource": sources.append(reader.source(child))
      default: break
      }
    }
  }
}

extension Import {
  fileprivate init(_ markup: Markup) {
    self.init(
      name: markup.attributes["name"] ?? "", namespace: markup.attribute("namespace") ?? "",
      type: markup.attribute("importType") ?? "", location: markup.attribute("locationURI"), line: Line(markup.line))
  }
}

extension Identity {
  init(_ markup: Markup) {
    self.init(
      id: markup.attribute("id"), label: markup.attribute("label"), description: markup.text(of: "description"),
      extensions: Extension.all(in: markup), line: markup.line)
  }
}

extension Extension {
  static func all(in markup: Markup) -> [Extension] {
    markup["extensionElements"]?.children.map { Extension($0) } ?? []
  }

  private init(_ markup: Markup) {
    self.init(markup.name, of: markup.namespace, text: markup.children.isEmpty ? markup.text : "")
    attributes = markup.attributes.filter { !$0.key.contains(":") && $0.key != "xmlns" }
    children = markup.children.map { Extension($0) }
  }
}

extension Variable {
  init(_ markup: Markup) {
    // DMN 1.1 has the type as an attribute or as an element.
    self.init(
      Variable.name(markup.attribute("name") ?? ""),
      typeRef: TypeReference.plain(markup.attribute("typeRef") ?? markup.text(of: "typeRef")),
      identity: Identity(markup))
  }

  /// A name without spaces around it and with single ones in it, as FEEL reads it.
  static func name(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

enum TypeReference {
  private static let prefixes = ["feel:", "dmn:", "semantic:"]

  /// The name of a type as DMN 1.2 and later write it: DMN 1.1 puts FEEL's own behind a prefix.
  static func plain(_ text: String?) -> String? {
    guard let text = text?.trimmingCharacters(in: .whitespacesAndNewlines), !text.isEmpty else { return nil }
    for prefix in prefixes where text.hasPrefix(prefix) { return String(text.dropFirst(prefix.count)) }
    return text
  }
}
