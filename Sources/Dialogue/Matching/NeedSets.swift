/// Sets of words of each of which a line must hold one, for every rule that has some.
struct NeedSets: Sendable {
  private var numbers: [Set<Vocabulary.ID>: Int32] = [:]
  private var byWord: [Vocabulary.ID: [Int32]] = [:]
  private var byRule: [Int32: [Int32]] = [:]

  mutating func add(_ sets: [Set<Vocabulary.ID>], of rule: Int32) {
    for set in sets { byRule[rule, default: []].append(number(of: set)) }
  }

  private mutating func number(of set: Set<Vocabulary.ID>) -> Int32 {
    if let number = numbers[set] { return number }
    let number = Int32(clamping: numbers.count)
    numbers[set] = number
    for word in set { byWord[word, default: []].append(number) }
    return number
  }

  /// As numbers: how many sets there are, how long the first table is, the table of the sets by their words; how many
  /// rules there are, where the sets of each stand, zero for none, and these.
  func flat(rules count: Int) -> [Int32] {
    let words = NeedSets.table(of: byWord)
    var lists: [Int32] = [Int32(clamping: count)] + Array(repeating: 0, count: count)
    for rule in byRule.keys.sorted() {
      let sets = byRule[rule] ?? []
      lists[Int(rule) + 1] = Int32(clamping: lists.count)
      lists += [Int32(clamping: sets.count)] + sets
    }
    return [Int32(clamping: numbers.count), Int32(clamping: words.count)] + words + lists
  }

  private static func table(of lists: [Int32: [Int32]]) -> [Int32] {
    var table = NumberTable()
    for (key, list) in lists { table.add([Int32(clamping: list.count)] + list, under: key) }
    return table.flat(from: 0)
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
