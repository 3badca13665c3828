/// What the law itself gives for dealings between a public body and a person, where no special law gives another.
///
///     WorkingCalendar().deadline(StatutoryTerm.answer.term, from: complete)
public enum StatutoryTerm: String, CaseIterable, Sendable {
  /// To answer, from when the papers are complete.
  case answer
  /// To answer where several bodies must act: ten days more.
  case jointAnswer
  /// To pass on what came to the wrong body, and to tell the person.
  case forwarding
  /// To act without anybody's request.
  case actUnasked
  /// To bring the original of what came by fax or e-mail.
  case original
  /// To invite a person to be heard before an act against them: whole days before the hearing.
  case hearing
  /// To answer a plea to think again.
  case remedy
  /// To ask for a review of legality, from publication or knowledge.
  case legalityReview
  /// To answer a person about their data.
  case dataSubject
  /// To answer about data where requests are complex or many: two months more.
  case dataSubjectExtended

  /// How long it is.
  public var term: Term {
    switch self {
    case .answer: .days(50)
    case .jointAnswer: .days(60)
    case .forwarding: .days(3)
    case .actUnasked: .months(3)
    case .original: .days(5)
    case .hearing: .fullDaysBefore(5)
    case .remedy: .days(30)
    case .legalityReview: .days(15)
    case .dataSubject: .months(1)
    case .dataSubjectExtended: .months(3)
    }
  }

  /// The law that gives it, by number and year of Greece or of the European Union.
  public var law: String {
    switch self {
    case .legalityReview: "3852/2010"
    case .dataSubject, .dataSubjectExtended: "2016/679"
    default: "2690/1999"
    }
  }

  /// The article of that law.
  public var article: Int {
    switch self {
    case .answer, .jointAnswer, .forwarding: 4
    case .actUnasked: 2
    case .original: 10
    case .hearing: 6
    case .remedy: 24
    case .legalityReview: 227
    case .dataSubject, .dataSubjectExtended: 12
    }
  }
}
