import Dialogue

/// Finds for every word of a rule's patterns a line that comes out otherwise without it.
struct RuleListener {
  let rule: RuleDefinition
  let concepts: [String: [[String]]]
  let english: English
  private let ear: Ear
  /// Lines the rule must hear, and lines it must not.
  private(set) var heard: [String]
  private(set) var unheard: [String]
  /// Words for which no line was found.
  private(set) var misses = 0

  /// - Parameter known: lines that are kept already.
  init(_ rule: RuleDefinition, concepts: [String: [[String]]], english: English, known: [HeardLine]) {
    (self.rule, self.concepts, self.english) = (rule, concepts, english)
    ear = Ear(rule, concepts: concepts, english: english)
    heard = known.filter(\.isHeard).map(\.text).filter(ear.hears)
    let ear = ear
    unheard = known.filter { !$0.isHeard }.map(\.text).filter { !ear.hears($0) }
  }

  mutating func listen() {
    for (way, hearing) in rule.hears.enumerated() { listen(to: hearing, way, isForbidden: false) }
    for (way, hearing) in rule.unlessHears.enumerated() { listen(to: hearing, way, isForbidden: true) }
  }

  private mutating func listen(to hearing: Hearing, _ way: Int, isForbidden: Bool) {
    for (part, pattern) in hearing.parts.enumerated() {
      for leaf in pattern.leaves {
        var changed = rule
        let parts = hearing.parts.enumerated().map { $0 == part ? $1.without(leaf[...]) : $1 }
        let other = Hearing(parts, at: hearing.place)
        if isForbidden { changed.unlessHears[way] = other } else { changed.hears[way] = other }
        let without = Ear(changed, concepts: concepts, english: english)
        guard !isNoticed(without) else { continue }
        let found = isForbidden ? forbidden(hearing, part, leaf, without) : wanted(hearing, part, leaf, without)
        if !found { misses += 1 }
      }
    }
  }

  private func isNoticed(_ other: Ear) -> Bool {
    (rule.examples + heard).contains { !other.hears($0) }
      || (rule.counterexamples + unheard).contains(where: other.hears)
  }

  private mutating func wanted(_ hearing: Hearing, _ part: Int, _ leaf: Leaf, _ without: Ear) -> Bool {
    for variant in 0..<6 {
      let line = Sampler(concepts: concepts, variant: variant).line(for: hearing, part: part, with: leaf).asTyped
      for typed in [line, line + "?", "well it was like this, " + line] where ear.hears(typed) && !without.hears(typed)
      {
        heard.append(typed)
        return true
      }
    }
    return false
  }

  /// A line of the rule's, and with it what it must not be heard with.
  private mutating func forbidden(_ hearing: Hearing, _ part: Int, _ leaf: Leaf, _ without: Ear) -> Bool {
    for variant in 0..<4 {
      let sampler = Sampler(concepts: concepts, variant: variant)
      let line = sampler.line(for: hearing, part: part, with: leaf).asTyped
      let samples = rule.hears.prefix(12).map { sampler.line(for: $0).asTyped }
      for own in rule.examples.prefix(4) + samples + [""] {
        for typed in ["\(own), \(line)", "\(line), \(own)", "\(line) \(own)", line] {
          guard !ear.hears(typed), without.hears(typed) else { continue }
          unheard.append(typed)
          return true
        }
      }
    }
    return false
  }
}

/// A line of a list, for a rule.
typealias HeardLine = (text: String, isHeard: Bool)
