import Dialogue

/// What decides whether a rule answers: its patterns, its guards, its band, how often it may.
extension RuleReader {
  func readHearing(of rule: inout RuleDefinition, from fields: Fields) {
    let heard = fields.texts("hears")
    rule.hearsAsWritten = heard.map(\.text)
    rule.hears = hearings(heard)
    rule.unlessHears = hearings(fields.texts("unless hears"))
    let guards = fields.names("only if")
    rule.onlyIfAsWritten = guards.map(\.text)
    rule.guards = guards.compactMap(guarding)
    rule.guardsPlace = fields["only if"]?.place
    // A rule that has neither is told so; which bands there are for it nobody can know.
    let hasReply = fields.entries.contains { !Self.hearingKeys.contains($0.key) }
    rule.band = fields["labels"] == nil && hasReply ? band(fields) : .topic
    rule.opens = fields.flag("opens", default: false)
    rule.use = use(fields)
    rule.readsAs = fields.wordings("reads as").first
    rule.passesOn = fields.flag("passes on", default: false)
    rule.examples = fields.texts("example").map(\.text)
    rule.counterexamples = fields.texts("but not").map(\.text)
  }

  func hearings(_ texts: [(text: String, value: Document.Value)]) -> [Hearing] {
    texts.flatMap { text, value -> [Hearing] in
      do throws(PatternReader.Trouble) {
        let ways = try PatternReader(english: english).hearings(in: text, at: value.place)
        for way in ways { for part in way.parts { reportUnknownConcepts(part, in: text, value) } }
        return ways
      } catch {
        findings.error(at: value.place(at: error.offset), error.message, code: error.code, hint: error.hint)
        return []
      }
    }
  }

  func reportUnknownConcepts(_ pattern: Pattern, in text: String, _ value: Document.Value) {
    for name in pattern.conceptNames where concepts[name] == nil {
      findings.error(
        at: value.place(at: offset(of: name, in: text)), "there is no concept `\(name)`", code: "unknown-concept",
        hint: name.didYouMean(concepts.keys.sorted())
          ?? "name the library that holds it in `uses`, or write a capture: `<\(name) = …>`")
    }
  }

  /// How many scalars stand before `<name>`.
  private func offset(of name: String, in text: String) -> Int {
    let scalars = Array(text.unicodeScalars)
    let wanted = Array("<\(name)>".unicodeScalars)
    return scalars.indices.first { scalars[$0...].starts(with: wanted) } ?? 0
  }

  private func guarding(_ text: String, _ value: Document.Value) -> Guard? {
    if let found = GuardReader().guarding(text) {
      reportMissingScope(found, text, value)
      return found
    }
    findings.error(at: value.place, "the guard `\(text)` cannot be read", code: "unknown-guard", hint: GuardReader.hint)
    return nil
  }

  /// Scope is told by words that the file has to know.
  private func reportMissingScope(_ guarding: Guard, _ text: String, _ value: Document.Value) {
    guard Scope.needs(of: guarding).contains(where: { concepts[$0] == nil }) else { return }
    findings.error(
      at: value.place, "the guard `\(text)` needs the words of language/scope", code: "scope-unknown",
      hint: "add `language/scope` to `uses`")
  }

  private func band(_ fields: Fields) -> RuleDefinition.Band {
    guard let (text, value) = fields.text("band") else { return .topic }
    switch text {
    case "danger": return .danger
    case "form": return .form
    case "topic": return .topic
    case "default": return .default
    case "reaction": return .reaction
    default:
      findings.error(
        at: value.place, "there is no band `\(text)`", code: "unknown-band",
        hint: "it is `danger`, `form`, `topic`, `default` or `reaction`")
      return .topic
    }
  }

  private func use(_ fields: Fields) -> RuleDefinition.Use {
    guard let (text, value) = fields.text("used") else { return .always }
    if text == "once" { return .once }
    if text == "until all is said" { return .untilAllIsSaid(wordings: 0) }
    let words = text.split(separator: " ")
    if words.count == 4, words[0] == "once", words[1] == "in", words[3] == "turns", let turns = Int(small: words[2]) {
      return .onceIn(turns: turns)
    }
    findings.error(
      at: value.place, "`used: \(text)` cannot be read", code: "unknown-use",
      hint: "it is `once`, `once in 5 turns` or `until all is said`")
    return .always
  }
}
