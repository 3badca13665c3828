import Foundation
import Testing

@testable import Hellenic

/// What is answered without asking Unicode's tables is what they would have answered.
@Suite struct GreekLettersTests {
  private static let scalars = (0...0x10FFFF as ClosedRange<UInt32>).compactMap { Unicode.Scalar($0) }

  @Test func `A letter, a mark and a blank are what Unicode says they are`() {
    #expect(Self.scalars.filter { Greek.isLetter($0) != $0.properties.isAlphabetic } == [])
    #expect(Self.scalars.filter { Greek.isBlank($0) != $0.properties.isWhitespace } == [])
    #expect(Self.scalars.filter { Greek.isMark($0) != isMark($0) } == [])
    #expect(Self.scalars.filter { Greek.isGreek($0) != isGreek($0) } == [])
  }

  @Test func `A capital has the small letter that Unicode gives it`() {
    #expect(
      Self.scalars.filter { Greek.small($0) != $0.properties.lowercaseMapping.unicodeScalars.first } == [])
  }

  @Test func `A letter with an accent comes apart as Unicode takes it apart`() {
    for scalar in Self.scalars where scalar.value < 0x2000 {
      var parts = String.UnicodeScalarView()
      Greek.decomposed(String(scalar)) { parts.append($0) }
      #expect(Array(parts) == Array(String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars))
    }
  }

  private func isMark(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x300 && scalar.properties.generalCategory == .nonspacingMark
  }

  private func isGreek(_ scalar: Unicode.Scalar) -> Bool {
    0x370...0x3FF ~= scalar.value && scalar.properties.isAlphabetic || 0x1F00...0x1FFF ~= scalar.value
  }
}
