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
    var code = "pattern"
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
private struct Scanner {
  private let bytes: [UInt8]
  private let english: English
  private var position = 0
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
    bytes[position...].starts(with: "...".utf8) || bytes[position...].starts(with: "…".utf8)
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
    by close: Unicode.Scalar, _ inside: (inout Scanner) throws(Trouble) -> Pattern
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

  /// What stands in `<…>`: a concept, a capture, a choice, or what must be absent.
  private mutating func angle() throws(Trouble) -> Pattern {
    let start = position
    if skip("!") { return .absent(try phrases(of: try choice(), at: start), .after) }
    let inside = bytes[position...].prefix { !Self.endsName[Int($0)] }
    let next = position + inside.count
    guard next < bytes.count else { return .sequence([]) }
    switch Unicode.Scalar(bytes[next]) {
    case ">":
      position = next
      return .concept(try name(inside, at: start))
    case "=":
      position = next + 1
      return .capture(try name(inside, at: start), try captured())
    default: return try choice()
    }
  }

  /// A capture holds at least one word.
  private mutating func captured() throws(Trouble) -> Pattern {
    let pattern = try choice()
    if case .gap(0, let most) = pattern { return .gap(least: 1, most: most) }
    return pattern
  }

  private func name(_ bytes: ArraySlice<UInt8>, at start: Int) throws(Trouble) -> String {
    let name = bytes.split { $0 == 0x20 || $0 == 0x09 }.map(text).joined(separator: " ")
    guard !name.isEmpty else { throw trouble("a name is missing here", at: start) }
    return name
  }

  private func phrases(of pattern: Pattern, at start: Int) throws(Trouble) -> [[String]] {
    do throws(Pattern.NoPhrases) {
      return try pattern.phrases { _ in nil }
    } catch {
      throw trouble("`<!…>` takes words and phrases only", at: start, hint: "name the words themselves")
    }
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

  mutating func skip(_ sign: Unicode.Scalar) -> Bool {
    skipSpace()
    guard position < bytes.count, Unicode.Scalar(bytes[position]) == sign else { return false }
    position += 1
    return true
  }

  private mutating func skipSpace() {
    while position < bytes.count, Self.isSpace(bytes[position]) { position += 1 }
  }

  mutating func expectEnd() throws(Trouble) {
    skipSpace()
    guard position < bytes.count else { return }
    throw trouble(
      "`\(Unicode.Scalar(bytes[position]))` has no beginning", at: position,
      hint: "take it away, or open the bracket it closes", code: "lone-bracket")
  }

  // MARK: bytes

  private func text(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }

  private func trouble(
    _ message: String, at position: Int, hint: String? = nil, code: String = "pattern"
  ) -> Trouble {
    Trouble(message: message, offset: text(bytes[..<position]).unicodeScalars.count, hint: hint, code: code)
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  private static let endsWord = table { isSpace($0) || "/()<>^$_".utf8.contains($0) }
  private static let endsName = table { "<>()/=".utf8.contains($0) }

  private static func table(_ isIn: (UInt8) -> Bool) -> [Bool] { (0...255).map { isIn(UInt8($0)) } }
}
