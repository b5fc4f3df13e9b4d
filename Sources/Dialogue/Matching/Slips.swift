extension Dialogue {
  /// The shortest word that may be a slip of another.
  static let shortestSlip = 6

  /// The rules that hear the line; when none does, those that hear it once its slips are mended. A rule that hears the
  /// line as typed therefore always goes before one that needs a word mended.
  func heard(mending line: Line, in conversation: Conversation) -> (heard: [Heard], mended: [Mended]) {
    let asTyped = heard(line, in: conversation)
    guard asTyped.allSatisfy({ $0.rule.hears.isEmpty }), let (reading, mended) = mend(line) else { return (asTyped, []) }
    let heard = heard(reading, in: conversation)
    return heard.contains { !$0.rule.hears.isEmpty } ? (heard, mended) : (asTyped, [])
  }

  /// The line with its slips read as what they are slips of; `nil` when there is none.
  private func mend(_ line: Line) -> (Line, [Mended])? {
    guard let known = english.words, !known.isEmpty else { return nil }
    var mended: [Mended] = []
    var readings: [Int: String] = [:]
    for (number, word) in line.words.enumerated() where word.parts == 1 && vocabulary[word.normal] == Vocabulary.unknown {
      guard word.normal.utf8.count >= Self.shortestSlip, word.normal.utf8.allSatisfy({ (0x61...0x7A).contains($0) }),
        !known.contains(word.normal), let meant = onlyNeighbour(of: word.normal)
      else { continue }
      readings[number] = meant
      mended.append(Mended(typed: word.normal, read: meant))
    }
    return mended.isEmpty ? nil : (line.reading(readings), mended)
  }

  /// The word of the rules that is one edit away (a letter added, dropped or changed, or two swapped); `nil` when there
  /// is none, or more than one.
  private func onlyNeighbour(of word: String) -> String? {
    let letters = Array(word.utf8)
    var found: String?
    for edited in letters.edits {
      let candidate = String(decoding: edited, as: UTF8.self)
      guard candidate != found, vocabulary[candidate] != Vocabulary.unknown else { continue }
      if found != nil { return nil }
      found = candidate
    }
    return found
  }
}

extension [UInt8] {
  /// Everything one edit away.
  fileprivate var edits: [[UInt8]] {
    let alphabet = UInt8(ascii: "a")...UInt8(ascii: "z")
    var all: [[UInt8]] = []
    for place in 0...count {
      let (head, tail) = (self[..<place], self[place...])
      for letter in alphabet { all.append(head + [letter] + tail) }
      guard !tail.isEmpty else { continue }
      all.append(Array(head + tail.dropFirst()))
      for letter in alphabet where letter != tail[tail.startIndex] { all.append(head + [letter] + tail.dropFirst()) }
      guard tail.count > 1 else { continue }
      all.append(head + [tail[tail.startIndex + 1], tail[tail.startIndex]] + tail.dropFirst(2))
    }
    return all
  }
}

extension Line {
  /// The same line with some of its words read as others.
  fileprivate func reading(_ readings: [Int: String]) -> Line {
    var line = self
    for (number, meant) in readings { line.words[number].normal = meant }
    return line
  }
}
