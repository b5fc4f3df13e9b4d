/// A page before it is masked: what was answered, and what was flagged.
package struct PageDraft: Sendable {
  /// The headings of the conversation, in the order of the page.
  package static let headings = [
    "risk", "what came of it", "the moment", "the question", "the lens", "own feelings", "what was tried",
    "what is needed", "culture and context", "for me",
  ]

  /// What was answered, by its heading.
  package let answers: [String: String]
  package let preparation: Preparation
  package let lines: SupervisionLines

  package init(answers: [String: String], preparation: Preparation, lines: SupervisionLines) {
    (self.answers, self.preparation, self.lines) = (answers, preparation, lines)
  }

  /// So many words of an answer go onto the page, and of a flagged entry: with more of them, fewer of each.
  private static let mostWords = 45
  private var mostWordsOfEntry: Int { preparation.flagged.count > 8 ? 12 : 22 }
  private static let mostEntries = 20

  /// The page, masked.
  package func page(_ sheet: inout MaskedSheet) -> SupervisionPage {
    var sections: [SupervisionPage.Section] = []
    for heading in Self.headings {
      if heading == "what came of it", preparation.agreed.isEmpty { continue }
      let texts = said(under: heading)
      // Masked first: a name that is cut through would not be known any more.
      let masked = texts.map { sheet.mask($0).text.onOneLine(words: Self.mostWords) }
      sections.append(
        SupervisionPage.Section(
          heading: lines.heading(heading), lines: masked.isEmpty ? [lines.line(.nothingUnderIt)] : masked))
    }
    if let flagged = flagged(&sheet) { sections.append(flagged) }
    return SupervisionPage(title: lines.line(.title), sections: sections, note: lines.line(.maskedNote))
  }

  private func said(under heading: String) -> [String] {
    let answer = answers[heading].map { [$0] } ?? []
    switch heading {
    case "what came of it": return preparation.agreed + answer
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

  private func flagged(_ sheet: inout MaskedSheet) -> SupervisionPage.Section? {
    guard !preparation.flagged.isEmpty else { return nil }
    let texts = preparation.flagged.prefix(Self.mostEntries).map { entry in
      sheet.mask(String(decoding: entry.body, as: UTF8.self).withoutHeadings).text.onOneLine(words: mostWordsOfEntry)
    }
    return SupervisionPage.Section(heading: lines.line(.sectionFlagged), lines: texts)
  }
}

extension String {
  /// The first words, on one line; what is left out shows.
  fileprivate func onOneLine(words most: Int) -> String {
    let words = split(whereSeparator: \.isWhitespace)
    var count = min(most, words.count)
    // A code of two words is not cut through.
    while count < words.count, words[..<count].joined().isOpenBracket { count += 1 }
    return words.prefix(count).joined(separator: " ") + (words.count > count ? " …" : "")
  }

  fileprivate var isOpenBracket: Bool { last { $0 == "[" || $0 == "]" } == "[" }

  /// What was written, without the names of the practices and their questions.
  fileprivate var withoutHeadings: String {
    split(separator: "\n").filter { !$0.hasPrefix("#") && !$0.hasPrefix("> ") }.joined(separator: "\n")
  }
}
