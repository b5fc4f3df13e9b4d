import Dialogue

/// Reads the concepts of a file and writes them out as phrases.
struct ConceptReader {
  let findings: Findings
  let english: English
  /// The concepts of the libraries the file uses.
  let known: [String: [[String]]]

  private struct Written {
    let entry: Document.Entry
    let members: [(pattern: Pattern, text: String, value: Document.Value)]
  }

  /// The concepts of the file itself, together with those it knows.
  func concepts(_ value: Document.Value?) -> [String: [[String]]] {
    guard let value else { return known }
    guard let entries = value.entries else {
      findings.error(at: value.place, "concepts stand one under the other, each under its name", code: "wrong-shape")
      return known
    }
    let written = entries.map { Written(entry: $0, members: members($0.value)) }
    let byName = Dictionary(written.map { ($0.entry.key, $0) }, uniquingKeysWith: { first, _ in first })
    var done = known
    for concept in written { _ = resolve(concept, in: byName, into: &done, above: []) }
    return done
  }

  private func members(_ value: Document.Value) -> [(pattern: Pattern, text: String, value: Document.Value)] {
    let texts: [(String, Document.Value)]
    switch value.content {
    case .text(let text): texts = [(text, value)]
    case .list(let items): texts = items.compactMap { item in item.text.map { ($0, item) } }
    case .map, .refused: texts = []
    }
    if texts.isEmpty {
      findings.error(
        at: value.place, "a concept is a list of words and phrases", code: "wrong-shape",
        hint: "write `sad / low / down`, or one `- ` line for each")
    }
    return texts.compactMap { text, value in
      do throws(PatternReader.Trouble) {
        return (try PatternReader(english: english).choice(in: text), text, value)
      } catch {
        findings.error(at: value.place(at: error.offset), error.message, code: "pattern", hint: error.hint)
        return nil
      }
    }
  }

  private func resolve(
    _ concept: Written, in written: [String: Written], into done: inout [String: [[String]]], above: [String]
  ) -> [[String]] {
    let name = concept.entry.key
    if let phrases = done[name], known[name] == nil { return phrases }
    if above.contains(name) {
      findings.error(
        at: concept.entry.place, "the concept `\(name)` holds itself: \((above + [name]).joined(separator: " → "))",
        code: "concept-circle", hint: "take one of these out")
      return []
    }
    var phrases: [[String]] = []
    for member in concept.members {
      for inner in member.pattern.conceptNames {
        if let other = written[inner] {
          done[inner] = resolve(other, in: written, into: &done, above: above + [name])
        } else if done[inner] == nil {
          findings.error(
            at: member.value.place, "there is no concept `\(inner)`", code: "unknown-concept",
            hint: inner.didYouMean(Array(written.keys).sorted() + done.keys.sorted()))
        }
      }
      phrases += self.phrases(member, done)
    }
    done[name] = phrases.filter { !$0.isEmpty }
    return done[name] ?? []
  }

  private func phrases(
    _ member: (pattern: Pattern, text: String, value: Document.Value), _ done: [String: [[String]]]
  ) -> [[String]] {
    if let phrases = member.pattern.phrases(of: { done[$0] ?? [] }) { return phrases }
    findings.error(
      at: member.value.place, "a concept holds words, phrases, optional parts and other concepts, but no gaps",
      code: "gap-in-concept", hint: "write the phrases out, or move the pattern into a rule")
    return []
  }
}
