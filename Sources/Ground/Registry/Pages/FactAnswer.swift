import Civil
import Foundation
import Kit
import Pages
import Storage

/// What came back of a fact's form.
struct FactAnswer {
  let fact: Fact
  let holder: Holder
  let typed: Kit.Fields

  /// Throws `notFound` where the form names no fact or nobody of this household: it is not one of ours.
  init(_ fields: Kit.Fields, in file: HouseholdFile, by vocabulary: Vocabulary) throws(Refusal) {
    guard let holder = Holder(fields["of"] ?? "", in: file),
      let fact = vocabulary.fact(fields["fact"] ?? "", of: holder.person == nil ? .household : .member)
    else { throw .notFound }
    self.fact = fact
    self.holder = holder
    typed = fields
  }

  /// What to note. Throws `invalid` with all that is wrong at once: the answer, whence it is known, when a paper was seen.
  func tell(in file: HouseholdFile) throws(Refusal) -> Tell {
    guard let form = UUID(uuidString: typed["form"] ?? "") else { throw .notFound }
    var errors: [FieldError] = []
    let members = Set(file.members.map(\.id.rawValue.uuidString))
    if case .failure(let flaw) = fact.told(answer, on: file.today, members: members) {
      errors.append(flaw.error(of: "value"))
    }
    let evidence = evidence(&errors)
    errors += evidence?.errors(of: fact, on: file.today) ?? []
    guard let evidence, errors.isEmpty else { throw .invalid(errors) }
    return Tell(fact.name, of: holder, answer, by: evidence, form: form, over: typed["version"])
  }

  // A date is typed in three boxes and told as one text.
  private var answer: [String] {
    guard fact.type == .date else { return typed.values(of: "value") }
    let boxes = TypedDate.names("value").map { (typed[$0] ?? "").trimmingCharacters(in: .whitespaces) }
    return boxes.allSatisfy(\.isEmpty) ? [] : [boxes.joined(separator: "/")]
  }

  private func evidence(_ errors: inout [FieldError]) -> Tell.Evidence? {
    switch typed["source"] {
    case "registry": return .registry
    case "declaration": return .declaration
    case "paper":
      switch TypedDate.read("seen", in: typed) {
      case .success(let day): return .paper(seen: day)
      case .failure(let fault):
        errors.append(FieldError(fault.field, fault.reason))
        return nil
      }
    default:
      errors.append(FieldError("source", .sayHowWeKnow))
      return nil
    }
  }
}

extension Holder {
  /// Whoever a form or an address names, where it belongs to this household.
  init?(_ text: String, in file: HouseholdFile) {
    if text == "household" {
      self = .household(file.household.id)
    } else if let member = file.members.first(where: { "\($0.id.rawValue)" == text.uppercased() }) {
      self = .person(member.id)
    } else {
      return nil
    }
  }
}
