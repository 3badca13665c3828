import Foundation
import Pages
import Testing

@testable import Accounts

struct PasswordTests {
  @Test(arguments: [
    ("δώδεκα1234", PasswordFault.short), ("", .short), (String(repeating: "άλφα βήτα ", count: 26), .long),
    ("qwertyuiopas", .common), ("ςερτυθιοπασδ", .common), ("123456789012", .common), ("210987654321", .common),
    ("αβγδεζηθικλμ", .common), ("aaaaaaaaaaaa", .common), ("Abc!Abc!Abc!", .common), ("20262026202620", .common),
    ("P@ssw0rd2026!", .common), ("Καλημέρα2026!", .common), ("ΣΑΓΑΠΩ-σαγαπώ-1", .common), ("Κωδικός12345!", .common),
    ("merimna.dimos.1", .common), ("1qaz2wsx3edc", .common), ("FinalFantasy", .common), ("dragonmaster", .common),
    ("Monkey!monkey7", .common), ("Football2026?", .common),
    ("Dr@g0n-m4st3r", .common),
    ("Μαρία.Παππά.1978", .own), ("platanos2026platanos", .own), ("Πλάτανος-2026!", .own),
  ])
  func `what everybody would try first is refused`(password: String, fault: PasswordFault) {
    #expect(Password.fault(in: password, names: Self.names) == fault)
  }

  @Test(arguments: [
    "τρία πράσινα ποδήλατα", "βροχή στο λιμάνι 7", "correct horse battery staple", "x7#Kp!2vQz9w", "Ω2ξβ#ψδ!κ9λμ",
    "η Μαρία πήγε στη θάλασσα με το κίτρινο ποδήλατο", "كلمة سر طويلة جدا",
  ])
  func `what nobody would guess is taken`(password: String) {
    #expect(Password.fault(in: password, names: Self.names) == nil)
  }

  @Test func `every entry of the list is refused, however its letters are written`() {
    let passwords = Self.section("passwords:")
    #expect(passwords.count > 200)
    for password in passwords {
      #expect(Password.fault(in: password, names: []) == .common)
      #expect(Password.fault(in: password.uppercased(), names: []) == .common)
    }
  }

  @Test func `each of the 3,000 commonest is refused, padded to any length with digits and marks, or doubled`() {
    let commonest = Self.section("commonest:")
    #expect(commonest.count == 3_000)
    for password in commonest {
      for longer in [
        "\(password)!202620262026", "2026!\(password)?73519", "\(password)-\(password)-\(password.count)9482",
      ] {
        #expect(Password.fault(in: longer, names: []) == .common, "\(longer)")
      }
    }
  }

  private static func section(_ title: String) -> [String] {
    let listed = Rules.text("common-passwords.txt").split(separator: "\n").filter { !$0.hasPrefix("#") }
    return listed.drop { $0 != title }.dropFirst().prefix { !$0.hasSuffix(":") }.map(String.init)
  }

  @Test func `a password is refused in both languages`() {
    for fault in PasswordFault.allCases { #expect(fault.words[.el] != fault.words[.en]) }
  }

  private static let names = ["maria.pappa", "Μαρία Παππά", "Δήμος Πλατάνου", "platanos"]
}
