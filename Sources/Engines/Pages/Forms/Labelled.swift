/// What stands around a box: its name above it, a hint, what is wrong with it, and what somebody else wrote meanwhile. The box is
/// described by all of them.
struct Labelled {
  let name: String
  let id: String
  let label: Word
  let hint: Word?
  let fault: Word?
  let now: Word?

  init(_ name: String, _ label: Word, hint: Word?, _ typed: Typed, suffix: String) {
    self.name = name
    self.label = label
    self.hint = hint
    id = Typed.id(name, suffix)
    fault = typed.fault(name)
    now = typed.now?[name]
  }

  /// The attributes of the box that name its hint and its fault.
  var attributes: HTML {
    "\(when: fault != nil, " aria-invalid='true'")\(described)"
  }

  private var described: HTML {
    let ids = [(fault, "fault"), (now, "now"), (hint, "hint")].compactMap { $0.0 == nil ? nil : "\(id)-\($0.1)" }
    return "\(when: !ids.isEmpty, " aria-describedby='\(ids.joined(separator: " "))'")"
  }

  private func around(in language: Language) -> HTML {
    "\(hintLine(in: language))\(faultLine(in: language))\(nowLine(in: language))"
  }

  private func hintLine(in language: Language) -> HTML? {
    hint.map { "<p class='hint s' id='\(id)-hint'>\($0, in: language)</p>" }
  }

  private func nowLine(in language: Language) -> HTML? {
    now.map { "<p class='now' id='\(id)-now'>\(.standsNow, in: language) <b>\($0, in: language)</b></p>" }
  }

  private func faultLine(in language: Language) -> HTML? {
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
    \(around(in: language))\(box)</div>
    """
  }

  /// A field with several boxes under one name.
  func group(in language: Language, boxes: HTML) -> HTML {
    """
    <fieldset class="\(fault == nil ? "field" : "field bad-field")"\(described)>\
    <legend>\(label, in: language)</legend>\(around(in: language))\(boxes)</fieldset>
    """
  }
}
