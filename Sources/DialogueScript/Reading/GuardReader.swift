import Dialogue

/// Reads one guard: `at most 4 words`, `the moment is known`, `honesty is at least 3`.
struct GuardReader {
  static let hint =
    "a guard is like `at most 4 words`, `no words`, `a question`, `NAME is known`, `NAME is not known`, `NAME is TEXT`, `NAME is at least 3`, `not negated`, `about self`, `past`, `at least 10 % you` or `echoes at least 2 words`, `heard as open`; numbers in figures, and a comma between two guards"

  func guarding(_ text: String) -> Guard? {
    switch text {
    case "a question": return .question(true)
    case "not a question": return .question(false)
    case "after a question": return .afterQuestion(true)
    case "not after a question": return .afterQuestion(false)
    case "a question inside": return .questionInside(true)
    case "no question inside": return .questionInside(false)
    case "no words": return .atMostWords(0)
    case "echoes no words": return .echoes(.words, .atMost, 0)
    default: return scope(text) ?? coded(text) ?? said(text) ?? you(text) ?? echo(text) ?? words(text) ?? value(text)
    }
  }

  /// `about self`, `not negated`, `past`.
  private func scope(_ text: String) -> Guard? {
    if let kind = Scope.Kind(rawValue: text) { return .scope(kind, true) }
    guard text.hasPrefix("not ") else { return nil }
    return Scope.Kind(rawValue: String(text.dropFirst(4))).map { .scope($0, false) }
  }

  /// `heard as open`, `not heard as advice`, `heard as closed 3 times running`.
  private func coded(_ text: String) -> Guard? {
    let isWanted = !text.hasPrefix("not ")
    var words = (isWanted ? text : String(text.dropFirst(4))).split(separator: " ").map(String.init)
    guard words.count >= 3, words[0] == "heard", words[1] == "as" else { return nil }
    words.removeFirst(2)
    var running = 1
    if words.count == 4, words[2] == "times", words[3] == "running", let times = Int(words[1]), times > 0 {
      running = times
      words.removeLast(3)
    }
    return words.count == 1 ? .coded(words[0], running: running, isWanted) : nil
  }

  /// `said 3 times`.
  private func said(_ text: String) -> Guard? {
    let words = text.split(separator: " ")
    guard words.count == 3, words[0] == "said", words[2] == "times" else { return nil }
    return Int(words[1]).map { .said(times: $0) }
  }

  /// `at least 10 % you`.
  private func you(_ text: String) -> Guard? {
    let parts = text.split(separator: " ")
    guard parts.count == 5, parts[0] == "at", parts[1] == "least", parts[3] == "%", parts[4] == "you" else {
      return nil
    }
    return Int(parts[2]).map { .atLeastYou(percent: $0) }
  }

  /// `echoes at least 2 words`, `echoes at most 40 % of the line`.
  private func echo(_ text: String) -> Guard? {
    let parts = text.split(separator: " ").map(String.init)
    guard parts.count >= 5, parts[0] == "echoes", parts[1] == "at", let amount = Int(parts[3]),
      let comparison = ["least": Guard.Comparison.atLeast, "most": .atMost][parts[2]]
    else { return nil }
    switch parts[4...].joined(separator: " ") {
    case "words", "word": return .echoes(.words, comparison, amount)
    case "% of the line": return .echoes(.percent, comparison, amount)
    default: return nil
    }
  }

  private func words(_ text: String) -> Guard? {
    let parts = text.split(separator: " ")
    guard parts.count == 4, parts[0] == "at", parts[3] == "words" || parts[3] == "word", let count = Int(parts[2])
    else {
      return nil
    }
    switch parts[1] {
    case "most": return .atMostWords(count)
    case "least": return .atLeastWords(count)
    default: return nil
    }
  }

  private func value(_ text: String) -> Guard? {
    let parts = text.split(separator: " ", omittingEmptySubsequences: true)
    guard let verb = parts.lastIndex(where: { $0 == "is" }), verb > 0, verb + 1 < parts.count else { return nil }
    let name = parts[..<verb].joined(separator: " ")
    let rest = parts[(verb + 1)...].joined(separator: " ")
    if rest == "known" { return .known(name, true) }
    if rest == "not known" { return .known(name, false) }
    if let kind = Self.comparisons.first(where: { rest.hasPrefix($0.words) }) {
      return Int(rest.dropFirst(kind.words.count)).map { .number(name, kind.comparison, $0) }
    }
    if rest.hasPrefix("not ") { return .equals(name, String(rest.dropFirst(4)), false) }
    return .equals(name, rest, true)
  }

  private static let comparisons: [(words: String, comparison: Guard.Comparison)] = [
    ("at least ", .atLeast), ("at most ", .atMost), ("above ", .above), ("below ", .below),
  ]
}
