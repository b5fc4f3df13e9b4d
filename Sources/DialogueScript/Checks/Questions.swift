import Dialogue

extension Check {
  /// A question of more than twenty words, or two questions in one line: people answer the last thing they remember.
  static let questions = Check(nil, in: [.dialogue, .labelling, .library, .lines]) { file in
    file.wordings.flatMap { wording -> [Diagnostic] in
      wording.lines.flatMap { line -> [Diagnostic] in
        guard line.hasSuffix("?") else { return [] }
        let place = file.place(of: line, from: wording.place)
        return [long(line, at: place), several(line, at: place)].compactMap { $0 }
      }
    }
  }

  private static let mostWords = 20

  private static func long(_ line: String, at place: Place) -> Diagnostic? {
    let words = line.lastSentence.split(whereSeparator: \.isWhitespace).count
    guard words > mostWords else { return nil }
    return .warning(
      at: place, "this question has \(words) words", code: "long-question",
      hint: "at most \(mostWords) can be taken in at once; say the first half before it as a sentence of its own")
  }

  private static func several(_ line: String, at place: Place) -> Diagnostic? {
    guard line.questionMarks > 1 else { return nil }
    return .warning(
      at: place, "two questions stand in one line", code: "two-questions",
      hint: "ask one of them here and leave the other for later: only the last one would be answered")
  }
}

extension Wording {
  fileprivate var lines: [String] { text.split(separator: "\n").map(\.trimmed) }
}

extension String {
  /// Question marks that end a sentence, and not a quotation inside it.
  fileprivate var questionMarks: Int {
    let letters = Array(self)
    return letters.indices.filter { index in
      letters[index] == "?" && (index + 1 == letters.count || letters[index + 1] == " ")
    }.count
  }

  /// What stands behind the last full stop, question mark or exclamation mark but the one it ends in.
  fileprivate var lastSentence: Substring {
    let body = dropLast()
    guard let end = body.lastIndex(where: { ".?!".contains($0) }) else { return self[...] }
    return self[index(after: end)...]
  }
}
