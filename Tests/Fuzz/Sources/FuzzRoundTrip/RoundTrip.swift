import DMN
import FEEL
import Foundation
import Fuzzing
import Grammar

/// A model that is written in DMN 1.5 and read again is the same; and comes to the same, which one in eight is asked for.
@_cdecl("LLVMFuzzerTestOneInput")
public func roundTrip(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  var choices = Choices(UnsafeBufferPointer(start: start, count: count))
  let isRaw = choices.once(in: 4)
  // Not by a choice alone: the fuzzer would soon keep only what is evaluated, which takes as long as all else.
  let isEvaluated = choices.rest.reduce(0) { ($0 &* 31 &+ Int($1)) & 0xFFFF } % 8 == choices.pick(8)
  let xml: Data
  if isRaw {
    xml = Data(choices.rest)
  } else {
    // So many choices make a model of every kind of element; more make it slow, and small ones show as much.
    var writer = ModelWriter(Choices(choices.rest.prefix(160)))
    xml = Data(writer.model().utf8)
  }
  let definitions: Definitions
  do throws(ModelError) {
    definitions = try Definitions(xml: xml, bounds: bounds)
  } catch {
    require(isRaw, "the writer's model cannot be read: \(error)\n\(String(decoding: xml, as: UTF8.self))")
    return 0
  }
  let read = check(definitions)
  if isEvaluated, let one = model(definitions), let other = model(read) { compare(one, other, definitions.xml) }
  return 0
}

private let bounds: Bounds = {
  var bounds = Bounds()
  (bounds.size, bounds.depth, bounds.count, bounds.models) = (100_000, 60, 2_000, 8)
  return bounds
}()

private let limits: Limits = {
  var limits = Limits()
  (limits.textLength, limits.steps, limits.size, limits.seconds) = (10_000, 1_000, 1_000, 0.05)
  return limits
}()

private func check(_ definitions: Definitions) -> Definitions {
  let written = definitions.xml
  let read: Definitions
  do throws(ModelError) {
    read = try Definitions(xml: Data(written.utf8))
  } catch {
    found("what was written cannot be read: \(error)\n\(written)")
  }
  // Models that are imported are called models of 1.5 too.
  var expected = definitions
  for index in expected.imports.indices where expected.imports[index].isDMN {
    expected.imports[index].type = "https://www.omg.org/spec/DMN/20230324/MODEL/"
  }
  require(read == expected, "what was written is another model\n\(written)")
  require(read.xml == written, "written differently twice\n\(written)")
  return read
}

private func model(_ definitions: Definitions) -> Model? {
  do throws(ModelError) { return try Model(definitions, limits: limits, bounds: bounds) } catch { return nil }
}

private func compare(_ model: Model, _ again: Model, _ written: String) {
  guard !written.contains("now"), !written.contains("today") else { return }
  for inputs: Context in [
    ["x": 1, "age": 30, "rent of the year": [350, 360]], ["x": .unknown(Unknown("x")), "age": "a"],
  ] {
    for name in model.decisions {
      let (one, other) = (
        model.evaluate(name, in: inputs, limits: limits), again.evaluate(name, in: inputs, limits: limits)
      )
      // Where the time is over is another place each time.
      guard one?.isStopped != true, other?.isStopped != true else { continue }
      require(one?.value.text == other?.value.text, "\(name) comes to another value\n\(written)")
      require(
        one?.warnings.map(\.sentence) == other?.warnings.map(\.sentence), "\(name) warns of other things\n\(written)")
    }
  }
}
