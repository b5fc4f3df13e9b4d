/// A named list of words and phrases, ready to be looked for in a line.
///
/// It is flat, so that it can be looked into where it is stored: a table of the phrases by their first word, longest
/// first, so that "worn out" is not heard as "worn"; and the same by their last word, to look back.
struct Concept: Sendable {
  /// Where the table of first words stands; that of last words stands so far behind it.
  private let numbers: [Int32]
  private let start: Int

  /// One that is stored: the number of what follows, and then the concept.
  init(in numbers: [Int32], at start: Int) {
    self.numbers = numbers
    self.start = start
  }

  init(phrases: [[Vocabulary.ID]]) {
    let phrases = phrases.filter { !$0.isEmpty }
    let first = Concept.table(of: phrases) { $0[0] }
    let last = Concept.table(of: phrases) { $0[$0.count - 1] }
    numbers = [Int32(clamping: first.count)] + first + last
    start = 0
  }

  var flat: ArraySlice<Int32> { numbers[start...] }

  /// Keys with where their phrases stand, counted from the table's beginning; phrases with their length.
  private static func table(of phrases: [[Vocabulary.ID]], by key: ([Vocabulary.ID]) -> Vocabulary.ID) -> [Int32] {
    let sorted = phrases.enumerated().sorted {
      (key($0.element), -$0.element.count, $0.offset) < (key($1.element), -$1.element.count, $1.offset)
    }.map(\.element)
    var groups: [(key: Vocabulary.ID, count: Int32, numbers: [Int32])] = []
    for phrase in sorted {
      if groups.last?.key != key(phrase) { groups.append((key(phrase), 0, [])) }
      groups[groups.count - 1].count += 1
      groups[groups.count - 1].numbers.append(Int32(clamping: phrase.count))
      groups[groups.count - 1].numbers += phrase
    }
    var table: [Int32] = [Int32(clamping: groups.count)]
    var place = 1 + groups.count * 2
    for group in groups {
      table += [group.key, Int32(clamping: place)]
      place += 1 + group.numbers.count
    }
    for group in groups { table += [group.count] + group.numbers }
    return table
  }

  private var firstTable: Int { start + 1 }
  private var lastTable: Int { firstTable + numbers.number(at: start) }

  /// The words its phrases begin with.
  var firstWords: [Vocabulary.ID] { (0..<numbers.count(at: firstTable)).map { numbers[firstTable + 1 + $0 * 2] } }

  /// How many words each phrase takes that stands at `position`, longest first.
  func lengths(at position: Int, in words: [Vocabulary.ID]) -> [Int] {
    guard position < words.count, let place = numbers.value(of: words[position], inTableAt: firstTable) else {
      return []
    }
    var lengths: [Int] = []
    visit(firstTable + place) { phrase in
      if stands(phrase, at: position, in: words) { lengths.append(phrase.count) }
    }
    return lengths
  }

  /// Whether one of the phrases begins at `position`.
  func begins(at position: Int, in words: [Vocabulary.ID]) -> Bool {
    guard position < words.count, let place = numbers.value(of: words[position], inTableAt: firstTable) else {
      return false
    }
    var isThere = false
    visit(firstTable + place) { isThere = isThere || stands($0, at: position, in: words) }
    return isThere
  }

  /// Whether one of the phrases ends, or begins, at `position`.
  func stands(_ side: Pattern.Side, of position: Int, in words: [Vocabulary.ID]) -> Bool {
    if side == .after { return begins(at: position, in: words) }
    guard position > 0, let place = numbers.value(of: words[position - 1], inTableAt: lastTable) else { return false }
    var isThere = false
    visit(lastTable + place) { phrase in
      isThere = isThere || phrase.count <= position && stands(phrase, at: position - phrase.count, in: words)
    }
    return isThere
  }

  /// Goes through the phrases at a place.
  private func visit(_ place: Int, _ take: (ArraySlice<Int32>) -> Void) {
    var next = place + 1
    for _ in 0..<numbers.count(at: place) {
      let phrase = numbers.list(at: next)
      take(phrase)
      next += phrase.count + 1
    }
  }

  private func stands(_ phrase: ArraySlice<Int32>, at position: Int, in words: [Vocabulary.ID]) -> Bool {
    !phrase.isEmpty && position + phrase.count <= words.count && words[position...].starts(with: phrase)
  }
}
