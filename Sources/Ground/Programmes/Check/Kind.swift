import Registry

/// What kind of value a piece of FEEL gives, as far as its text says.
indirect enum Kind: Hashable, Sendable {
  case number, boolean, date, time, moment, months, duration, member, household, amounts, null, other, any
  /// One of these, where they are known.
  case text([String]?)
  case list(Kind)

  /// The words for it in a sentence.
  var said: String {
    switch self {
    case .number: "a number"
    case .boolean: "yes or no"
    case .date: "a date"
    case .time: "a time"
    case .moment: "a date and time"
    case .months: "a duration of years and months"
    case .duration: "a duration of days"
    case .text: "a text"
    case .member: "a member"
    case .household: "the household"
    case .amounts: "the amounts"
    case .list: "a list"
    case .null: "null"
    case .other, .any: "a value"
    }
  }

  /// Whether the two can be compared.
  func isLike(_ other: Kind) -> Bool {
    switch (self, other) {
    case (.any, _), (_, .any), (.text, .text): true
    case (.list(let one), .list(let another)): one.isLike(another)
    default: self == other
    }
  }

  /// Whether one stands before or after others of its kind.
  var isOrdered: Bool {
    switch self {
    case .number, .date, .time, .moment, .months, .duration, .text, .any: true
    default: false
    }
  }

  /// What both may be; any value where they differ.
  func joined(_ other: Kind) -> Kind {
    switch (self, other) {
    case (.text(let one), .text(let another)): .text(one.flatMap { one in another.map { one + $0 } })
    default: self == other ? self : isLike(other) ? (self == .any ? other : self) : .any
    }
  }
}

extension Kind {
  init(_ type: FactType) {
    switch type {
    case .number: self = .number
    case .boolean: self = .boolean
    case .date: self = .date
    case .text(let choices): self = .text(choices?.map(\.key))
    case .members: self = .list(.text(nil))
    }
  }

  init(_ type: DecisionType) {
    switch type {
    case .number: self = .number
    case .boolean: self = .boolean
    case .text: self = .text(nil)
    case .date: self = .date
    case .members: self = .list(.member)
    case .months: self = .months
    case .time: self = .duration
    }
  }

  init(_ figure: Amount.Figure?) {
    switch figure {
    case .number: self = .number
    case .months: self = .months
    case .time: self = .duration
    case nil: self = .any
    }
  }
}
