import Dialogue

extension RuleDefinition {
  /// What takes this rule, in as many letters as an arrow of a picture carries: its pattern, else its guards.
  var shortPattern: String {
    let heard = hearsAsWritten.joined(separator: " / ")
    let text = heard.isEmpty ? onlyIfAsWritten.joined(separator: ", ") : heard
    return (text.isEmpty ? name : text).cut(to: 40)
  }
}

extension [String] {
  /// At most four of them; the rest is counted.
  var shortened: [String] { count <= 4 ? self : prefix(3) + ["and \(count - 3) more"] }
}

extension String {
  /// No longer than `length`, ended between two words where that is near.
  func cut(to length: Int) -> String {
    let oneLine = split(whereSeparator: \.isNewline).joined(separator: " ")
    guard oneLine.count > length else { return oneLine }
    let head = oneLine.prefix(length - 1)
    let space = head.lastIndex(of: " ").flatMap { head.distance(from: $0, to: head.endIndex) < 12 ? $0 : nil }
    return head[..<(space ?? head.endIndex)].trimmed + "…"
  }
}
