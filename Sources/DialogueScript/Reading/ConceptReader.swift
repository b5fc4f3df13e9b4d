import Dialogue

/// Reads the concepts of a file and writes them out as phrases.
struct ConceptReader {
  let findings: Findings
  let english: English
  /// The concepts of the libraries the file uses.
  let known: [String: [[String]]]

  /// The concepts of the file itself, together with those it knows.
  func concepts(_ value: Document.Value?) -> [String: [[String]]] {
    guard let value else { return known }
    guard let entries = value.entries else {
      if case .refused = value.content { return known }
      findings.error(
        at: value.place, "concepts stand one under the other, each under its name", code: "wrong-shape",
        hint: "`rain: rain / drizzle` on a line of its own, indented")
      return known
    }
    for entry in entries where Shape.isMeant(by: entry.key) { reportTaken(entry) }
    let written = entries.map { WrittenConcept(name: $0.key, place: $0.place, members: members($0.value)) }
    var writing = ConceptWriting(written, known: known, findings: findings)
    return writing.all()
  }

  private func reportTaken(_ entry: Document.Entry) {
    findings.error(
      at: entry.place, "`<\(entry.key)>` is a shape, so no concept can have this name", code: "taken-name",
      hint: "give the concept another name")
  }

  private func members(_ value: Document.Value) -> [WrittenConcept.Member] {
    let items: [Document.Value]
    switch value.content {
    case .text: items = [value]
    case .list(let list): items = list
    case .map, .refused: items = []
    }
    let texts = items.compactMap { item in item.text.map { ($0, item) } }.filter { !$0.0.isEmpty }
    if texts.count < max(1, items.count) { reportShape(of: value, items) }
    return texts.compactMap { text, value in
      do throws(PatternReader.Trouble) {
        return WrittenConcept.Member(pattern: try PatternReader(english: english).choice(in: text), place: value.place)
      } catch {
        findings.error(at: value.place(at: error.offset), error.message, code: error.code, hint: error.hint)
        return nil
      }
    }
  }

  private func reportShape(of value: Document.Value, _ items: [Document.Value]) {
    let odd = items.first { $0.text?.isEmpty ?? true } ?? value
    if case .refused = odd.content { return }
    findings.error(
      at: odd.place, "a concept is a list of words and phrases", code: "wrong-shape",
      hint: "write `sad / low / down`, or one `- ` line for each")
  }
}
