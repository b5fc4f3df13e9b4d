/// A page before it is masked: what was answered, and what was flagged.
package struct PageDraft: Sendable {
  /// The headings of the conversation, in the order of the page.
  package static let headings = [
    "risk", "what came of it", "the moment", "the question", "the lens", "own feelings", "what was tried",
    "what is needed", "culture and context", "consent", "for me",
  ]

  /// What was answered, by its heading.
  package let answers: [String: String]
  package let preparation: Preparation
  package let lines: SupervisionLines
  /// What practices are called, by their names.
  let titles: [String: String]

  package init(
    answers: [String: String], preparation: Preparation, lines: SupervisionLines, titles: [String: String] = [:]
  ) {
    (self.answers, self.preparation, self.lines, self.titles) = (answers, preparation, lines, titles)
  }

  /// What stands under a heading, a paragraph each; what was not answered is left out, but for the danger.
  func said(under heading: String) -> [String] {
    let answer = answers[heading].map { [$0] } ?? []
    switch heading {
    case "risk": return answer.isEmpty ? [lines.line(.riskNotSaid)] : answer
    case "what came of it":
      return preparation.agreed.isEmpty ? [] : [preparation.agreed.joined(separator: "; ")] + answer
    case "the question": return answer + [kind].compactMap(\.self)
    case "the lens": return [eye].compactMap(\.self) + (answers["seen that way"].map { [$0] } ?? [])
    default: return answer
    }
  }

  private var kind: String? { answers["kind"].flatMap { lines.line(named: "kind: \($0)") } }

  /// Where it was looked from; what was only suggested counts when nothing else was said.
  package var eye: String? {
    guard let eye = answers["eye"] else { return nil }
    return Int(eye).flatMap { lines.line(named: "eye: \($0)") } ?? lines.line(named: "eye: \(preparation.eye)")
  }
}
