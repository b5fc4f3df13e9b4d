/// Looking into numbers that are not trusted: outside there is nothing but zero.
extension [Int32] {
  func number(at position: Int) -> Int { indices.contains(position) ? Int(self[position]) : 0 }

  /// How many things follow behind a position; none when they cannot all be there.
  func count(at position: Int) -> Int {
    let count = number(at: position)
    return count >= 0 && count < self.count - position ? count : 0
  }

  /// The list at a position: how many, and then they.
  func list(at position: Int) -> ArraySlice<Int32> {
    let count = count(at: position)
    return count == 0 ? [] : self[(position + 1)...].prefix(count)
  }

  /// What stands beside a key in the table at a position: how many pairs, and then they, in the order of the keys.
  func value(of key: Int32, inTableAt position: Int) -> Int? {
    var (low, high) = (0, count(at: position))
    guard high * 2 < count - position else { return nil }
    while low < high {
      let middle = (low + high) / 2
      let found = self[position + 1 + middle * 2]
      if found == key { return Int(self[position + 2 + middle * 2]) }
      if found < key { low = middle + 1 } else { high = middle }
    }
    return nil
  }
}

/// A table under way: keys, and behind them lists of numbers that are looked up by them.
struct NumberTable {
  private var lists: [Int32: [Int32]] = [:]

  mutating func add(_ numbers: [Int32], under key: Int32) { lists[key, default: []] += numbers }

  /// Pairs of a key and where its list stands, in the order of the keys, and then the lists.
  /// - Parameter start: where the table will stand.
  func flat(from start: Int) -> [Int32] {
    let keys = lists.keys.sorted()
    var numbers: [Int32] = [Int32(clamping: keys.count)] + Array(repeating: 0, count: keys.count * 2)
    for (number, key) in keys.enumerated() {
      numbers[number * 2 + 1] = key
      numbers[number * 2 + 2] = Int32(clamping: start + numbers.count)
      numbers += lists[key] ?? []
    }
    return numbers
  }
}
