extension Definitions {
  /// The model in DMN 1.5, with what others keep in it for themselves. What it is drawn like is not written.
  public var xml: String {
    var writer = MarkupWriter()
    let attributes: [(String, String?)] = [
      ("xmlns", Definitions.model), ("id", id), ("name", name), ("namespace", namespace),
    ]
    writer.element("definitions", attributes) { writer in
      writer.element("description", text: description)
      writer.write(extensions)
      for link in imports {
        writer.element(
          "import",
          [
            ("name", link.name), ("namespace", link.namespace), ("locationURI", link.location),
            ("importType", link.isDMN ? Definitions.model : link.type),
          ])
      }
      let elements = ElementWriter()
      for item in items { elements.write(item, "itemDefinition", &writer) }
      for input in inputs { elements.write(input, &writer) }
      for decision in decisions { elements.write(decision, &writer) }
      for known in knowledge { elements.write(known, &writer) }
      for service in services { elements.write(service, &writer) }
      for source in sources { elements.write(source, &writer) }
    }
    return writer.text
  }

  /// DMN 1.5's namespace.
  static let model = "https://www.omg.org/spec/DMN/20230324/MODEL/"
}
