/// As much of a text as there is room for, up to the end of a sentence.
struct Excerpt: Hashable, Sendable {
  let text: String
  /// How many lines of the page are left out.
  let linesLeftOut: Int

  /// - Parameters:
  ///   - text: on one line, its codes in brackets.
  ///   - lines: how many lines of the page it may take.
  ///   - reserved: letters of them that something else takes.
  ///   - mark: letters that are needed to say that something is left out.
  init(_ text: String, lines: Int, reserved: Int = 0, mark: Int) {
    let letters = Array(text)
    let room = lines * PageRoom.letters - reserved
    guard letters.count > room else {
      (self.text, linesLeftOut) = (text, 0)
      return
    }
    let most = max(1, room - mark)
    let end = letters.lastSentenceEnd(within: most)
    let kept = end ?? letters.lastWordEnd(within: most - 2)
    self.text = String(letters[..<kept]) + (end == nil ? " …" : "")
    linesLeftOut = PageRoom.lines(of: String(letters[kept...]))
  }
}

extension String {
  /// Its lines on one, a stroke between them.
  var withLinesJoined: String {
    split(separator: "\n").map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
      .filter { !$0.isEmpty }.joined(separator: " / ")
  }
}

extension [Character] {
  fileprivate func lastSentenceEnd(within most: Int) -> Int? {
    (1..<Swift.max(1, Swift.min(most + 1, count))).last { place in
      self[place] == " " && (hasLineEnd(at: place) || hasStop(before: place))
    }
  }

  /// A code of two words is not cut through.
  fileprivate func lastWordEnd(within most: Int) -> Int {
    let end = (1..<Swift.max(1, Swift.min(most + 1, count))).last { place in
      self[place] == " " && self[..<place].last { $0 == "[" || $0 == "]" } != "["
    }
    return end ?? Swift.max(0, Swift.min(most, count))
  }

  private func hasLineEnd(at place: Int) -> Bool { place + 1 < count && self[place + 1] == "/" }

  /// A stop, but not that of `Dr.`
  private func hasStop(before place: Int) -> Bool {
    let sentence = self[..<place].reversed().drop { "\"'”’)".contains($0) }
    guard let stop = sentence.first, ".!?…".contains(stop) else { return false }
    let word = sentence.dropFirst().prefix { !$0.isWhitespace }
    return stop != "." || word.count > 3 || word.last?.isUppercase != true
  }
}
