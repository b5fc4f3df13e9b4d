/// Words of the therapist, as typed.
struct Quoted: Codable, Hashable {
  var text: String
  /// Whether they stood at the beginning of a sentence, where a capital letter says nothing about the word.
  var beginsSentence: Bool
}

/// Chooses and fills in wordings for one turn.
struct Speaker {
  let dialogue: Dialogue
  let line: Line
  /// Captures of the rule that answers.
  var captured: [String: Quoted]
  /// In a test: lines of which one is to be said when it can be.
  let expected: [String]
  /// Where the wordings stand that have been said.
  private(set) var said: [Place] = []

  /// One of the wordings whose names are all known, the least recently said, filled in; `nil` when there is none.
  ///
  /// Among wordings said equally long ago the seed decides, by the id of what says it and how often that has spoken.
  mutating func say(_ wordings: [Wording], id: String, in conversation: inout Conversation) -> [String] {
    let possible = wordings.indices.filter { number in
      wordings[number].names.allSatisfy { value(of: $0, in: conversation) != nil }
    }
    guard let number = choice(among: possible, of: wordings, id: id, in: conversation) else { return [] }
    conversation.lastSaid["\(id)#\(number)"] = conversation.turns + 1
    conversation.timesUsed[id, default: 0] += 1
    said.append(wordings[number].place)
    return lines(of: wordings[number], in: conversation)
  }

  private func choice(
    among possible: [Int], of wordings: [Wording], id: String, in conversation: Conversation
  ) -> Int? {
    if let wanted = possible.first(where: { isExpected(wordings[$0], in: conversation) }) { return wanted }
    let last = possible.map { conversation.lastSaid["\(id)#\($0)"] ?? 0 }
    guard let longestAgo = last.min() else { return nil }
    let equals = possible.enumerated().filter { last[$0.offset] == longestAgo }.map(\.element)
    let draw = seededHash(conversation.seed, id, conversation.timesUsed[id] ?? 0)
    return equals[Int(draw % UInt64(equals.count))]
  }

  private func isExpected(_ wording: Wording, in conversation: Conversation) -> Bool {
    guard !expected.isEmpty, let first = lines(of: wording, in: conversation).first else { return false }
    return expected.contains(first)
  }

  /// The lines of a wording with its names filled in.
  private func lines(of wording: Wording, in conversation: Conversation) -> [String] {
    fill(wording, in: conversation).split(separator: "\n").map(String.init)
  }

  func fill(_ wording: Wording, in conversation: Conversation) -> String {
    var text = ""
    for piece in wording.pieces {
      switch piece {
      case .text(let words): text += words
      case .value(let name, let asTyped, let opening):
        if let given = conversation.given[name] {
          text += text.endsSentence ? given.capitalized : given
          continue
        }
        guard var words = value(of: name, in: conversation) else { continue }
        if opening { words.text = words.text.openingWords }
        let given = asTyped ? words.text.withSingleQuotes : dialogue.givenBack(words)
        text += text.endsSentence && !asTyped ? given.capitalized : given
      }
    }
    return text
  }

  /// The text that a rule remembers: as typed, whatever stands around it; `nil` when a name in it is not known.
  func remembered(_ wording: Wording, in conversation: Conversation) -> String? {
    var values: [String: String] = [:]
    for name in wording.names {
      guard let value = value(of: name, in: conversation) else { return nil }
      values[name] = value.text
    }
    return wording.filled(with: values)
  }

  /// A capture, or what is known under the name: that was a line of its own, and its first capital says nothing.
  private func value(of name: String, in conversation: Conversation) -> Quoted? {
    captured[name]
      ?? (conversation.given[name] ?? conversation.value(of: name)).map { Quoted(text: $0, beginsSentence: true) }
  }
}

extension Dialogue {
  /// What was typed as it reads inside a sentence of ours: I and you turned round, no full stop, and no capital that
  /// only the beginning of a sentence gave it. Which words have none otherwise is not known of all of them: a word that
  /// some pattern names has none, any other keeps it, for it may be a name.
  fileprivate func givenBack(_ typed: Quoted) -> String {
    let words = english.turned(typed.text.withoutClosingPunctuation)
    guard typed.beginsSentence, let first = Line(typed.text, english: english).words.first,
      vocabulary[first.normal] >= 0, first.normal != "i", !words.dropFirst().prefix(1).contains(where: \.isUppercase)
    else { return words }
    return words.prefix(1).lowercased() + words.dropFirst()
  }
}
