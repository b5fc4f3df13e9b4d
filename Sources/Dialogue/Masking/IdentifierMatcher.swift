/// Looks for a pattern at one word of a note.
struct IdentifierMatcher {
  let note: NoteText
  let table: WordTable
  private let program: IdentifierProgram
  /// The same in memory that stays where it is while a note is read.
  private let words: UnsafeBufferPointer<NoteText.Word>
  private let nodes: UnsafeBufferPointer<IdentifierProgram.Node>
  private let numbers: UnsafeBufferPointer<Int32>
  var crossesCommas = false
  /// The places of words that are known as names.
  var known: Set<Int> = []
  /// The words that are marked, when it is not all that was found.
  private var marked: Range<Int>?

  /// Has `body` look for patterns in a note; the matcher is good for nothing afterwards.
  static func reading<Result>(
    _ note: NoteText, _ table: WordTable, _ program: IdentifierProgram,
    _ body: (inout IdentifierMatcher) -> Result
  ) -> Result {
    note.words.withUnsafeBufferPointer { words in
      program.nodes.withUnsafeBufferPointer { nodes in
        program.numbers.withUnsafeBufferPointer { numbers in
          var matcher = IdentifierMatcher(
            note: note, table: table, program: program, words: words, nodes: nodes, numbers: numbers)
          return body(&matcher)
        }
      }
    }
  }

  /// - Returns: the words to be marked when the pattern stands at a word.
  mutating func words(of pattern: Int32, at start: Int) -> Range<Int>? {
    marked = nil
    var end = -1
    let isThere = match(pattern, at: start, from: start) { matcher, place in
      end = place
      return true
    }
    guard isThere, end >= 0 else { return nil }
    let found = marked ?? start..<end
    return found.isEmpty ? nil : found
  }

  private typealias Next = (inout IdentifierMatcher, Int) -> Bool

  private mutating func match(_ pattern: Int32, at place: Int, from start: Int, _ next: Next) -> Bool {
    let node = nodes[Int(pattern)]
    switch node.kind {
    case .sequence: return match(node, child: 0, at: place, from: start, next)
    case .choice:
      for way in 0..<node.count where match(numbers[Int(node.first + way)], at: place, from: start, next) {
        return true
      }
      return false
    case .optional: return match(node.first, at: place, from: start, next) || next(&self, place)
    case .capital, .innerCapital, .small:
      return place < words.count && words[place].look.fits(node.kind) && match(node.first, at: place, from: start, next)
    case .possessive: return place > start && isPossessive(place - 1) && next(&self, place)
    case .marked: return matchMarked(node.first, at: place, from: start, next)
    case .gap: return matchGap(Int(node.first), Int(node.count), at: place, from: start, next)
    case .absent: return !isPresent(program.absents[Int(node.first)], at: place) && next(&self, place)
    case .start: return (place == words.count || words[place].look.contains(.beginsLine)) && next(&self, place)
    case .end: return isLineEnd(place) && next(&self, place)
    case .word, .wordSet, .list, .form, .capitalised, .capitalisedInside, .initials, .letters:
      return isJoined(place, from: start) && matchWords(node, at: place, next)
    }
  }

  private mutating func match(
    _ sequence: IdentifierProgram.Node, child: Int32, at place: Int, from start: Int, _ next: Next
  ) -> Bool {
    guard child < sequence.count else { return next(&self, place) }
    return match(numbers[Int(sequence.first + child)], at: place, from: start) { matcher, place in
      matcher.match(sequence, child: child + 1, at: place, from: start, next)
    }
  }

  private mutating func matchMarked(_ part: Int32, at place: Int, from start: Int, _ next: Next) -> Bool {
    let before = marked
    let isThere = match(part, at: place, from: start) { matcher, end in
      let inner = matcher.marked
      // Two marks in one pattern are one from the first to the last.
      matcher.marked = min(place, inner?.lowerBound ?? place)..<end
      if next(&matcher, end) { return true }
      matcher.marked = inner
      return false
    }
    if !isThere { marked = before }
    return isThere
  }

