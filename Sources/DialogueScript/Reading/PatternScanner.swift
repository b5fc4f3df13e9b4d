import Dialogue

extension Pattern {
  /// What must be absent looks to the side that the pattern leaves open: back at its beginning and after a gap, where
  /// anything may stand before, else ahead.
  fileprivate func looking(after previous: Pattern?) -> Pattern {
    guard case .absent(let phrases, _) = self else { return self }
    switch previous {
    case nil, .gap?: return .absent(phrases, .before)
    default: return self
    }
  }
}

/// Goes through a pattern byte by byte: every sign of the language is ASCII, but for the one-letter ellipsis.
struct PatternScanner {
  let bytes: [UInt8]
  let english: English
  var position = 0
  private var depth = 0

  init(_ text: String, english: English) {
    bytes = Array(text.utf8)
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
    while let part = try part() { parts.append(part.looking(after: parts.last)) }
    guard !parts.isEmpty else {
      throw trouble("nothing is listened for here", at: start, hint: "a word, or take the `/` away")
    }
    return parts.count == 1 ? parts[0] : .sequence(parts)
  }

  private mutating func part() throws(Trouble) -> Pattern? {
    skipSpace()
    guard position < bytes.count else { return nil }
    switch Unicode.Scalar(bytes[position]) {
    case "/", "&", ")", ">": return nil
    case "(": return .optional(try bracketed(by: ")") { scanner throws(Trouble) in try scanner.choice() })
    case "<": return try bracketed(by: ">") { scanner throws(Trouble) in try scanner.angle() }
    case "^": return take(.start)
    case "$": return take(.end)
    case "_": return take(.gap(least: 1, most: 1))
    default: return isGap(at: position) ? try gap() : try words()
    }
  }

  private func isGap(at position: Int) -> Bool {
    switch bytes[position] {
    case UInt8(ascii: "."): bytes[position...].starts(with: "...".utf8)
    case 0xE2: bytes[position...].starts(with: "…".utf8)
    default: false
    }
  }

  private mutating func take(_ pattern: Pattern) -> Pattern {
    position += 1
    return pattern
  }

  private mutating func gap() throws(Trouble) -> Pattern {
    let start = position
    position += 3
    let digits = bytes[position...].prefix { (0x30...0x39).contains($0) }
    position += digits.count
    guard !digits.isEmpty else { return .gap(least: 0, most: nil) }
    guard let most = Int(text(digits)), (1...50).contains(most) else {
      throw trouble("a gap counts from 1 to 50 words", at: start, hint: "`...` alone is a gap of any length")
    }
    return .gap(least: 0, most: most)
  }

  private mutating func bracketed(
    by close: Unicode.Scalar, _ inside: (inout PatternScanner) throws(Trouble) -> Pattern
  ) throws(Trouble) -> Pattern {
    let open = position
    position += 1
    depth += 1
    defer { depth -= 1 }
    guard depth <= 20 else { throw trouble("brackets stand too deep in one another", at: open) }
    let pattern = try inside(&self)
    guard skip(close) else {
      throw trouble(
        "the bracket `\(Unicode.Scalar(bytes[open]))` is not closed", at: open, hint: "it ends with `\(close)`",
        code: "open-bracket")
    }
    return pattern
  }

  /// A word, or close alternatives: `he/she/they`.
  private mutating func words() throws(Trouble) -> Pattern {
    let start = position
    var ways: [Pattern] = []
    repeat {
      let word = word()
      if word.isEmpty { throw trouble("nothing is listened for here", at: position) }
      position += word.count
      ways.append(pattern(of: word))
    } while skipClose()
    if ways.contains(.sequence([])) {
      throw trouble(
        "a line never holds this: only letters and digits are heard", at: start,
        hint: "any words between are `...`, exactly one is `_`", code: "unheard-sign")
    }
    return ways.count == 1 ? ways[0] : .choice(ways)
  }

  /// The letters up to the next sign. An `&` inside a word is none of ours: "A&E".
  private func word() -> ArraySlice<UInt8> {
    let word = bytes[position...].prefix { !Self.endsWord[Int($0)] }
    guard let gap = word.indices.first(where: { isGap(at: $0) }) else { return word }
    return word[..<gap]
  }

  private func pattern(of written: ArraySlice<UInt8>) -> Pattern {
    let words = Line.words(in: text(written), english: english).map { Pattern.word($0) }
    return words.count == 1 ? words[0] : .sequence(words)
  }

  /// A `/` with a word close on both sides.
  private mutating func skipClose() -> Bool {
    guard position > 0, position + 1 < bytes.count, bytes[position] == UInt8(ascii: "/"),
      !Self.isSpace(bytes[position - 1]), !Self.endsWord[Int(bytes[position + 1])]
    else { return false }
    position += 1
    return true
  }

  mutating func expectEnd() throws(Trouble) {
    skipSpace()
    guard position < bytes.count else { return }
    throw trouble(
      "`\(Unicode.Scalar(bytes[position]))` has no beginning", at: position,
      hint: "take it away, or open the bracket it closes", code: "lone-bracket")
  }
}
