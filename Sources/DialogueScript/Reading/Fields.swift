import Dialogue

/// Collects what is wrong while a document is read.
final class Findings {
  private(set) var diagnostics: [Diagnostic] = []

  func add(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  func error(at place: Place, _ message: String, code: String, hint: String? = nil) {
    add(.error(at: place, message, code: code, hint: hint))
  }
}

/// The keys of one mapping, read one after the other. What is not of the kind that was asked for is reported.
struct Fields {
  let place: Place
  let entries: [Document.Entry]
  let findings: Findings

  /// - Parameters:
  ///   - what: what the mapping is, for the message: "a rule".
  ///   - known: every key it may have.
  init?(_ value: Document.Value, of what: String, known: [String], findings: Findings) {
    switch value.content {
    case .map(let entries):
      place = value.place
      self.entries = entries
      self.findings = findings
      for entry in entries where !known.contains(entry.key) {
        findings.error(
          at: entry.place, "\(what) has no key `\(entry.key)`", code: "unknown-key",
          hint: entry.key.didYouMean(known) ?? "it may have: \(known.joined(separator: ", "))")
      }
    case .refused: return nil
    case .text, .list:
      findings.error(
        at: value.place, "\(what) is written as keys and values here", code: "wrong-shape",
        hint: "for example `\(known.first ?? "says"): …` on a line of its own, indented")
      return nil
    }
  }

  subscript(key: String) -> Document.Value? { entries.first { $0.key == key }?.value }

  /// A text; with its place.
  func text(_ key: String) -> (text: String, value: Document.Value)? {
    guard let value = self[key] else { return nil }
    switch value.content {
    case .text(let text) where !text.isEmpty: return (text, value)
    case .text:
      findings.error(
        at: value.place, "`\(key)` says nothing", code: "empty-value", hint: "write it, or take the key away")
    case .list, .map: reportShape(of: value, wanted: "`\(key)` takes one text")
    case .refused: break
    }
    return nil
  }

  /// One text or a list of texts.
  func texts(_ key: String) -> [(text: String, value: Document.Value)] {
    guard let value = self[key] else { return [] }
    guard case .list(let items) = value.content else { return text(key).map { [$0] } ?? [] }
    if items.isEmpty { findings.error(at: value.place, "`\(key)` is an empty list", code: "empty-value") }
    return items.compactMap { item in text(of: item, under: key).map { ($0, item) } }
  }

  func text(of item: Document.Value, under key: String) -> String? {
    switch item.content {
    case .text(let text) where !text.isEmpty: return text
    case .text:
      findings.error(
        at: item.place, "an item of `\(key)` is empty", code: "empty-value", hint: "write it, or take the dash away")
    case .list, .map: reportShape(of: item, wanted: "an item of `\(key)` is one text")
    case .refused: break
    }
    return nil
  }

  /// A list of names, written with commas or as a block list.
  func names(_ key: String) -> [(text: String, value: Document.Value)] {
    texts(key).flatMap { text, value in
      text.split(separator: ",").map { ($0.trimmed, value) }
    }
  }

  /// `yes` or `no`.
  func flag(_ key: String, default missing: Bool) -> Bool {
    guard let (text, value) = text(key) else { return missing }
    if text != "yes", text != "no" {
      findings.error(at: value.place, "`\(key)` is `yes` or `no`, not `\(text)`", code: "not-yes-or-no")
    }
    return text == "yes" ? true : text == "no" ? false : missing
  }

  func integer(_ key: String) -> Int? {
    guard let (text, value) = text(key) else { return nil }
    guard let number = Int(small: text) else {
      findings.error(at: value.place, "`\(key)` is a whole number, not `\(text)`", code: "not-a-number")
      return nil
    }
    return number
  }

  private func hint(colonAfter entry: Document.Entry) -> String {
    guard entry.quotationMark != nil, let rest = entry.value.text,
      let quoted = Quotes.inOtherMarks("\(entry.written): \(rest)")
    else { return "put the whole text in quotation marks, or write it without the colon" }
    return Quotes.hint(quoted)
  }

  private func reportShape(of value: Document.Value, wanted: String) {
    if case .map(let entries) = value.content, let first = entries.first, entries.count == 1 {
      findings.error(
        at: first.endOfKey, "the colon makes `\(first.key)` a key here; \(wanted)", code: "colon-in-text",
        hint: hint(colonAfter: first))
    } else {
      findings.error(at: value.place, wanted, code: "wrong-shape")
    }
  }
}

extension Int {
  /// A number in a dialogue: no such number is so large that a sum of many could not be written.
  init?(small text: some StringProtocol) {
    guard let number = Int(text), (-1_000_000...1_000_000).contains(number) else { return nil }
    self = number
  }
}

extension StringProtocol {
  var trimmed: String {
    var text = self[...]
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text)
  }
}
