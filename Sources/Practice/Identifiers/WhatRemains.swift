package import Dialogue

/// What could still identify somebody on a masked page. It is shown on the screen, and stands nowhere else.
package struct WhatRemains: Sendable {
  /// Details that hardly anybody else has, by the rules of the file.
  package let rare: [String]
  /// Words with a capital letter inside a sentence that were left.
  package let nameLike: [String]
  package let numbers: [String]
  /// Whether the days of entries stand on it.
  package let hasDays: Bool

  /// - Parameter ordinary: words in small letters that name nobody, whatever their case: articles, titles, weekdays.
  package init(_ page: SupervisionPage, by search: IdentifierSearch, passingOver ordinary: Set<String> = []) {
    let paragraphs = page.sections.flatMap(\.paragraphs)
    hasDays = paragraphs.contains { $0.label != nil }
    let texts = paragraphs.map(\.text.withoutCodes)
    rare =
      texts.flatMap { text in
        search.found(in: text).filter { search.writtenAs[$0.label] == nil }.map { text.scalars($0.span) }
      }.once
    nameLike = texts.flatMap(\.capitalsInside).filter { !ordinary.contains($0.lowercased()) }.once
    numbers = texts.flatMap(\.numbers).once
  }

  package var isNothing: Bool { rare.isEmpty && nameLike.isEmpty && numbers.isEmpty && !hasDays }
}

extension String {
  /// What stands for somebody identifies nobody.
  fileprivate var withoutCodes: String {
    var (text, isCode) = ("", false)
    for character in self {
      if character == "[" { isCode = true }
      if !isCode { text.append(character) }
      if character == "]" { isCode = false }
    }
    return text
  }

  fileprivate func scalars(_ span: Range<Int>) -> String {
    String(String.UnicodeScalarView(Array(unicodeScalars)[span]))
  }

  fileprivate var capitalsInside: [String] {
    var beginsSentence = true
    return split(whereSeparator: \.isWhitespace).compactMap { written in
      let word = written.filter { $0.isLetter || $0 == "'" || $0 == "-" }
      defer { beginsSentence = written.last { !"\"'”’)".contains($0) }.map { ".!?:;…/".contains($0) } ?? false }
      let isName = word.count > 1 && word.first?.isUppercase == true && !word.hasPrefix("I'")
      return isName && !beginsSentence ? String(word) : nil
    }
  }

  fileprivate var numbers: [String] {
    split { !$0.isNumber }.map(String.init).filter { $0.count > 1 }
  }
}

extension [String] {
  /// Each once, in their order.
  fileprivate var once: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
