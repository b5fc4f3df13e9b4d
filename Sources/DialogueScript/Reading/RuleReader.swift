import Dialogue

/// Reads rules, and what a file does `otherwise`.
struct RuleReader {
  static let nextKeys = ["says", "asks", "goes to", "stays", "ends", "visits", "resumes with", "answers as"]
  static let effectKeys = ["sets", "raises", "lowers", "hardens", "later asks", "flags", "tags", "answers"]
  static let hearingKeys = [
    "hears", "unless hears", "only if", "used", "band", "reads as", "passes on", "example", "but not",
  ]
  static let keys = hearingKeys + nextKeys + effectKeys
  static let labelKeys = [
    "hears", "unless hears", "only if", "labels", "band", "weight", "unsure", "says", "example", "but not",
  ]

  let findings: Findings
  let english: English
  /// The concepts that patterns may name.
  let concepts: [String: [[String]]]

  /// - Parameter bands: of a labelling file, its bands; `nil` for a dialogue.
  func rules(_ value: Document.Value?, bands: [String]? = nil) -> [RuleDefinition] {
    guard let value else { return [] }
    guard let entries = value.entries else {
      if case .refused = value.content { return [] }
      findings.error(
        at: value.place, "rules stand one under the other, each under its name", code: "wrong-shape",
        hint: "`a gift:` on a line of its own, and below it, indented, `hears: …`")
      return []
    }
    return entries.compactMap { rule($0, bands: bands) }
  }

  private func rule(_ entry: Document.Entry, bands: [String]?) -> RuleDefinition? {
    let keys = bands == nil ? Self.keys : Self.labelKeys
    guard let fields = Fields(entry.value, of: "a rule", known: keys, findings: findings) else { return nil }
    var rule = RuleDefinition(name: entry.key, place: entry.place)
    readHearing(of: &rule, from: fields)
    readReply(of: &rule, from: fields)
    rule.label = fields.text("labels")?.text
    rule.weight = fields.integer("weight") ?? 1
    rule.isUnsure = fields.flag("unsure", default: false)
    if let bands { rule.labelBand = labelBand(fields, among: bands) }
    if bands != nil, rule.label == nil {
      findings.error(
        at: entry.place, "the rule `\(entry.key)` gives no label", code: "no-label", hint: "add `labels: NAME`")
    }
    return rule
  }

  /// `otherwise: goes to NAME`, `stays`, `ends`, or a rule without `hears`.
  func otherwise(_ value: Document.Value?) -> RuleDefinition? {
    guard let value else { return nil }
    var rule = RuleDefinition(name: "otherwise", place: value.place)
    if let text = value.text {
      rule.next = next(inShort: text, at: value.place)
      return rule
    }
    let keys = Self.nextKeys + Self.effectKeys
    guard let fields = Fields(value, of: "otherwise", known: keys, findings: findings) else { return nil }
    readReply(of: &rule, from: fields)
    return rule
  }

  private func next(inShort text: String, at place: Place) -> RuleDefinition.Next? {
    switch text {
    case "stays": return .stay
    case "ends": return .end
    case _ where text.hasPrefix("goes to "): return .state(text.dropFirst("goes to ".count).trimmed)
    default:
      findings.error(
        at: place, "`otherwise` cannot be read: `\(text)`", code: "unknown-next",
        hint: "it is `goes to NAME`, `stays` or `ends`, or the keys of a rule on lines of their own")
      return nil
    }
  }

  private func readHearing(of rule: inout RuleDefinition, from fields: Fields) {
    let heard = fields.texts("hears")
    rule.hearsAsWritten = heard.map(\.text)
    rule.hears = hearings(heard)
    rule.unlessHears = hearings(fields.texts("unless hears"))
    let guards = fields.names("only if")
    rule.onlyIfAsWritten = guards.map(\.text)
    rule.guards = guards.compactMap(guarding)
    rule.guardsPlace = fields["only if"]?.place
    rule.band = rule.label == nil && fields["labels"] == nil ? band(fields) : .topic
    rule.use = use(fields)
    rule.readsAs = fields.wordings("reads as").first
    rule.passesOn = fields.flag("passes on", default: false)
    rule.examples = fields.texts("example").map(\.text)
    rule.counterexamples = fields.texts("but not").map(\.text)
  }

