import CQREncode

/// A text as a square that a telephone's camera reads (ISO/IEC 18004, by libqrencode), with a quiet zone of four modules.
public struct QRCode: Sendable {
  private let rows: [[Bool]]

  /// The square of a text; nil where the text is too long for one.
  public init?(_ text: String) {
    guard let code = QRcode_encodeString(text, 0, QR_ECLEVEL_M, QR_MODE_8, 1) else { return nil }
    defer { QRcode_free(code) }
    let width = Int(code.pointee.width)
    // The lowest bit of each module is its colour; the others say what it is for.
    rows = (0..<width).map { row in (0..<width).map { code.pointee.data[row * width + $0] & 1 == 1 } }
  }

  /// The modules on a side.
  var side: Int { rows.count }

  /// Whether a module is dark.
  func isDark(_ row: Int, _ column: Int) -> Bool { rows[row][column] }

  /// The picture; `says` what it is for whoever does not see it.
  public func html(says: Word, in language: Language) -> HTML {
    let size = side + 8
    return """
      <svg class="qr" role="img" aria-label="\(says, in: language)" viewBox="0 0 \(size) \(size)" \
      shape-rendering="crispEdges"><path d="\(path)"/></svg>
      """
  }

  // Each run of dark modules of a row is one bar.
  private var path: String {
    var path = ""
    for (y, row) in rows.enumerated() {
      var x = 0
      while x < row.count {
        let end = row[x...].firstIndex { $0 != row[x] } ?? row.count
        if row[x] { path += "M\(x + 4) \(y + 4)h\(end - x)v1h-\(end - x)z" }
        x = end
      }
    }
    return path
  }
}
