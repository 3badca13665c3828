import DMN
import FEEL
import Foundation
import Fuzzing

/// Any bytes are read as a model or refused with a line; a model is made ready, checked and evaluated within its bounds.
@_cdecl("LLVMFuzzerTestOneInput")
public func readModel(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Data(UnsafeBufferPointer(start: start, count: count))
  do throws(ModelError) {
    let definitions = try Definitions(xml: bytes, bounds: bounds)
    require(
      !String(decoding: bytes, as: UTF8.self).contains("<!DOCTYPE") || isQuoted(bytes), "a document type was read")
    evaluate(try Model(definitions, imports: [definitions], limits: limits, bounds: bounds))
  } catch {
    require(!error.sentence.isEmpty && error.line >= 0, "an error that says nothing")
  }
  return 0
}

/// Whether the words may stand where they are only text.
private func isQuoted(_ bytes: Data) -> Bool {
  let text = String(decoding: bytes, as: UTF8.self)
  return text.contains("<!--") || text.contains("<![CDATA[") || text.contains("<?")
}

private let bounds: Bounds = {
  var bounds = Bounds()
  (bounds.size, bounds.depth, bounds.count, bounds.models) = (50_000, 40, 500, 8)
  return bounds
}()

private let limits: Limits = {
  var limits = Limits()
  (limits.textLength, limits.steps, limits.size, limits.seconds) = (5_000, 3_000, 3_000, 0.05)
  return limits
}()

private func evaluate(_ model: Model) {
  _ = model.check(limits: limits)
  let inputs: Context = ["x": 1, "age": 30, "rent": .unknown(Unknown("rent")), "city": "Volos"]
  for name in model.decisions.prefix(8) {
    guard let answer = model.evaluate(name, in: inputs, limits: limits) else {
      found("a decision is not there: \(name)")
    }
    require(answer.value.causes.isSubset(of: ["rent"]), "a cause out of nowhere")
    require(!answer.isStopped || answer.value.isNull, "stopped with a value")
  }
  for service in model.definitions.services.prefix(4) {
    _ = model.serve(service.variable.name, in: inputs, limits: limits)
  }
  for known in model.definitions.knowledge.prefix(4) {
    _ = model.call(known.variable.name, with: inputs, limits: limits)
  }
}
