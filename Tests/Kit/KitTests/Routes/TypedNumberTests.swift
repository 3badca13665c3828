import Kit
import Testing

struct TypedNumberTests {
  @Test(arguments: [
    ("1.234,50", "1234.5"), ("1234,5", "1234.5"), ("1 234,50 €", "1234.5"), ("280", "280"), ("280,00", "280"),
    ("12.5", "12.5"), ("12.50", "12.5"), ("1.234", "1234"), ("1.234.567", "1234567"), ("007", "7"), ("0", "0"),
    ("-3,5", "-3.5"), ("\u{2212}3", "-3"), ("-0,0", "0"), ("67 %", "67"),
  ])
  func `a number as Greeks write it is read`(typed: String, canonical: String) {
    #expect(TypedNumber.canonical(typed) == canonical)
  }

  @Test(arguments: [
    "", " ", "διακόσια", "1,2,3", "1.23.4", "1.2345", "12a", "1,", ",5", ".5", "1e9", "--3", "٣", "1234567890123456",
  ])
  func `what is no number stays none`(typed: String) {
    #expect(TypedNumber.canonical(typed) == nil)
  }
}
