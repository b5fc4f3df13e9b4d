/// Sets of words of each of which a line must hold one, for every rule that has some.
struct NeedSets: Sendable {
  private var numbers: [[Vocabulary.ID]: Int32] = [:]
  private var byWord = NumberTable()
  /// The sets of each rule, in the order of the rules.
  private var byRule: [(rule: Int, sets: [Int32])] = []

  /// - Parameter rule: comes after all that came before.
  mutating func add(_ sets: [[Vocabulary.ID]], of rule: Int) {
    byRule.append((rule, sets.map { number(of: $0) }))
  }

  private mutating func number(of set: [Vocabulary.ID]) -> Int32 {
    if let number = numbers[set] { return number }
    let number = Int32(clamping: numbers.count)
    numbers[set] = number
    for word in set { byWord.add([number], under: word) }
    return number
  }

  /// As numbers: how many sets there are, how long the first table is, the table of the sets by their words; how many
  /// rules there are, where the sets of each stand, zero for none, and these.
  func flat(rules count: Int) -> [Int32] {
    let words = byWord.flat(from: 0, isCounted: true)
    var lists: [Int32] = [Int32(clamping: count)] + Array(repeating: 0, count: count)
    for (rule, sets) in byRule {
      lists[rule + 1] = Int32(clamping: lists.count)
      lists.append(Int32(clamping: sets.count))
      lists += sets
    }
    return [Int32(clamping: numbers.count), Int32(clamping: words.count)] + words + lists
  }
}

/// The same, looked into where it is stored, for one line.
struct StoredNeedSets {
  private let numbers: [Int32]
  private let rules: Int
  /// Which sets the line holds a word of.
  private var isMet: [Bool]

  init(in numbers: [Int32], at position: Int, for words: [Vocabulary.ID]) {
    self.numbers = numbers
    let count = numbers.number(at: position)
    let table = position + 2
    rules = table + numbers.number(at: position + 1)
    isMet = Array(repeating: false, count: (0...numbers.count).contains(count) ? count : 0)
    guard !isMet.isEmpty else { return }
    for word in words where word != Vocabulary.unknown {
      guard let place = numbers.value(of: word, inTableAt: table) else { continue }
      for set in numbers.list(at: table + place) where isMet.indices.contains(Int(set)) { isMet[Int(set)] = true }
    }
  }

  /// Whether the line holds a word of each of the sets a rule needs.
  func areMet(for rule: Int32) -> Bool {
    guard !isMet.isEmpty, rule >= 0, rule < numbers.count(at: rules) else { return true }
    let place = numbers.number(at: rules + 1 + Int(rule))
    guard place > 0 else { return true }
    return numbers.list(at: rules + place).allSatisfy { !isMet.indices.contains(Int($0)) || isMet[Int($0)] }
  }
}
