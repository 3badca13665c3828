import Civil
import Kit
import Registry
import Storage

extension Desk {
  /// Keeps answers just given to one household, each once: an answer is known again where the same was given for the same
  /// day, or is the last that was given for an earlier one. Where all are known nothing is written.
  func keep(_ given: [GivenAnswer]) async throws {
    // Who gave the same at the same moment came first; then it is known.
    for _ in 0..<3 {
      guard try await !isKept(given) else { return }
      do {
        return try await write(.giveAnswers) { work in
          let unkept = try work.unkept(given)
          guard !unkept.isEmpty else { throw NothingNew() }
          for (answer, seals) in unkept { try work.insert(answer, behind: seals) }
        }
      } catch is NothingNew {
        return
      } catch let violation as ConstraintViolation where violation.kind == .unique {
      } catch let violation as ConstraintViolation where violation.kind == .foreignKey {
        // The household, or one of its people, was taken out meanwhile, and the answer with them.
      }
    }
  }

  private func isKept(_ given: [GivenAnswer]) async throws -> Bool {
    // Marks say nothing of anybody: to look whether an answer is known is no reading of its people.
    try await list(.giveAnswers, Edition.self) { _, look in try look.unkept(given).isEmpty }
  }

  private struct NothingNew: Error {}
}

extension Look {
  /// Those of one household and day that are not kept yet, each with the seals behind which it would lie.
  fileprivate func unkept(_ given: [GivenAnswer]) throws -> [(GivenAnswer, [Compartment])] {
    var marks: [Compartment: [AnswerMark]] = [:]
    return try given.compactMap { answer in
      guard let seals = try seals(of: answer) else { return nil }
      let compartment = seals.first ?? .open
      let known = try marks[compartment] ?? answerMarks(of: answer.household, until: answer.day, in: compartment)
      marks[compartment] = known
      return answer.isKept(among: known) ? nil : (answer, seals)
    }
  }
}

extension GivenAnswer {
  /// Whether the same was answered for that day, or was the last to be answered before it.
  fileprivate func isKept(among marks: [AnswerMark]) -> Bool {
    let programme = marks.last { $0.edition == edition }?.programme
    let mine = marks.filter { $0.person == person && $0.programme == programme }
    let isSame = { (mark: AnswerMark) in mark.edition == edition && mark.fingerprint == fingerprint }
    return mine.contains { $0.day == day && isSame($0) } || mine.last { $0.day < day }.map(isSame) == true
  }
}