  private mutating func matchGap(
    _ least: Int, _ most: Int, at place: Int, from start: Int, _ next: Next
  ) -> Bool {
    var end = place
    for count in 0...most {
      if count >= least, next(&self, end) { return true }
      guard isJoined(end, from: start) else { return false }
      end += 1
    }
    return false
  }

  /// What takes words: each way of taking them, the longest first.
  private mutating func matchWords(_ node: IdentifierProgram.Node, at place: Int, _ next: Next) -> Bool {
    let word = words[place]
    switch node.kind {
    case .word: return word.id == node.first && next(&self, place + 1)
    case .wordSet: return isIn(node, word.id) && next(&self, place + 1)
    case .capitalised, .capitalisedInside: return word.look.fits(node.kind) && next(&self, place + 1)
    case .list: return matchList(Int(node.first), at: place, next)
    case .initials:
      for count in initials(at: place) where next(&self, place + count) { return true }
      return false
    case .letters:
      let row = program.rows[Int(node.first)]
      return length(of: row.letters, row.check, at: place).map { next(&self, place + $0) } ?? false
    case .form:
      return length(of: Self.forms[Int(node.first)], at: place).map { next(&self, place + $0) } ?? false
    default: return false
    }
  }

  private static let forms = IdentifierRules.Form.allCases

  private func isIn(_ set: IdentifierProgram.Node, _ word: Int32) -> Bool {
    guard word >= 0, set.bits & (1 << UInt64(word & 63)) != 0 else { return false }
    var (low, high) = (Int(set.first), Int(set.first + set.count))
    while low < high {
      let middle = (low + high) / 2
      if numbers[middle] == word { return true }
      if numbers[middle] < word { low = middle + 1 } else { high = middle }
    }
    return false
  }

  private func isPresent(_ absent: IdentifierProgram.Absent, at place: Int) -> Bool {
    absent.phrases.contains { stands($0, absent.side, at: place) }
  }

  private mutating func matchList(_ list: Int, at place: Int, _ next: Next) -> Bool {
    let word = words[place]
    if table.beginsPhrase(word.id) {
      for phrase in table.phrases[word.id] ?? [] where phrase.list == list && stands(phrase.words, .after, at: place) {
        if next(&self, place + phrase.words.count) { return true }
      }
    }
    return word.lists & (1 << UInt64(list)) != 0 && next(&self, place + 1)
  }

  /// Whether a word goes on what was begun: no sentence, and no comma unless that may be crossed, stands between.
  private func isJoined(_ place: Int, from start: Int) -> Bool {
    guard place < words.count else { return false }
    if place == start { return true }
    switch words[place].gap {
    case .space, .hyphen, .slash, .apostrophe: return true
    case .stop: return crossesCommas || words[place - 1].end - words[place - 1].start <= 4
    case .comma, .line: return crossesCommas
    case .other, .start: return false
    }
  }

  /// Whether "'s" stands behind a word.
  private func isPossessive(_ place: Int) -> Bool {
    let behind = note.bytes[words[place].end...].prefix(4)
    return ["'s", "\u{2019}s", "'S"].contains { behind.starts(with: $0.utf8) }
  }

  private func isLineEnd(_ place: Int) -> Bool {
    guard place < words.count else { return true }
    switch words[place].gap {
    case .line, .start, .stop: return true
    default: return false
    }
  }

  private func stands(_ phrase: [Int32], _ side: Pattern.Side, at place: Int) -> Bool {
    let first = side == .after ? place : place - phrase.count
    guard first >= 0, first + phrase.count <= words.count else { return false }
    for (offset, id) in phrase.enumerated() where words[first + offset].id != id { return false }
    return true
  }
}

extension NoteText.Look {
  /// Whether a word that looks so is what a kind of pattern asks for.
  fileprivate func fits(_ kind: IdentifierProgram.Node.Kind) -> Bool {
    switch kind {
    case .capital: !isDisjoint(with: [.capitalised, .capitals, .oneCapital])
    case .small: isDisjoint(with: [.capitalised, .capitals, .oneCapital])
    case .capitalised: !isDisjoint(with: [.capitalised, .capitals])
    case .innerCapital, .capitalisedInside:
      !isDisjoint(with: [.capitalised, .capitals]) && !contains(.beginsSentence)
    default: false
    }
  }
}
