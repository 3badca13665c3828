import Civil
import FEEL
import Pages
import Registry

extension Trial {
  /// What a condition looks at, as JSON and in words; nil where it names nothing.
  func stated(_ shown: Shown?) -> Entitlement.Stated? {
    guard let shown else { return nil }
    let value = shown.formula.expression.evaluate(in: scope).value
    return Entitlement.Stated(value.json, words(value, shown))
  }

  private func words(_ value: Value, _ shown: Shown) -> Word {
    let vocabulary = standing.lexicon.vocabulary
    if let fact = shown.fact, let known = value.fact { return vocabulary.words(known, of: fact) }
    switch value {
    case .number(let number):
      let unit = shown.unit.flatMap { vocabulary.units[$0] }
      return FactNumber(number).map { FactNumber.words($0, unit: unit, isMoney: shown.unit == "EUR") } ?? .unsaid
    case .yearsAndMonths(let months): return months.words
    case .daysAndTime(let time): return .days(time.days)
    case .boolean(let flag): return flag ? Word(el: "ναι", en: "yes") : Word(el: "όχι", en: "no")
    case .date(let day): return day.words
    case .string(let text): return Word(same: text)
    default: return .unsaid
    }
  }

  /// A sentence with its value and limit put in.
  func sentence(_ words: Word, _ value: Entitlement.Stated?, _ limit: Entitlement.Stated?) -> Word {
    let filled = { (language: Pages.Language) in
      words[language].replacing("{value}", with: value?.words[language] ?? "")
        .replacing("{limit}", with: limit?.words[language] ?? "")
    }
    return Word(el: filled(.el), en: filled(.en))
  }
}

extension YearsAndMonths {
  /// The duration as people read it: 7 ετών και 9 μηνών.
  var words: Word {
    let (years, rest) = (abs(wholeYears), abs(restMonths))
    var (el, en): ([String], [String]) = ([], [])
    if years > 0 {
      el.append(years == 1 ? "1 έτους" : "\(years) ετών")
      en.append(years == 1 ? "1 year" : "\(years) years")
    }
    if rest > 0 || years == 0 {
      el.append(rest == 1 ? "1 μηνός" : "\(rest) μηνών")
      en.append(rest == 1 ? "1 month" : "\(rest) months")
    }
    return Word(el: el.joined(separator: " και "), en: en.joined(separator: " and "))
  }
}

extension Word {
  static let unsaid = Word(el: "άγνωστο", en: "unknown")

  static func days(_ count: Int) -> Word {
    Word(el: count == 1 ? "1 ημέρα" : "\(count) ημέρες", en: count == 1 ? "1 day" : "\(count) days")
  }
}
