import Practice

/// A masked page as `--json` shows it.
struct PageForm: Encodable {
  private struct Section: Encodable {
    let heading: String
    let lines: [String]
  }

  private let title: String
  private let sections: [Section]
  private let note: String
  /// How often each code stands on it.
  private let masked: [String: Int]

  init(_ masked: MaskedPage) {
    title = masked.page.title
    sections = masked.page.sections.map { Section(heading: $0.heading, lines: $0.lines) }
    note = masked.page.note
    self.masked = Dictionary(masked.counts.map { ($0.code, $0.count) }, uniquingKeysWith: +)
  }
}
