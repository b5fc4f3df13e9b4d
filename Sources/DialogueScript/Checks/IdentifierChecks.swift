import Dialogue

extension IdentifierFile {
  /// Word files that are not there, names that are no list, examples in which something else is marked.
  func diagnostics(on shelf: Shelf?) -> [Diagnostic] {
    guard let shelf else { return [] }
    let missing = wordFiles.flatMap { file in
      [file.file, file.without].compactMap(\.self).filter { shelf.words($0) == nil }.map { (file.place, $0) }
    }.map { place, name in
      Diagnostic.error(
        at: place, "there is no file `\(name).txt`", code: "unknown-library",
        hint: "it lies in a folder of the dialogues, a word or phrase a line")
    }
    if !missing.isEmpty { return missing }
    let search = IdentifierSearch(rules(words: shelf.words))
    return unknown(search) + rules.rules.flatMap { $0.unheard(by: search) + $0.heard(by: search) }
  }

  private func unknown(_ search: IdentifierSearch) -> [Diagnostic] {
    let known = ["possessive"] + rules.lists.map(\.name) + wordFiles.map(\.name) + rules.parts.keys.sorted()
    return search.unknownNames.map { name in
      let rule = rules.rules.first { rule in rule.hears.contains { $0.conceptNames.contains(name) } }
      return .error(
        at: rule?.place ?? place, "there is no list and no part `\(name)`", code: "unknown-concept",
        hint: name.didYouMean(known + IdentifierRules.Form.allCases.map(\.rawValue)))
    }
  }
}

extension IdentifierRules.Rule {
  fileprivate func unheard(by search: IdentifierSearch) -> [Diagnostic] {
    if examples.isEmpty {
      return [
        .warning(
          at: place, "no example shows what `\(name)` marks", code: "no-example",
          hint: "`example: her sister [Xiomara] rang`, with what is marked in brackets")
      ]
    }
    return examples.compactMap { example in
      let marked = MarkedExample(example)
      let found = search.found(in: marked.text).filter { label == nil || $0.label == label }.map(\.span)
      guard Set(found) != Set(marked.spans) else { return nil }
      return .warning(
        at: place, "in `\(example)`, this is marked instead: \(marked.marking(found))", code: "example-unheard",
        hint: "an earlier rule may have it; what is marked stands in square brackets")
    }
  }

  fileprivate func heard(by search: IdentifierSearch) -> [Diagnostic] {
    counterexamples.compactMap { example in
      guard search.found(in: example).contains(where: { $0.rule == name }) else { return nil }
      return .warning(
        at: place, "`\(name)` marks something in `\(example)` all the same", code: "but-not-heard",
        hint: "narrow the pattern, or put a rule before it that `marks: nothing`")
    }
  }
}

/// A note with square brackets around what is marked.
private struct MarkedExample {
  let text: String
  /// Unicode scalars of the text.
  let spans: [Range<Int>]

  init(_ written: String) {
    var scalars = String.UnicodeScalarView()
    var spans: [Range<Int>] = []
    var start: Int?
    for scalar in written.unicodeScalars {
      switch scalar {
      case "[": start = scalars.count
      case "]":
        if let begun = start { spans.append(begun..<scalars.count) }
        start = nil
      default: scalars.append(scalar)
      }
    }
    (text, self.spans) = (String(scalars), spans)
  }

  func marking(_ spans: [Range<Int>]) -> String {
    var written = String.UnicodeScalarView()
    for (number, scalar) in text.unicodeScalars.enumerated() {
      for span in spans where span.upperBound == number && !span.isEmpty { written.append("]") }
      for span in spans where span.lowerBound == number { written.append("[") }
      written.append(scalar)
    }
    if spans.contains(where: { $0.upperBound == text.unicodeScalars.count }) { written.append("]") }
    return String(written)
  }
}
