/// Ends the run with what was found: the fuzzer keeps the bytes.
package func found(_ sentence: @autoclosure () -> String) -> Never { fatalError(sentence()) }

/// What must hold of every input.
package func require(_ holds: Bool, _ sentence: @autoclosure () -> String) {
  if !holds { found(sentence()) }
}
