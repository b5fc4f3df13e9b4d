import Dialogue

/// A concept as it stands in the file.
struct WrittenConcept {
  struct Member {
    let pattern: Pattern
    let place: Place
  }

  let name: String
  let place: Place
  let members: [Member]
}

/// Writes concepts out, those first that others hold.
struct ConceptWriting {
  /// How deep concepts may stand in one another.
  private static let deepest = 30

  let written: [WrittenConcept]
  let byName: [String: WrittenConcept]
  let known: [String: [[String]]]
  let findings: Findings
  private var done: [String: [[String]]] = [:]

  init(_ written: [WrittenConcept], known: [String: [[String]]], findings: Findings) {
    self.written = written
    byName = Dictionary(written.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    self.known = known
    self.findings = findings
  }

  mutating func all() -> [String: [[String]]] {
    for concept in written { write(concept, above: []) }
    return known.merging(done) { _, own in own }
  }

  private mutating func write(_ concept: WrittenConcept, above: [String]) {
    guard done[concept.name] == nil else { return }
    guard isPossible(concept, above: above) else {
      done[concept.name] = []
      return
    }
    for member in concept.members {
      for inner in member.pattern.conceptNames {
        if let other = byName[inner] { write(other, above: above + [concept.name]) } else { report(inner, in: member) }
      }
    }
    done[concept.name] = phrases(of: concept)
  }

  private func isPossible(_ concept: WrittenConcept, above: [String]) -> Bool {
    if above.contains(concept.name) {
      let circle = above.drop { $0 != concept.name } + [concept.name]
      findings.error(
        at: concept.place, "the concept `\(concept.name)` holds itself: \(circle.joined(separator: " → "))",
        code: "concept-circle", hint: "take one of these out")
      return false
    }
    guard above.count < Self.deepest else {
      findings.error(
        at: concept.place, "the concept `\(concept.name)` stands too deep in others", code: "too-deep",
        hint: "\(Self.deepest) in one another are the most")
      return false
    }
    return true
  }

  private func report(_ name: String, in member: WrittenConcept.Member) {
    guard known[name] == nil else { return }
    findings.error(
      at: member.place, "there is no concept `\(name)`", code: "unknown-concept",
      hint: name.didYouMean((Array(byName.keys) + Array(known.keys)).sorted())
        ?? "write it under `concepts`, or name its library in `uses`")
  }

  private func phrases(of concept: WrittenConcept) -> [[String]] {
    var all: [[String]] = []
    for member in concept.members {
      do throws(Pattern.NoPhrases) {
        all += try member.pattern.phrases { done[$0] ?? known[$0] ?? [] }
        if all.count > Pattern.mostPhrases { throw .tooMany }
      } catch {
        report(error, at: member.place)
        return []
      }
    }
    return all.filter { !$0.isEmpty }
  }

  private func report(_ trouble: Pattern.NoPhrases, at place: Place) {
    switch trouble {
    case .gap:
      findings.error(
        at: place, "a concept holds words, phrases, optional parts and other concepts, but no gaps",
        code: "gap-in-concept", hint: "write the phrases out, or move the pattern into a rule")
    case .tooMany:
      findings.error(
        at: place, "written out, this concept comes to more than \(Pattern.mostPhrases) phrases",
        code: "too-many-phrases",
        hint: "fewer optional parts, or two concepts")
    }
  }
}
