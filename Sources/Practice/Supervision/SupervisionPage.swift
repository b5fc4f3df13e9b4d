/// One page for supervision: headings and what stands under them, already masked.
package struct SupervisionPage: Hashable, Sendable {
  package struct Section: Hashable, Sendable {
    package let heading: String
    package let paragraphs: [Paragraph]

    package init(heading: String, paragraphs: [Paragraph]) {
      (self.heading, self.paragraphs) = (heading, paragraphs)
    }

    package init(heading: String, lines: [String]) {
      self.init(heading: heading, paragraphs: lines.map { Paragraph($0) })
    }

    /// Its paragraphs, a line each.
    package var lines: [String] { paragraphs.map(\.line) }
  }

  package struct Paragraph: Hashable, Sendable {
    /// What stands before it: of a flagged entry, its day and its practice.
    package let label: String?
    package let text: String

    package init(_ text: String, label: String? = nil) { (self.text, self.label) = (text, label) }

    package var line: String { label.map { "\($0): \(text)" } ?? text }
  }

  package enum Format: String, CaseIterable, Sendable {
    case markdown, text, html

    /// How a file of it ends.
    package var ending: String {
      switch self {
      case .markdown: "md"
      case .text: "txt"
      case .html: "html"
      }
    }
  }

  package let title: String
  package var sections: [Section]
  /// What stands at its foot.
  package let note: String

  package init(title: String, sections: [Section], note: String) {
    (self.title, self.sections, self.note) = (title, sections, note)
  }

  package func text(as format: Format) -> String {
    switch format {
    case .markdown: markdown
    case .text: plain
    case .html: html
    }
  }

  private var markdown: String {
    let parts = sections.map { "## \($0.heading)\n\n" + $0.lines.map(\.markdownLine).joined(separator: "\n") }
    return (["# \(title)"] + parts + ["---\n\n\(note)"]).joined(separator: "\n\n") + "\n"
  }

  private var plain: String {
    let parts = sections.map { $0.heading.uppercased() + "\n" + $0.lines.map { "  \($0)" }.joined(separator: "\n") }
    return ([title] + parts + [note]).joined(separator: "\n\n") + "\n"
  }

  /// A document of its own: nothing in it is loaded from anywhere.
  private var html: String {
    let parts = sections.map { section in
      "<h2>\(section.heading.escapedForHTML)</h2>\n"
        + section.paragraphs.map(\.html).joined(separator: "\n")
    }
    return """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <title>\(title.escapedForHTML)</title>
      <style>
      @page { size: A4; margin: 16mm 18mm; }
      body { font: 10pt/1.32 Georgia, "Times New Roman", serif; color: #000; background: #fff; max-width: 44em; margin: 1em auto; }
      h1 { font-size: 15pt; margin: 0 0 .4em; }
      h2 { font-size: 10pt; margin: .7em 0 .1em; break-after: avoid; }
      p { margin: 0 0 .15em; overflow-wrap: anywhere; }
      footer { margin-top: 1em; padding-top: .3em; border-top: 1px solid #000; font-size: 8.5pt; }
      @media print { body { margin: 0; max-width: none; } }
      </style>
      </head>
      <body>
      <h1>\(title.escapedForHTML)</h1>
      \(parts.joined(separator: "\n"))
      <footer>\(note.escapedForHTML)</footer>
      </body>
      </html>

      """
  }
}

extension SupervisionPage {
  /// How often a code stands on it.
  package func count(of code: String) -> Int {
    sections.flatMap(\.lines).map { $0.ranges(of: "[\(code)]").count }.reduce(0, +)
  }
}

extension SupervisionPage.Paragraph {
  fileprivate var html: String {
    let before = label.map { "<b>\($0.escapedForHTML)</b> " } ?? ""
    return "<p>\(before)\(text.escapedForHTML)</p>"
  }
}

extension String {
  fileprivate var escapedForHTML: String {
    var text = ""
    for character in self {
      switch character {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "\"": text += "&quot;"
      case "'": text += "&#39;"
      default: text.append(character)
      }
    }
    return text
  }

  /// A list item whose text is nothing but text.
  fileprivate var markdownLine: String {
    var text = "- "
    for character in self {
      if "\\`*_{}[]<>#|!".contains(character) { text.append("\\") }
      text.append(character)
    }
    return text
  }
}
