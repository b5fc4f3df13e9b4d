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
  /// Names that are filled in word for word.
  var given: [String: String] = [:]
  /// Where the wordings stand that have been said.
  private(set) var said: [Place] = []

  /// One of the wordings whose names are all known, filled in; where none is, one of several lines, with those that can
  /// be said; no lines when there is none. Which one, says `choice`.
  mutating func say(_ wordings: [Wording], id: String, in conversation: inout Conversation) -> [String] {
    var possible = wordings.indices.filter { isKnown(wordings[$0].pieces, in: conversation) }
    if possible.isEmpty { possible = wordings.indices.filter { isPartlyKnown(wordings[$0], in: conversation) } }
    guard let number = choice(among: possible, of: wordings, id: id, in: conversation) else { return [] }
    let times = (conversation.timesUsed[id] ?? 0) + 1
    conversation.lastSaid[wordings[number].id(of: id)] = times
    conversation.lastSaid[wordings[number].key] = conversation.turns
    conversation.timesUsed[id] = times
    said.append(wordings[number].place)
    return lines(of: wordings[number], in: conversation)
  }

  /// The wording that has waited longest, where one of weight 3 waits three times as fast; but none twice in a row, and
  /// none whose words something else has said while others are there.
  ///
  /// Among those that have waited equally long the seed decides, by the id of what says it and how often that has spoken.
  private func choice(
    among possible: [Int], of wordings: [Wording], id: String, in conversation: Conversation
  ) -> Int? {
    if let wanted = possible.first(where: { isExpected(wordings[$0], in: conversation) }) { return wanted }
    guard possible.count > 1 else { return possible.first }
    let times = conversation.timesUsed[id] ?? 0
    let waits = possible.map { number in
      conversation.lastSaid[wordings[number].id(of: id)].map { wordings[number].wait(of: times - $0) }
        ?? waitElsewhere(wordings[number], in: conversation)
    }
    let longest = waits.max()
    let equals = zip(possible, waits).filter { $1 == longest }.flatMap { number, _ in
      repeatElement(number, count: wordings[number].weight)
    }
    return equals[Int(seededHash(conversation.seed, id, times) % UInt64(equals.count))]
  }

  /// How long one has waited that was not said from here: without end, or shorter when its words were said all the same.
  private func waitElsewhere(_ wording: Wording, in conversation: Conversation) -> Int {
    guard let turn = conversation.lastSaid[wording.key] else { return .max }
    return conversation.turns - turn <= 1 ? 0 : .max / 2
  }

  private func isExpected(_ wording: Wording, in conversation: Conversation) -> Bool {
    guard !expected.isEmpty, let first = lines(of: wording, in: conversation).first else { return false }
    return expected.contains(first)
  }

  /// The lines of a wording with their names filled in, without those that need a name which is not known.
  private func lines(of wording: Wording, in conversation: Conversation) -> [String] {
    wording.lines.filter { isKnown($0, in: conversation) }
      .map { fill($0, in: conversation) }.filter { !$0.isEmpty }
  }

  /// Whether more of it can be said than a line that stands around the names.
  private func isPartlyKnown(_ wording: Wording, in conversation: Conversation) -> Bool {
    wording.lines.contains { line in line.contains(where: \.isValue) && isKnown(line, in: conversation) }
  }

  private func isKnown(_ pieces: [Wording.Piece], in conversation: Conversation) -> Bool {
    pieces.allSatisfy { piece in
      guard case .value(let name, _, _) = piece else { return true }
      return value(of: name, in: conversation) != nil
    }
  }

  private func fill(_ pieces: [Wording.Piece], in conversation: Conversation) -> String {
    var text = ""
    for piece in pieces {
      switch piece {
      case .text(let words): text += words
      case .value(let name, let asTyped, let opening):
        if let known = given[name] {
          text += text.endsSentence ? known.capitalized : known
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

  /// How many bytes a text may be longer than the longest of what it is put together from: `<rest> and <rest>`, turn
  /// after turn, must not fill the memory.
  static let mostGrowth = 10_000

  /// The text that a rule remembers, or reads the line as: as typed, whatever stands around it; `nil` when a name in it
  /// is not known, or when it grows too much.
  func remembered(_ wording: Wording, in conversation: Conversation) -> String? {
    var values: [String: String] = [:]
    for name in wording.names {
      guard let value = value(of: name, in: conversation) else { return nil }
      values[name] = value.text
    }
    let parts = wording.names.map { values[$0]?.utf8.count ?? 0 }
    guard parts.reduce(wording.text.utf8.count, +) - (parts.max() ?? 0) <= Self.mostGrowth else { return nil }
    return wording.filled(with: values)
  }

  /// A capture, or what is known under the name: that was a line of its own, and its first capital says nothing.
  private func value(of name: String, in conversation: Conversation) -> Quoted? {
    captured[name]
      ?? (given[name] ?? conversation.value(of: name)).map { Quoted(text: $0, beginsSentence: true) }
  }
}

extension Wording.Piece {
  fileprivate var isValue: Bool { if case .value = self { true } else { false } }
}

extension Wording {
  /// Known by its words, so that one more beside it changes nothing.
  fileprivate func id(of speaker: String) -> String { speaker + key }

  /// Its words, whoever says them.
  fileprivate var key: String { "#" + String(seededHash(0, text, 0), radix: 36) }

  /// - Parameter others: how often another was said since.
  fileprivate func wait(of others: Int) -> Int { others <= 0 ? 0 : (others + 1) * weight }
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
