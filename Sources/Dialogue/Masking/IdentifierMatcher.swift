/// Looks for a pattern at one word of a note.
struct IdentifierMatcher {
  let note: NoteText
  let table: WordTable
  var crossesCommas = false
  /// The places of words that are known as names.
  var known: Set<Int> = []
  /// The words that are marked, when it is not all that was found.
  private(set) var marked: Range<Int>?

  init(_ note: NoteText, _ table: WordTable) { (self.note, self.table) = (note, table) }

  /// - Returns: the words to be marked when the pattern stands at a word.
  mutating func words(of pattern: IdentifierPattern, at start: Int) -> Range<Int>? {
    marked = nil
    var end: Int?
    let isThere = match(pattern, at: start, from: start) { matcher, place in
      end = place
      return true
    }
    guard isThere, let end else { return nil }
    let found = marked ?? start..<end
    return found.isEmpty ? nil : found
  }

  private typealias Next = (inout IdentifierMatcher, Int) -> Bool

  private mutating func match(_ pattern: IdentifierPattern, at place: Int, from start: Int, _ next: Next) -> Bool {
    switch pattern {
    case .sequence(let parts): return match(parts[...], at: place, from: start, next)
    case .choice(let ways):
      for way in ways where match(way, at: place, from: start, next) { return true }
      return false
    case .optional(let part): return match(part, at: place, from: start, next) || next(&self, place)
    case .capital(let part):
      let look = place < note.words.count ? note.words[place].look : []
      return !look.isDisjoint(with: [.capitalised, .capitals, .oneCapital]) && match(part, at: place, from: start, next)
    case .innerCapital(let part):
      let look = place < note.words.count ? note.words[place].look : .beginsSentence
      return !look.isDisjoint(with: [.capitalised, .capitals]) && !look.contains(.beginsSentence)
        && match(part, at: place, from: start, next)
    case .small(let part):
      let look = place < note.words.count ? note.words[place].look : .capitals
      return look.isDisjoint(with: [.capitalised, .capitals, .oneCapital]) && match(part, at: place, from: start, next)
    case .possessive: return place > start && isPossessive(place - 1) && next(&self, place)
    case .marked(let part): return matchMarked(part, at: place, from: start, next)
    case .gap(let least, let most): return matchGap(least, most, at: place, from: start, next)
    case .absent(let phrases, let side): return !phrases.contains { stands($0, side, at: place) } && next(&self, place)
    case .start:
      return (place == note.words.count || note.words[place].look.contains(.beginsLine)) && next(&self, place)
    case .end: return isLineEnd(place) && next(&self, place)
    default: return matchWords(pattern, at: place, from: start, next)
    }
  }

  private mutating func match(
    _ parts: ArraySlice<IdentifierPattern>, at place: Int, from start: Int, _ next: Next
  ) -> Bool {
    guard let first = parts.first else { return next(&self, place) }
    return match(first, at: place, from: start) { matcher, place in
      matcher.match(parts.dropFirst(), at: place, from: start, next)
    }
  }

  private mutating func matchMarked(
    _ part: IdentifierPattern, at place: Int, from start: Int, _ next: Next
  ) -> Bool {
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
  private mutating func matchWords(
    _ pattern: IdentifierPattern, at place: Int, from start: Int, _ next: Next
  ) -> Bool {
    guard isJoined(place, from: start) else { return false }
    switch pattern {
    case .word(let id): return note.words[place].id == id && next(&self, place + 1)
    case .capitalised(let insideSentence):
      let look = note.words[place].look
      guard !look.isDisjoint(with: [.capitalised, .capitals]) else { return false }
      return !(insideSentence && look.contains(.beginsSentence)) && next(&self, place + 1)
    case .list(let list): return matchList(list, at: place, next)
    case .initials:
      for count in initials(at: place) where next(&self, place + count) { return true }
      return false
    case .letters(let letters, let check):
      return length(of: letters, check, at: place).map { next(&self, place + $0) } ?? false
    case .form(let form): return length(of: form, at: place).map { next(&self, place + $0) } ?? false
    default: return false
    }
  }

  private mutating func matchList(_ list: Int, at place: Int, _ next: Next) -> Bool {
    let word = note.words[place]
    for phrase in table.phrases[word.id] ?? [] where phrase.list == list && stands(phrase.words, .after, at: place) {
      if next(&self, place + phrase.words.count) { return true }
    }
    return word.lists & (1 << UInt64(list)) != 0 && next(&self, place + 1)
  }

  /// Whether a word goes on what was begun: no sentence, and no comma unless that may be crossed, stands between.
  private func isJoined(_ place: Int, from start: Int) -> Bool {
    guard place < note.words.count else { return false }
    if place == start { return true }
    switch note.words[place].gap {
    case .space, .hyphen, .slash, .apostrophe: return true
    case .stop: return crossesCommas || note.words[place - 1].end - note.words[place - 1].start <= 4
    case .comma, .line: return crossesCommas
    case .other, .start: return false
    }
  }

  /// Whether "'s" stands behind a word.
  private func isPossessive(_ place: Int) -> Bool {
    let behind = note.bytes[note.words[place].end...].prefix(4)
    return ["'s", "\u{2019}s", "'S"].contains { behind.starts(with: $0.utf8) }
  }

  private func isLineEnd(_ place: Int) -> Bool {
    guard place < note.words.count else { return true }
    switch note.words[place].gap {
    case .line, .start, .stop: return true
    default: return false
    }
  }

  private func stands(_ phrase: [Int32], _ side: Pattern.Side, at place: Int) -> Bool {
    let first = side == .after ? place : place - phrase.count
    guard first >= 0, first + phrase.count <= note.words.count else { return false }
    for (offset, id) in phrase.enumerated() where note.words[first + offset].id != id { return false }
    return true
  }
}
