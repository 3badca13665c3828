package import Grammar

/// Writes models of DMN as choices say: elements of every kind, whose texts are FEEL of the whole grammar.
package struct ModelWriter {
  var writer: GrammarWriter
  private var left = 40

  /// A writer of what these choices say.
  package init(_ choices: Choices) { writer = GrammarWriter(choices, names: ["x", "age", "d0", "rent of the year"]) }

  /// The file of a model.
  package mutating func model() -> String {
    let version = writer.choices.pick("20230324", "20211108", "20191111", "20180521", "20151101")
    let items = (0..<writer.choices.pick(3)).map { item("t\($0)", 2) }
    let known = (0..<writer.choices.pick(3)).map { knowledge("k\($0)", $0) }
    let decisions = (0...writer.choices.pick(4)).map { decision("d\($0)", $0, known.count) }
    let service =
      writer.choices.once(in: 3)
      ? "<decisionService name=\"s\" id=\"s\"><variable name=\"s\"/><outputDecision href=\"#d0\"/>"
        + "<inputData href=\"#x\"/></decisionService>" : ""
    let import_ = writer.choices.once(in: 9) ? "<import name=\"p\" namespace=\"urn:p\" importType=\"urn:pmml\"/>" : ""
    return "<definitions xmlns=\"https://www.omg.org/spec/DMN/\(version)/MODEL/\" \(words("name")) namespace=\"urn:m\">"
      + description() + import_ + items.joined() + inputs + known.joined() + decisions.joined() + service
      + "<knowledgeSource name=\"law\" id=\"law\" locationURI=\"\(odd())\"><type>\(odd())</type></knowledgeSource>"
      + "</definitions>"
  }

  private var inputs: String {
    ["x", "age", "rent of the year"].map {
      let id = $0.split(separator: " ").joined(separator: "_")
      return "<inputData name=\"\($0)\" id=\"\(id)\"><variable name=\"\($0)\"/></inputData>"
    }.joined()
  }

  // MARK: Words

  private mutating func odd() -> String {
    writer.choices.pick(
      "", "a", " a  b ", "&lt;&amp;&quot;", "&#10;&#9;x", "é Ω 😀", "&#13;&#10;", "]]&gt;", "'", "\n two\n")
  }

  private mutating func words(_ name: String) -> String { "\(name)=\"\(odd())\"" }

  private mutating func description() -> String {
    writer.choices.once(in: 4)
      ? "<description>\(writer.choices.once(in: 2) ? odd() : "<![CDATA[\(odd())]]>")</description>" : ""
  }

  private mutating func type() -> String {
    guard writer.choices.once(in: 3) else { return "" }
    return " typeRef=\""
      + writer.choices.pick("number", "string", "boolean", "t0", "t1", "feel:date", "Any", "t0.a", "nothing", " t0 ")
      + "\""
  }

  private static func escaped(_ text: String) -> String {
    var result = ""
    for character in text.unicodeScalars {
      switch character {
      case "<": result += "&lt;"
      case "&": result += "&amp;"
      case ">": result += "&gt;"
      default: result.unicodeScalars.append(character)
      }
    }
    return result
  }

  private mutating func text(_ depth: Int = 3) -> String {
    "<text>\(ModelWriter.escaped(writer.expression(depth)))</text>"
  }

  private mutating func tests() -> String { "<text>\(ModelWriter.escaped(writer.unaryTests(2)))</text>" }

  // MARK: Elements

  private mutating func item(_ name: String, _ depth: Int) -> String {
    let collection = writer.choices.once(in: 4) ? " isCollection=\"true\"" : ""
    let allowed = writer.choices.once(in: 3) ? "<allowedValues>\(tests())</allowedValues>" : ""
    let content: String
    switch writer.choices.pick(4) {
    case 1 where depth > 0: content = item("a", depth - 1).component + item("first part", depth - 1).component
    case 2: content = "<functionItem outputTypeRef=\"number\"><parameters name=\"p\" typeRef=\"t0\"/></functionItem>"
    case 3: content = ""
    default: content = "<typeRef>\(writer.choices.pick("number", "string", "t0", "t1", "feel:boolean"))</typeRef>"
    }
    return "<itemDefinition name=\"\(name)\"\(collection)>\(content)\(allowed)</itemDefinition>"
  }

  private mutating func knowledge(_ name: String, _ index: Int) -> String {
    let kind = writer.choices.once(in: 8) ? " kind=\"Java\"" : ""
    return "<businessKnowledgeModel name=\"\(name)\" id=\"\(name)\"><variable name=\"\(name)\"\(type())/>"
      + "<encapsulatedLogic\(kind)><formalParameter name=\"x\"\(type())/>\(box(3))</encapsulatedLogic>"
      + (index > 0 ? "<knowledgeRequirement><requiredKnowledge href=\"#k0\"/></knowledgeRequirement>" : "")
      + "</businessKnowledgeModel>"
  }

  private mutating func decision(_ name: String, _ index: Int, _ known: Int) -> String {
    var required = ["x", "age", "rent_of_the_year"].map { "<requiredInput href=\"#\($0)\"/>" }
    if index > 0 { required.append("<requiredDecision href=\"#d\(writer.choices.pick(index))\"/>") }
    let functions = (0..<known).map {
      "<knowledgeRequirement><requiredKnowledge href=\"#k\($0)\"/></knowledgeRequirement>"
    }
    return "<decision name=\"\(name)\" id=\"\(name)\" \(words("label"))>\(description())<question>\(odd())</question>"
      + "<variable name=\"\(name)\"\(type())/>"
      + required.map { "<informationRequirement>\($0)</informationRequirement>" }.joined() + functions.joined()
      + "<authorityRequirement id=\"r\"><requiredAuthority href=\"#law\"/></authorityRequirement>\(box(4))</decision>"
  }

  // MARK: Boxes

  private mutating func box(_ depth: Int) -> String {
    left -= 1
    guard depth > 0, left > 0 else { return literal() }
    let next = depth - 1
    switch writer.choices.pick(12) {
    case 2: return "<context\(type())>\(entries(next))\(last(next))</context>"
    case 3: return "<list>\(box(next))\(box(next))</list>"
    case 4: return relation(next)
    case 5:
      return "<invocation>\(literal(writer.choices.pick("k0", "k1", "s", "sum", "d0")))<binding><parameter name=\"x\"/>"
        + "\(box(next))</binding></invocation>"
    case 6:
      return
        "<functionDefinition\(writer.choices.once(in: 6) ? " kind=\"PMML\"" : "")><formalParameter name=\"q\"\(type())/>"
        + "\(box(next))</functionDefinition>"
    case 7: return "<conditional><if>\(box(next))</if><then>\(box(next))</then><else>\(box(next))</else></conditional>"
    case 8: return "<filter><in>\(box(next))</in><match>\(box(next))</match></filter>"
    case 9: return "<for iteratorVariable=\"i\"><in\(type())>\(box(next))</in><return>\(box(next))</return></for>"
    case 10:
      let word = writer.choices.pick("some", "every")
      return "<\(word) iteratorVariable=\"i\"><in>\(box(next))</in><satisfies>\(box(next))</satisfies></\(word)>"
    case 11: return table()
    default: return literal()
    }
  }

  private mutating func literal() -> String { "<literalExpression\(type())>\(text())</literalExpression>" }

  private func literal(_ text: String) -> String { "<literalExpression><text>\(text)</text></literalExpression>" }

  private mutating func entries(_ depth: Int) -> String {
    ["a", "first part", "b"].prefix(writer.choices.pick(4)).map {
      "<contextEntry><variable name=\"\($0)\"\(type())/>\(box(depth))</contextEntry>"
    }.joined()
  }

  private mutating func last(_ depth: Int) -> String {
    writer.choices.once(in: 3) ? "<contextEntry>\(box(depth))</contextEntry>" : ""
  }

  private mutating func relation(_ depth: Int) -> String {
    "<relation><column name=\"a\"\(type())/><column name=\"b\"/>"
      + (0..<writer.choices.pick(3)).map { _ in "<row>\(literal())\(box(depth))</row>" }.joined() + "</relation>"
  }

  private mutating func table() -> String {
    let policy = writer.choices.pick(
      "UNIQUE", "FIRST", "ANY", "PRIORITY", "RULE ORDER", "OUTPUT ORDER", "COLLECT", "COLLECT\" aggregation=\"SUM",
      "COLLECT\" aggregation=\"MIN", "COLLECT\" aggregation=\"COUNT", "none")
    let (inputs, outputs) = (writer.choices.pick(3), 1 + writer.choices.pick(2))
    let columns = (0..<inputs).map { _ in
      "<input><inputExpression\(type())>\(text(1))</inputExpression>"
        + (writer.choices.once(in: 4) ? "<inputValues>\(tests())</inputValues>" : "") + "</input>"
    }
    let results = (0..<outputs).map { index in
      "<output name=\"o\(index)\"\(type())>"
        + (writer.choices.once(in: 3) ? "<outputValues><text>1, 2, \"a\"</text></outputValues>" : "")
        + (writer.choices.once(in: 4) ? "<defaultOutputEntry>\(text(1))</defaultOutputEntry>" : "") + "</output>"
    }
    let rules = (0..<writer.choices.pick(5)).map { _ in
      "<rule>" + (0..<inputs).map { _ in "<inputEntry>\(tests())</inputEntry>" }.joined()
        + (0..<outputs).map { _ in "<outputEntry>\(text(1))</outputEntry>" }.joined()
        + "<annotationEntry><text>\(odd())</text></annotationEntry></rule>"
    }
    return "<decisionTable hitPolicy=\"\(policy)\">" + columns.joined() + results.joined()
      + "<annotation name=\"why\"/>"
      + rules.joined() + "</decisionTable>"
  }
}

extension String {
  /// An item definition as a component of another.
  fileprivate var component: String {
    replacing("<itemDefinition", with: "<itemComponent").replacing("</itemDefinition", with: "</itemComponent")
  }
}
