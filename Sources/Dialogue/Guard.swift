/// A condition on the line or on what is known, without which a rule does not answer.
package enum Guard: Hashable, Sendable {
  package enum Comparison: Hashable, Sendable {
    case atLeast, atMost, above, below
  }

  case atLeastWords(Int)
  case atMostWords(Int)
  case question(Bool)
  case known(String, Bool)
  case equals(String, String, Bool)
  case number(String, Comparison, Int)
  /// Whether what was heard stands in this scope; decided once it is known where that is.
  case scope(Scope.Kind, Bool)
  /// At least so many hundredths of the words are "you" and its forms.
  case atLeastYou(percent: Int)
  /// How much of the line before comes back in this one; decided with scope.
  case echoes(Echo.Measure, Comparison, Int)

  /// Whether the line was coded so, this one and those before it, so many of them in a row.
  case coded(String, running: Int, Bool)
  /// Whether what was said just before ends in a question mark.
  case afterQuestion(Bool)
  /// Whether a question mark stands inside the line, with more after it.
  case questionInside(Bool)
  /// Whether the same line was said at least so often, this time among them.
  case said(times: Int)

  /// The name it asks about, if any.
  package var name: String? {
    switch self {
    case .atLeastWords, .atMostWords, .question, .scope, .atLeastYou, .echoes, .coded, .said, .afterQuestion,
      .questionInside:
      nil
    case .known(let name, _), .equals(let name, _, _), .number(let name, _, _): name
    }
  }

  /// Whether the line alone decides: nothing that was said or is known before it.
  package var isAboutLine: Bool {
    switch self {
    case .echoes, .coded, .said, .afterQuestion: false
    default: name == nil
    }
  }

  func holds(for line: Line, in conversation: Conversation) -> Bool {
    switch self {
    case .atLeastWords(let count): line.words.count >= count
    case .atMostWords(let count): line.words.count <= count
    case .question(let expected): line.isQuestion == expected
    case .known(let name, let expected): (conversation.value(of: name) != nil) == expected
    case .equals(let name, let text, let expected):
      (conversation.value(of: name)?.lowercased() == text.lowercased()) == expected
    case .scope, .atLeastYou, .echoes: true
    case .coded(let code, let running, let expected): conversation.isCoded(code, running: running) == expected
    case .afterQuestion(let expected): (conversation.lineBefore?.last { !$0.isWhitespace } == "?") == expected
    case .questionInside(let expected): line.asksInside == expected
    case .said(let times): conversation.timesSaid(line) >= times
    case .number(let name, let comparison, let bound):
      comparison.holds(conversation.number(named: name), bound)
    }
  }
}

extension Guard.Comparison {
  func holds(_ number: Double, _ limit: Int) -> Bool {
    let bound = Double(limit)
    return switch self {
    case .atLeast: number >= bound
    case .atMost: number <= bound
    case .above: number > bound
    case .below: number < bound
    }
  }
}

extension Line {
  /// Whether a question mark stands in it with words after it.
  fileprivate var asksInside: Bool {
    guard let mark = text.firstIndex(of: "?") else { return false }
    return text[mark...].contains { $0.isLetter }
  }
}
