public import Civil
public import Foundation
public import Pages

extension Vocabulary {
  /// A value as people read it, with the unit of its fact: `1.500 €`, `38 ετών`, `ναι`. Members are called by `names`.
  public func words(_ value: FactValue, of fact: Fact, names: [String: String] = [:]) -> Word {
    switch (value, fact.type) {
    case (.number(let number), _):
      FactNumber.words(number, unit: fact.unit.flatMap { units[$0] }, isMoney: fact.unit == "EUR")
    case (.members(let keys), _):
      keys.isEmpty
        ? Word(el: "κανένα", en: "none") : Word(same: keys.map { names[$0] ?? $0 }.joined(separator: ", "))
    default: fact.words(value)
    }
  }
}

extension Fact {
  /// A value without its unit.
  func words(_ value: FactValue) -> Word {
    switch value {
    case .number(let number): FactNumber.words(number)
    case .flag(let flag): flag ? Word(el: "ναι", en: "yes") : Word(el: "όχι", en: "no")
    case .day(let day): day.words
    case .members(let keys): Word(same: keys.joined(separator: ", "))
    case .text(let key): label(of: key)
    }
  }

  /// How people read one of its texts.
  public func label(of key: String) -> Word {
    guard case .text(let choices?) = type else { return Word(same: key) }
    return choices.first { $0.key == key }?.label ?? Word(same: key)
  }
}

extension Word {
  /// What is the same in every language.
  public init(same text: String) { self.init(el: text, en: text) }
}

extension CivilDate {
  /// The day as people read it: 12/4/1988.
  public var words: Word { Word(same: "\(day)/\(month)/\(year)") }
}

extension FactNumber {
  /// The number as people read it: 1.234,5 and 1,234.5; of money with all of its cents, or none.
  public static func words(_ number: FactNumber, unit: Unit? = nil, isMoney: Bool = false) -> Word {
    let text = { (locale: String) in
      let style = Decimal.FormatStyle(locale: Locale(identifier: locale)).grouping(.automatic)
      let isWhole = number.isMultiple(of: 1)
      return number.formatted(style.precision(.fractionLength(isMoney && !isWhole ? 2...2 : 0...6)))
    }
    guard let unit else { return Word(el: text("el_GR"), en: text("en_GB")) }
    let name = number == 1 ? unit.one : unit.many
    return Word(el: "\(text("el_GR")) \(name[.el])", en: "\(text("en_GB")) \(name[.en])")
  }
}
