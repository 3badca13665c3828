/// The functions of a file that are longer than the house likes, by the indentation that the formatter gives them.
struct LongFunctions {
  let found: [String]

  init(in lines: [String], over ceiling: Int) {
    var found: [String] = []
    for (start, line) in lines.enumerated() {
      guard let name = line.firstMatch(of: #/^ *(?:\w+ |@\w+ )*(?:func|init|subscript)\b ?([^(<\[]*)/#)?.1 else {
        continue
      }
      let end = String(line.prefix { $0 == " " }) + "}"
      // A body that opens and closes on one line, or a requirement without one, is as short as it can be.
      let opening = lines[start...].prefix(14).first { $0.hasSuffix("{") || $0.hasSuffix("}") || $0.isEmpty }
      guard opening?.hasSuffix("{") == true else { continue }
      guard let length = lines[start...].firstIndex(of: end).map({ $0 - start + 1 }), length > ceiling else { continue }
      found.append("\(name.isEmpty ? "init" : name) (\(length))")
    }
    self.found = found
  }
}
