import Dialogue

/// Reads words, decompositions and replies of a rules-only file.
struct AsTypedWordReader {
  let findings: Findings

  /// The text in capitals, with single spaces and straight apostrophes.
  func line(_ text: String) -> String {
    let straight = text.map { "\u{2018}\u{2019}\u{02BC}".contains($0) ? "'" : $0 }
    return String(straight).split(whereSeparator: \.isWhitespace).joined(separator: " ").uppercased()
  }

  /// One word as a line is read; what is none is reported.
  func word(_ text: String, at place: Place) -> String? {
    let words = AsTypedLine.words(in: text)
    if words.count == 1, !text.contains(where: { "<>/".contains($0) }) { return words[0] }
    findings.error(
      at: place, "`\(text)` is not one word as a line is read", code: "not-one-word",
      hint: "a word holds no spaces, commas, full stops, `/`, `<` or `>`")
    return nil
  }

  /// `... YOUR ... <FAMILY> _2 SAD/BLUE`
  func decomposition(_ text: String, at value: Document.Value) -> Decomposition? {
    var parts: [Decomposition.Part] = []
    for token in tokens(in: text) {
      guard let part = part(token.text, at: value.place(at: token.offset)) else { return nil }
      parts.append(part)
    }
    return Decomposition(text: line(text), parts: parts)
  }

  private func part(_ token: String, at place: Place) -> Decomposition.Part? {
    if token == "..." { return .run }
    if token == "_" { return .words(1) }
    if token.hasPrefix("_"), let count = Int(token.dropFirst()), (1...99).contains(count) { return .words(count) }
    if token.hasPrefix("..."), token.count > 3 {
      findings.error(
        at: place, "`\(token)` cannot be read", code: "pattern",
        hint: "`...` is any number of words, `_3` exactly three")
      return nil
    }
    return choice(token, at: place)
  }

  private func choice(_ token: String, at place: Place) -> Decomposition.Part? {
    var words: [String] = []
    var tags: [String] = []
    for way in token.split(separator: "/", omittingEmptySubsequences: false) {
      if way.isEmpty {
        findings.error(
          at: place, "beside a `/` a word is missing", code: "pattern", hint: "write SAD/BLUE, without spaces")
        return nil
      }
      if way.hasPrefix("<"), way.hasSuffix(">") {
        guard let tag = word(String(way.dropFirst().dropLast()), at: place) else { return nil }
        tags.append(tag)
      } else {
        guard let word = word(String(way), at: place) else { return nil }
        words.append(word)
      }
    }
    return .oneOf(words, tags: tags)
  }

  /// `WHY DO YOU SAY YOUR <3>?`
  /// - Parameter count: how many parts the decomposition has.
  func assembly(_ text: String, at value: Document.Value, parts count: Int) -> Assembly? {
    var pieces: [Assembly.Piece] = []
    for token in tokens(in: text) {
      guard let piece = piece(line(token.text), at: value.place(at: token.offset), parts: count) else { return nil }
      pieces.append(piece)
    }
    return Assembly(text: line(text), pieces: pieces, place: value.place)
  }

  private func piece(_ token: String, at place: Place, parts count: Int) -> Assembly.Piece? {
    guard let open = token.firstIndex(of: "<"), let close = token[open...].firstIndex(of: ">") else {
      return .word(token)
    }
    let number = token[token.index(after: open)..<close]
    let after = token[token.index(after: close)...]
    guard let part = Int(number), (1...max(1, count)).contains(part), count > 0 else {
      findings.error(
        at: place, count == 0 ? "there are no parts to give back here" : "there is no part `<\(number)>`",
        code: "unknown-part", hint: count == 0 ? nil : "the parts of the pattern are counted from <1> to <\(count)>")
      return nil
    }
    guard !after.contains("<") else {
      findings.error(
        at: place, "two parts stand close together", code: "unknown-part", hint: "put a space between them")
      return nil
    }
    return .part(part, before: String(token[..<open]), after: String(after))
  }

  private func tokens(in text: String) -> [(text: String, offset: Int)] {
    var tokens: [(text: String, offset: Int)] = []
    var isInside = false
    for (offset, letter) in text.enumerated() {
      if letter.isWhitespace {
        isInside = false
      } else if isInside {
        tokens[tokens.count - 1].text.append(letter)
      } else {
        tokens.append((String(letter), offset))
        isInside = true
      }
    }
    return tokens
  }
}
