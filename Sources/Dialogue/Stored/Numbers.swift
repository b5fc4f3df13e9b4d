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
  /// What comes under which key, in the order in which it came.
  private var entries: [(key: Int32, numbers: Range<Int>)] = []
  private var numbers: [Int32] = []

  var isEmpty: Bool { entries.isEmpty }

  mutating func add(_ more: some Collection<Int32>, under key: Int32) {
    entries.append((key, numbers.count..<(numbers.count + more.count)))
    numbers += more
  }

  /// Pairs of a key and where its list stands, in the order of the keys, and then the lists.
  /// - Parameters:
  ///   - start: where the table will stand.
  ///   - isCounted: whether each list begins with how many numbers there are.
  func flat(from start: Int, isCounted: Bool = false) -> [Int32] {
    // A range of numbers says what came first.
    let sorted = entries.sorted { ($0.key, $0.numbers.lowerBound) < ($1.key, $1.numbers.lowerBound) }
    var lists: [(key: Int32, place: Int)] = []
    var all: [Int32] = []
    for entry in sorted {
      if lists.last?.key != entry.key {
        lists.append((entry.key, all.count))
        if isCounted { all.append(0) }
      }
      all += numbers[entry.numbers]
      if isCounted { all[lists[lists.count - 1].place] += Int32(clamping: entry.numbers.count) }
    }
    let places = start + 1 + lists.count * 2
    return [Int32(clamping: lists.count)] + lists.flatMap { [$0.key, Int32(clamping: places + $0.place)] } + all
  }
}
