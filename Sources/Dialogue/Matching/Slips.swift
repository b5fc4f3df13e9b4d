extension Dialogue {
  /// How many letters a word has that may be a slip of another.
  static let lengthsOfSlips = 6...30

  /// The rules that hear the line; when none does, those that hear it once its slips are mended. A rule that hears the
  /// line as typed therefore always goes before one that needs a word mended.
  func heard(mending line: Line, in conversation: Conversation) -> (heard: [Heard], mended: [Mended]) {
    let asTyped = heard(line, in: conversation)
    guard asTyped.allSatisfy({ $0.rule.ears.hears.isEmpty }), let (reading, mended) = mend(line) else {
      return (asTyped, [])
    }
    let heard = heard(reading, in: conversation)
    return heard.contains { !$0.rule.ears.hears.isEmpty } ? (heard, mended) : (asTyped, [])
  }

  /// The line with its slips read as what they are slips of; `nil` when there is none.
  private func mend(_ line: Line) -> (Line, [Mended])? {
    guard let known = english.words, !known.isEmpty else { return nil }
    var mended: [Mended] = []
    var readings: [Int: String] = [:]
    for (number, word) in line.words.enumerated() where word.parts == 1 && vocabulary[word.normal] == Vocabulary.unknown
    {
      guard Self.lengthsOfSlips.contains(word.normal.utf8.count),
        word.normal.utf8.allSatisfy({ (0x61...0x7A).contains($0) }),
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
    var found: String?
    var isOnly = true
    Array(word.utf8).visitEdits { letters in
      let candidate = String(decoding: letters, as: UTF8.self)
      guard isOnly, candidate != found, vocabulary[candidate] != Vocabulary.unknown else { return }
      isOnly = found == nil
      found = candidate
    }
    return isOnly ? found : nil
  }
}

extension [UInt8] {
  private static let alphabet = UInt8(ascii: "a")...UInt8(ascii: "z")

  /// Everything one edit away. It is made in place: there are hundreds of edits, and a list for each would take longer
  /// than all the rest of a reply.
  fileprivate func visitEdits(_ visit: ([UInt8]) -> Void) {
    var changed = self
    for place in indices {
      for letter in Self.alphabet where letter != self[place] {
        changed[place] = letter
        visit(changed)
      }
      changed[place] = self[place]
      guard place > 0 else { continue }
      changed.swapAt(place - 1, place)
      visit(changed)
      changed.swapAt(place - 1, place)
    }
    visitAdded(visit)
    visitDropped(visit)
  }

  private func visitAdded(_ visit: ([UInt8]) -> Void) {
    var longer = [0] + self
    for place in longer.indices {
      for letter in Self.alphabet {
        longer[place] = letter
        visit(longer)
      }
      if place < count { longer[place] = self[place] }
    }
  }

  private func visitDropped(_ visit: ([UInt8]) -> Void) {
    var shorter = Array(dropFirst())
    for place in indices {
      visit(shorter)
      if place < shorter.count { shorter[place] = self[place] }
    }
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
