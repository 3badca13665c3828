/// What stands around a box: its name above it, a hint, and what is wrong with it, all of which the box is described by.
struct Labelled {
  let name: String
  let id: String
  let label: Word
  let hint: Word?
  let fault: Word?

  init(_ name: String, _ label: Word, hint: Word?, _ typed: Typed, suffix: String) {
    self.name = name
    self.label = label
    self.hint = hint
    id = Typed.id(name, suffix)
    fault = typed.fault(name)
  }

  /// The attributes of the box that name its hint and its fault.
  var attributes: HTML {
    let ids = [fault == nil ? nil : "\(id)-fault", hint == nil ? nil : "\(id)-hint"].compactMap { $0 }
    return """
      \(when: fault != nil, " aria-invalid='true'")\
      \(when: !ids.isEmpty, " aria-describedby='\(ids.joined(separator: " "))'")
      """
  }

  func hintLine(in language: Language) -> HTML? {
    hint.map { "<p class='hint s' id='\(id)-hint'>\($0, in: language)</p>" }
  }

  func faultLine(in language: Language) -> HTML? {
    fault.map { reason in
      """
      <p class="err" id="\(id)-fault">\(Icon.warn.html)<span><span class="vh">\(.fault, in: language): </span>\
      \(reason, in: language)</span></p>
      """
    }
  }

  /// A field with one box.
  func field(in language: Language, box: HTML) -> HTML {
    """
    <div class="\(fault == nil ? "field" : "field bad-field")"><label for="\(id)">\(label, in: language)</label>\
    \(hintLine(in: language))\(faultLine(in: language))\(box)</div>
    """
  }

  /// A field with several boxes under one name.
  func group(in language: Language, boxes: HTML) -> HTML {
    let ids = [fault == nil ? nil : "\(id)-fault", hint == nil ? nil : "\(id)-hint"].compactMap { $0 }
    return """
      <fieldset class="\(fault == nil ? "field" : "field bad-field")"\
      \(when: !ids.isEmpty, " aria-describedby='\(ids.joined(separator: " "))'")>\
      <legend>\(label, in: language)</legend>\(hintLine(in: language))\(faultLine(in: language))\(boxes)</fieldset>
      """
  }
}