  private func readReply(of rule: inout RuleDefinition, from fields: Fields) {
    rule.says = fields.wordings("says")
    rule.asks = fields.wordings("asks")
    rule.next = next(of: fields)
    rule.nextPlace = fields["goes to"]?.place
    rule.sets = fields.texts("sets").compactMap(assignment)
    rule.resumesWith = fields.wordings("resumes with")
    rule.laterAsks = fields.wordings("later asks")
    rule.answersAs = fields.text("answers as")?.text
    rule.changes = changes(fields)
    rule.flags = fields.flag("flags", default: false)
    rule.tags = fields.names("tags").map(\.text)
    rule.answers = fields.flag("answers", default: true)
  }

  private func next(of fields: Fields) -> RuleDefinition.Next? {
    var ways: [RuleDefinition.Next] = []
    if let (name, _) = fields.text("goes to") { ways.append(.state(name)) }
    if fields.flag("stays", default: false) { ways.append(.stay) }
    if fields.flag("ends", default: false) { ways.append(.end) }
    if let (name, _) = fields.text("visits") { ways.append(.visit(name)) }
    if ways.count > 1 {
      findings.error(
        at: fields.place, "a rule goes to one place: `goes to`, `stays`, `visits` and `ends` do not go together",
        code: "two-destinations", hint: "keep one of them")
    }
    return ways.first
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
    switch guarding {
    case .scope, .atLeastYou: break
    default: return
    }
    guard Scope.conceptNames.contains(where: { concepts[$0] == nil }) else { return }
    findings.error(
      at: value.place, "the guard `\(text)` needs the words of language/scope", code: "scope-unknown",
      hint: "add `language/scope` to `uses`")
  }

  private func labelBand(_ fields: Fields, among bands: [String]) -> Int {
    guard let (text, value) = fields.text("band") else { return 0 }
    if let number = bands.firstIndex(of: text) { return number }
    findings.error(
      at: value.place, "there is no band `\(text)`", code: "unknown-band",
      hint: text.didYouMean(bands) ?? "name it under `bands`, the most important first")
    return 0
  }

  private func band(_ fields: Fields) -> RuleDefinition.Band {
    guard let (text, value) = fields.text("band") else { return .topic }
    switch text {
    case "form": return .form
    case "topic": return .topic
    case "default": return .default
    default:
      findings.error(
        at: value.place, "there is no band `\(text)`", code: "unknown-band", hint: "it is `form`, `topic` or `default`")
      return .topic
    }
  }

  private func use(_ fields: Fields) -> RuleDefinition.Use {
    guard let (text, value) = fields.text("used") else { return .always }
    if text == "once" { return .once }
    let words = text.split(separator: " ")
    if words.count == 4, words[0] == "once", words[1] == "in", words[3] == "turns", let turns = Int(small: words[2]) {
      return .onceIn(turns: turns)
    }
    findings.error(
      at: value.place, "`used: \(text)` cannot be read", code: "unknown-use",
      hint: "it is `once`, or `once in 5 turns`")
    return .always
  }

  private func assignment(_ text: String, _ value: Document.Value) -> Assignment? {
    let letters = Array(text)
    guard let middle = (0..<letters.count).first(where: { letters[$0...].starts(with: " to ") }) else {
      findings.error(
        at: value.place, "`sets: \(text)` cannot be read", code: "unknown-set", hint: "it is `NAME to TEXT`")
      return nil
    }
    return Assignment(
      name: String(letters[..<middle]), value: Wording(String(letters[(middle + 4)...]), at: value.place))
  }
}
