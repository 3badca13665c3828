import Foundation
import Hellenic
import Kit
import Pages

/// One thing that somebody looks for; who is found answers to all of them.
enum SearchTerm: Hashable, Sendable {
  /// The beginning of a name, by its sound; where it may be read in two ways, in either.
  case name(Set<String>)
  /// A number, a phone or an address of e-mail, in every form in which it may be kept.
  case number(Set<String>)

  /// What a text asks for: a text of digits alone is one number, else each word is a name or a number. Throws `invalid` where
  /// the text is too long.
  static func all(in text: String) throws(Refusal) -> [SearchTerm] {
    guard text.count <= 200 else { throw .invalid([FieldError("q", .searchTooLong)]) }
    let text = text.trimmingCharacters(in: .whitespacesAndNewlines)
    if isNumber(text) { return [.number(forms(of: text))] }
    return text.split(whereSeparator: \.isWhitespace).flatMap { word in
      word.contains { $0.isNumber || $0 == "@" } ? [.number(forms(of: String(word)))] : names(in: String(word))
    }
  }

  // Digits with what stands between them in a number on paper.
  private static func isNumber(_ text: String) -> Bool {
    func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }
    return text.contains(where: isDigit)
      && text.allSatisfy { isDigit($0) || $0.isWhitespace || "-+./()".contains($0) }
  }

  // A word of Latin letters that all look Greek may be either.
  private static func names(in word: String) -> [SearchTerm] {
    let asTyped = Greek.sounds(word)
    let asSeen = Greek.sounds(Greek.repaired(word, isGreekThroughout: true))
    guard asTyped.count == asSeen.count else { return asTyped.map { .name([$0]) } }
    return zip(asTyped, asSeen).map { .name([$0, $1]) }
  }

  private static func forms(of text: String) -> Set<String> {
    let compact = text.filter { !$0.isWhitespace && !"-./()".contains($0) }
    var forms: Set<String> = [text, compact, text.lowercased(), Greek.uppercased(compact)]
    forms.insert(Greek.uppercased(Greek.repaired(compact, isGreekThroughout: true)))
    if let phone = Phone(typed: text) { forms.insert(phone.rawValue) }
    if let afm = AFM(withoutLeadingZero: compact) { forms.insert(afm.rawValue) }
    if let amka = AMKA(withoutLeadingZero: compact) { forms.insert(amka.rawValue) }
    return forms
  }
}
