/// Several lists, written one behind another.
struct Grouped<Item: Sendable>: Sendable {
  private(set) var items: [Item] = []
  private var starts: [Int32] = [0]

  /// Ends the list that `append(_:)` writes to.
  mutating func close() { starts.append(Int32(items.count)) }

  mutating func append(_ item: Item) { items.append(item) }

  /// How many lists there are.
  var count: Int { starts.count - 1 }

  /// Where the items of a list stand.
  subscript(list: Int) -> Range<Int> { Int(starts[list])..<Int(starts[list + 1]) }
}

extension Grouped where Item == Int32 {
  /// The first list of each number under `count`, the second of each, and so on: each is told by pairs of list and item.
  init(_ pairs: (_ tell: (_ list: Int, _ item: Int32) -> Void) -> Void, count: Int) {
    var sizes = Array(repeating: Int32(0), count: count + 1)
    pairs { list, _ in sizes[list + 1] += 1 }
    for list in 0..<count { sizes[list + 1] += sizes[list] }
    starts = sizes
    var (next, items) = (sizes, Array(repeating: Int32(0), count: Int(sizes[count])))
    pairs { list, item in
      items[Int(next[list])] = item
      next[list] += 1
    }
    self.items = items
  }
}
