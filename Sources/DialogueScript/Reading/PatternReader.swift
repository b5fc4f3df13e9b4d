import Dialogue

/// Reads a pattern: `I ...3 <feeling> / (thank) you`. The grammar stands in `Dialogues/README.md`.
struct PatternReader {
  let english: English

  /// Something in a pattern that cannot be read.
  struct Trouble: Error {
    let message: String
    /// How many letters into the text it is.
    let offset: Int
    var hint: String?
  }

  /// Each way in which the text can be heard.
  func hearings(in text: String, at place: Place) throws(Trouble) -> [Hearing] {
    var scanner = Scanner(text, english: english)
    var ways: [Hearing] = []
    repeat {
      var parts = [try scanner.sequence()]
      while scanner.skip("&") { parts.append(try scanner.sequence()) }
      if parts.count > 8 { throw Trouble(message: "more than eight parts with `&`", offset: 0) }
      ways.append(Hearing(parts, at: place))
    } while scanner.skip("/")
    try scanner.expectEnd()
    return ways
  }

  /// A pattern for a concept or a choice: ways with `/` between, without `&`.
  func choice(in text: String) throws(Trouble) -> Pattern {
    var scanner = Scanner(text, english: english)
    let pattern = try scanner.choice()
    try scanner.expectEnd()
    return pattern
  }
}

private struct Scanner {
  private let letters: [Character]
  private let english: English
  private var position = 0
  private var depth = 0

  init(_ text: String, english: English) {
    letters = Array(text)
    self.english = english
  }

  typealias Trouble = PatternReader.Trouble

  mutating func choice() throws(Trouble) -> Pattern {
    var ways = [try sequence()]
    while skip("/") { ways.append(try sequence()) }
    return ways.count == 1 ? ways[0] : .choice(ways)
  }

  mutating func sequence() throws(Trouble) -> Pattern {
    let start = position
    var parts: [Pattern] = []
    while let part = try part() { parts.append(part) }
    guard !parts.isEmpty else {
      throw Trouble(message: "nothing is listened for here", offset: start, hint: "a word, or take the `/` away")
    }
    return parts.count == 1 ? parts[0] : .sequence(parts)
  }

  private mutating func part() throws(Trouble) -> Pattern? {
    skipSpace()
    guard position < letters.count else { return nil }
    switch letters[position] {
    case "/", "&", ")", ">": return nil
    case "(": return .optional(try bracketed(by: ")") { scanner throws(Trouble) in try scanner.choice() })
    case "<": return try bracketed(by: ">") { scanner throws(Trouble) in try scanner.angle() }
    case "^": return take(.start)
    case "$": return take(.end)
    case "_": return take(.gap(least: 1, most: 1))
    case "." where letters[position...].starts(with: "..."): return gap()
    case "…": return gap()
    default: return try words()
    }
  }

  private mutating func take(_ pattern: Pattern) -> Pattern {
    position += 1
    return pattern
  }

  private mutating func gap() -> Pattern {
    position += letters[position] == "…" ? 1 : 3
    var digits = ""
    while position < letters.count, letters[position].isASCII, letters[position].isNumber {
      digits.append(letters[position])
      position += 1
    }
    return .gap(least: 0, most: Int(digits).map { min($0, 50) })
  }

  private mutating func bracketed(
    by close: Character, _ inside: (inout Scanner) throws(Trouble) -> Pattern
  ) throws(Trouble) -> Pattern {
    let open = position
    position += 1
    depth += 1
    defer { depth -= 1 }
    guard depth <= 20 else { throw Trouble(message: "brackets stand too deep in one another", offset: open) }
    let pattern = try inside(&self)
    skipSpace()
    guard position < letters.count, letters[position] == close else {
      throw Trouble(
        message: "the bracket `\(letters[open])` is not closed", offset: open, hint: "it ends with `\(close)`")
    }
    position += 1
    return pattern
  }

  /// What stands in `<…>`: a concept, a capture, a choice, or what must be absent.
  private mutating func angle() throws(Trouble) -> Pattern {
    skipSpace()
    if position < letters.count, letters[position] == "!" {
      let start = position
      position += 1
      return .absent(try phrases(of: try choice(), at: start))
    }
    let start = position
    let inside = letters[position...].prefix { !"<>()/=".contains($0) }
    let next = position + inside.count
    guard next < letters.count else { return .sequence([]) }
    if letters[next] == ">" {
      position = next
      return .concept(try name(inside, at: start))
    }
    guard letters[next] == "=" else { return try choice() }
    position = next + 1
    return .capture(try name(inside, at: start), try captured())
  }

  /// A capture holds at least one word.
  private mutating func captured() throws(Trouble) -> Pattern {
    let pattern = try choice()
    if case .gap(0, let most) = pattern { return .gap(least: 1, most: most) }
    return pattern
  }

  private func name(_ letters: ArraySlice<Character>, at offset: Int) throws(Trouble) -> String {
    let name = String(letters).split(separator: " ").joined(separator: " ")
    guard !name.isEmpty else { throw Trouble(message: "a name is missing here", offset: offset) }
    return name
  }

  private func phrases(of pattern: Pattern, at offset: Int) throws(Trouble) -> [[String]] {
    guard let phrases = pattern.phrases(of: { _ in nil }) else {
      throw Trouble(message: "`<!…>` takes words and phrases only", offset: offset)
    }
    return phrases
  }

  /// A word, or close alternatives: `he/she/they`.
  private mutating func words() throws(Trouble) -> Pattern {
    let start = position
    var ways: [Pattern] = []
    repeat {
      // An `&` inside a word is none of ours: "A&E".
      let word = letters[position...].prefix { !$0.isWhitespace && !"/()<>^$_".contains($0) }
      guard !word.isEmpty else { break }
      position += word.count
      ways.append(pattern(of: String(word)))
    } while skipClose()
    if ways.contains(.sequence([])) {
      throw Trouble(message: "a line never holds this: only letters and digits are heard", offset: start)
    }
    if ways.isEmpty { throw Trouble(message: "this cannot be read here", offset: start) }
    return ways.count == 1 ? ways[0] : .choice(ways)
  }

  private func pattern(of written: String) -> Pattern {
    let words = Line(written, english: english).words.map { Pattern.word($0.normal) }
    return words.count == 1 ? words[0] : .sequence(words)
  }

  /// A `/` with a word close on both sides.
  private mutating func skipClose() -> Bool {
    guard position + 1 < letters.count, letters[position] == "/", position > 0, !letters[position - 1].isWhitespace,
      !letters[position + 1].isWhitespace, !"<>()^$_/".contains(letters[position + 1])
    else { return false }
    position += 1
    return true
  }

  mutating func skip(_ letter: Character) -> Bool {
    skipSpace()
    guard position < letters.count, letters[position] == letter else { return false }
    position += 1
    return true
  }

  private mutating func skipSpace() {
    while position < letters.count, letters[position].isWhitespace { position += 1 }
  }

  mutating func expectEnd() throws(Trouble) {
    skipSpace()
    guard position < letters.count else { return }
    throw Trouble(
      message: "`\(letters[position])` has no beginning", offset: position,
      hint: "take it away, or open the bracket it closes")
  }
}
