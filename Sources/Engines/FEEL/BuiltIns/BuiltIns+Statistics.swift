extension BuiltIns {
  static let statistics: [BuiltInFamily] = [
    statistic("sum", BuiltIns.sum),
    statistic("product") { $0.dropFirst().reduce($0.first) { product, next in product?.multiplied(by: next) } },
    statistic("mean", mean),
    statistic("median", median),
    statistic("stddev", deviation),
    BuiltInFamily(
      "mode",
      BuiltIn(.any("list"), variadic: true) { call throws(Run.Stop) in
        guard let numbers = numbers(call) else { return refused(call) }
        return try call.run.list(try modes(numbers, call).map(Value.number))
      }),
  ]

  private static func statistic(
    _ name: String, _ compute: @escaping @Sendable ([Number]) -> Number?
  ) -> BuiltInFamily {
    BuiltInFamily(
      name,
      BuiltIn(.any("list"), variadic: true) { call in
        guard let numbers = numbers(call) else { return refused(call) }
        return compute(numbers).map(Value.number) ?? call.refuse(.notANumber, "these numbers have none")
      })
  }

  private static func numbers(_ call: Call) -> [Number]? {
    var numbers: [Number] = []
    for item in call.items {
      guard case .number(let number) = item else { return nil }
      numbers.append(number)
    }
    return numbers
  }

  private static func refused(_ call: Call) -> Value { call.refuse(.wrongType, "it takes numbers only") }

  @Sendable private static func sum(_ numbers: [Number]) -> Number? {
    numbers.dropFirst().reduce(numbers.first) { sum, next in sum?.adding(next) }
  }

  @Sendable private static func mean(_ numbers: [Number]) -> Number? {
    sum(numbers)?.divided(by: Number(numbers.count))
  }

  @Sendable private static func median(_ numbers: [Number]) -> Number? {
    guard !numbers.isEmpty else { return nil }
    let (sorted, middle) = (numbers.sorted(), numbers.count / 2)
    return numbers.count % 2 == 1 ? sorted[middle] : sorted[middle - 1].adding(sorted[middle])?.divided(by: 2)
  }

  /// Of a sample: the squares are shared by one less than the numbers.
  @Sendable private static func deviation(_ numbers: [Number]) -> Number? {
    guard numbers.count > 1, let mean = mean(numbers) else { return nil }
    let squares = numbers.compactMap { number in number.subtracting(mean).flatMap { $0.multiplied(by: $0) } }
    return sum(squares)?.divided(by: Number(numbers.count - 1))?.squareRoot
  }

  /// The most frequent numbers, rising.
  private static func modes(_ numbers: [Number], _ call: Call) throws(Run.Stop) -> [Number] {
    try call.run.charge(steps: numbers.count)
    var counts: [Number: Int] = [:]
    for number in numbers { counts[number, default: 0] += 1 }
    let most = counts.values.max()
    return counts.filter { $0.value == most }.keys.sorted()
  }
}
