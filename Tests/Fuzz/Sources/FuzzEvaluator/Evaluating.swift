import FEEL
import Fuzzing
import Grammar

/// Any expression is evaluated within its bounds, the same each time; and what is answered with a value withheld is the
/// answer for every value. The first bytes say whether the others are text or choices of the grammar, and which values are told.
@_cdecl("LLVMFuzzerTestOneInput")
public func evaluate(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  var choices = Choices(UnsafeBufferPointer(start: start, count: count))
  let names = ["x", "y", "people", "rent of the year"]
  let isRaw = choices.once(in: 4)
  let told = [choices.pick(possible), choices.pick(possible)]
  var text = ""
  if isRaw {
    text = String(decoding: choices.rest, as: UTF8.self)
  } else {
    var writer = GrammarWriter(choices, names: names)
    text = writer.expression()
  }
  guard let expression = read(text, names, isRaw: isRaw) else { return 0 }
  // What asks for the time of day is not the same twice.
  guard !text.contains("now"), !text.contains("today") else { return 0 }
  check(expression, told)
  return 0
}

private let limits: Limits = {
  var limits = Limits()
  (limits.textLength, limits.steps, limits.size, limits.seconds) = (10_000, 1_000, 1_000, 0.05)
  return limits
}()

private func read(_ text: String, _ names: [String], isRaw: Bool) -> Expression? {
  do throws(SyntaxError) {
    return try Expression(text, names: Set(names), limits: limits)
  } catch {
    // Bytes may be anything; what the grammar writes can be read, but for its depth.
    require(isRaw || error.message.contains("nested"), "the grammar cannot be read: \(text): \(error)")
    return nil
  }
}

private func context(_ x: Value) -> Context {
  [
    "x": x, "y": 2, "rent of the year": [350, 360, .null],
    "people": [["a": 30, "b": "Volos"], ["a": 4, "b": .null]],
  ]
}

private let possible: [Value] = [
  1, 0, -3, .boolean(true), .boolean(false), "a", .null, [1, 2], [], ["a": 1],
]

private func check(_ expression: Expression, _ values: [Value]) {
  let withheld = expression.evaluate(in: context(.unknown(Unknown("x"))), limits: limits)
  check(withheld)
  // What is unknown is taken to be of the type that a parameter declares, and a value told may be of another.
  let isTyped = expression.syntax.all.contains { piece in
    if case .function(let parameters, _, _) = piece.form { parameters.contains { $0.type != nil } } else { false }
  }
  for value in values {
    let told = expression.evaluate(in: context(value), limits: limits)
    check(told)
    require(!told.value.holdsUnknown, "something is unknown though all is told: \(expression.text)")
    guard !told.isStopped, !withheld.isStopped, !withheld.value.holdsUnknown, !isTyped else { continue }
    require(
      told.value.text == withheld.value.text,
      "\(expression.text) is \(withheld.value.text) with x withheld, but \(told.value.text) where x is \(value.text)")
  }
  let again = expression.evaluate(in: context(.unknown(Unknown("x"))), limits: limits)
  // Where the time is over is another place each time.
  guard !again.isStopped, !withheld.isStopped else { return }
  require(again.value.text == withheld.value.text && again.warnings == withheld.warnings, "not the same twice")
}

private func check(_ evaluation: Evaluation) {
  require(evaluation.value.causes.isSubset(of: ["x"]), "a cause out of nowhere")
  require(!evaluation.isStopped || evaluation.value.isNull, "stopped with a value")
  require(evaluation.warnings.count <= limits.warnings + 1, "more warnings than are kept")
  _ = evaluation.value.jsonText
}
