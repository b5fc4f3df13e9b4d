extension PageDraft {
  /// A page, and what it shows.
  package struct LaidOut: Sendable {
    package let page: SupervisionPage
    /// The flagged entries that stand on it.
    package let entries: [Entry]
  }

  /// A paragraph of any length, masked.
  private struct Passage {
    var label: String?
    let text: String

    var need: Int { PageRoom.lines(of: label.map { "\($0): \(text)" } ?? text) }
  }

  private struct Part {
    let heading: String
    let passages: [Passage]
    var note: String?
  }

  /// The page, masked. All that was answered and flagged stands on it, whole as far as its room goes; flagged entries
  /// that find no room are left for the next page.
  package func laidOut(_ sheet: inout MaskedSheet) -> LaidOut {
    var parts = Self.headings.compactMap { part(under: $0, &sheet) }
    let entries = Array(preparation.flagged.prefix(mostEntries(beside: parts)))
    if !entries.isEmpty {
      let left = preparation.flagged.count - entries.count
      let note = left > 0 ? lines.line(.waiting, ["count": "\(left)"]) : nil
      let passages = entries.map { passage(of: $0, &sheet) }
      parts.append(Part(heading: lines.line(.sectionFlagged), passages: passages, note: note))
    }
    let page = SupervisionPage(title: lines.line(.title), sections: sections(of: parts), note: lines.line(.maskedNote))
    return LaidOut(page: page, entries: entries)
  }

  // Masked before anything is cut: a name that is cut through would not be known any more.

  private func part(under heading: String, _ sheet: inout MaskedSheet) -> Part? {
    let passages = said(under: heading).map { Passage(text: sheet.mask($0).text.withLinesJoined) }.filter {
      !$0.text.isEmpty
    }
    return passages.isEmpty ? nil : Part(heading: lines.heading(heading), passages: passages)
  }

  private func passage(of entry: Entry, _ sheet: inout MaskedSheet) -> Passage {
    let day = String(entry.date.day)
    let title = titles[entry.practice] ?? entry.practice
    let label = title.isEmpty ? day : "\(day), \(sheet.mask(title).text)"
    let text = sheet.mask(String(decoding: entry.body, as: UTF8.self).withoutHeadings).text.withLinesJoined
    return Passage(label: label, text: text)
  }

  /// What the headings, the title and the note leave of the page: blank lines between them count.
  private static func room(beside headings: Int) -> Int { PageRoom.lines - 4 - 2 * headings }

  /// So many that each has two lines.
  private func mostEntries(beside parts: [Part]) -> Int {
    let answered = parts.flatMap(\.passages).map { min($0.need, 2) }.reduce(0, +)
    return max(1, (Self.room(beside: parts.count + 1) - 1 - answered) / 2)
  }

  private func sections(of parts: [Part]) -> [SupervisionPage.Section] {
    let passages = parts.flatMap(\.passages)
    let notes = parts.count { $0.note != nil }
    let shares = PageRoom.shares(of: passages.map(\.need), in: Self.room(beside: parts.count) - notes)
    var paragraphs = zip(passages, shares).map { paragraph($0, lines: $1) }[...]
    return parts.map { part in
      let own = Array(paragraphs.prefix(part.passages.count))
      paragraphs = paragraphs.dropFirst(own.count)
      let note = part.note.map { [SupervisionPage.Paragraph($0)] } ?? []
      return SupervisionPage.Section(heading: part.heading, paragraphs: own + note)
    }
  }

  private func paragraph(_ passage: Passage, lines count: Int) -> SupervisionPage.Paragraph {
    let mark = lines.line(.leftOut, ["count": "999"]).count + 1
    let excerpt = Excerpt(passage.text, lines: count, reserved: passage.label.map { $0.count + 2 } ?? 0, mark: mark)
    let left = excerpt.linesLeftOut
    let note = left == 0 ? "" : " " + lines.line(.leftOut, ["count": "\(left)"])
    return SupervisionPage.Paragraph(excerpt.text + note, label: passage.label)
  }
}

extension String {
  /// What was written, without the names of the practices and their questions.
  fileprivate var withoutHeadings: String {
    split(separator: "\n").filter { !$0.hasPrefix("#") && !$0.hasPrefix("> ") }.joined(separator: "\n")
  }
}
