import Storage
import Testing

struct HexadecimalTests {
  @Test func `every byte has two digits, as the standard library writes them`() {
    let bytes = [UInt8](0 ... .max)
    let written = bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    #expect(bytes.hexadecimal == written)
    #expect([UInt8]().hexadecimal.isEmpty)
  }
}
