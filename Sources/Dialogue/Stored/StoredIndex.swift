/// The index of a stored dialogue, looked into in place. What it holds is written down at `RuleIndex.flat`.
struct StoredIndex: Sendable {
  private let numbers: [Int32]
  /// Where the shelves are, by their words, and the rules that are always tried, by their scope.
  private let words: Int
  private let scopes: Int
  private let sets: Int

  init(in numbers: [Int32], at position: Int) {
    self.numbers = numbers
    words = position + 2
    scopes = words + numbers.number(at: position)
    sets = words + numbers.number(at: position + 1)
  }

  /// Numbers of the rules that may hear a line of these words in a state, in the order of the file.
  /// - Parameter chain: the state and those it stands in.
  func candidates(for words: [Vocabulary.ID], in chain: [Int]) -> [Int] {
    var found = Array(always(.dialogue) + always(.library))
    for state in chain { found += always(.state(state)) }
    let distinct = Set(words).sorted()
    for word in distinct where word != Vocabulary.unknown { add(under: word, distinct, to: &found) }
    found.sort()
    var last: Int32 = -1
    let needs = StoredNeedSets(in: numbers, at: sets, for: distinct)
    return found.compactMap { number in
      defer { last = number }
      return number == last || !needs.areMet(for: number) ? nil : Int(number)
    }
  }

  private func always(_ scope: Rule.Scope) -> ArraySlice<Int32> {
    numbers.value(of: Int32(clamping: scope.number), inTableAt: scopes).map { numbers.list(at: scopes + $0) } ?? []
  }

  private func add(under word: Vocabulary.ID, _ others: [Vocabulary.ID], to found: inout [Int32]) {
    guard let place = numbers.value(of: word, inTableAt: words) else { return }
    let rules = numbers.list(at: words + place)
    found += rules
    let table = words + place + 1 + rules.count
    let count = numbers.count(at: table)
    guard count > 0, count * 2 < numbers.count - table else { return }
    // The shorter list is gone through, and what it holds is looked up in the longer one.
    if count < others.count {
      for pair in 0..<count where others.holds(numbers[table + 1 + pair * 2]) {
        found += numbers.list(at: table + numbers.number(at: table + 2 + pair * 2))
      }
    } else {
      for other in others {
        if let second = numbers.value(of: other, inTableAt: table) { found += numbers.list(at: table + second) }
      }
    }
  }
}

extension [Vocabulary.ID] {
  /// Whether a sorted list holds a word.
  fileprivate func holds(_ word: Vocabulary.ID) -> Bool {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < word { low = middle + 1 } else { high = middle }
    }
    return low < count && self[low] == word
  }
}

extension Rule.Scope {
  /// The number of a state, or what stands for the others.
  var number: Int {
    switch self {
    case .state(let number): number
    case .dialogue: -1
    case .library: -2
    }
  }

  init(number: Int) {
    switch number {
    case -1: self = .dialogue
    case -2: self = .library
    default: self = .state(number)
    }
  }
}
