import Dialogue

/// Reads rules, and what a file does `otherwise`.
struct RuleReader {
  static let nextKeys = ["says", "asks", "goes to", "stays", "ends", "visits", "resumes with", "answers as"]
  static let effectKeys = [
    "sets", "raises", "lowers", "hardens", "later asks", "flags", "tags", "rates", "because", "answers",
  ]
  static let hearingKeys = [
    "hears", "unless hears", "only if", "used", "band", "opens", "reads as", "passes on", "example", "but not",
  ]
  static let keys = hearingKeys + nextKeys + effectKeys
  /// What a rule of a library may say besides, for the labelling files that use it.
  static let sharedKeys = ["labels", "weight", "unsure"]
  static let labelKeys = [
    "hears", "unless hears", "only if", "labels", "band", "weight", "unsure", "says", "example", "but not",
  ]

  let findings: Findings
  let english: English
  /// The concepts that patterns may name.
  let concepts: [String: [[String]]]
  /// The states of the file, to guess at one that is meant.
  var states: [String] = []

  /// Whether the rules stand in a library: they may talk, or give labels.
  var isShared = false

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
    let keys = bands == nil ? Self.keys + (isShared ? Self.sharedKeys : []) : Self.labelKeys
    guard let fields = Fields(entry.value, of: "a rule", known: keys, findings: findings) else { return nil }
    var rule = RuleDefinition(name: entry.key, place: entry.place)
    readHearing(of: &rule, from: fields)
    readReply(of: &rule, from: fields)
    rule.label = fields.text("labels")?.text
    rule.weight = fields.integer("weight") ?? 1
    rule.isUnsure = fields.flag("unsure", default: false)
    if let bands { rule.labelBand = labelBand(fields, of: rule.label, among: bands) }
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
        hint: hint(otherwise: text))
      return nil
    }
  }

  private func hint(otherwise text: String) -> String {
    let word = ["go to ", "goto ", "goes ", "to "].first { text.hasPrefix($0) }
    let name = word.map { text.dropFirst($0.count).trimmed } ?? text
    if let state = states.contains(name) ? name : nearest(to: name, in: states) {
      return "did you mean `goes to \(state)`?"
    }
    return text.didYouMean(["stays", "ends"])
      ?? "it is `goes to NAME`, `stays` or `ends`, or the keys of a rule on lines of their own"
  }

  private func readReply(of rule: inout RuleDefinition, from fields: Fields) {
    rule.says = fields.wordings("says")
    if case .untilAllIsSaid = rule.use { rule.use = .untilAllIsSaid(wordings: rule.says.count) }
    rule.because = fields.wordings("because")
    rule.asks = fields.wordings("asks")
    rule.next = next(of: fields)
    rule.nextPlace = fields["goes to"]?.place
    rule.sets = fields.texts("sets").compactMap { assignment("sets", "to", $0, $1) }
    rule.resumesWith = fields.wordings("resumes with")
    rule.laterAsks = fields.wordings("later asks")
    rule.answersAs = fields.text("answers as")?.text
    rule.changes = changes(fields)
    rule.flags = fields.flag("flags", default: false)
    rule.tags = fields.names("tags").map(\.text)
    rule.rates = fields.texts("rates").compactMap { assignment("rates", "as", $0, $1) }
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

  /// The band a rule names, or else the one that has the name of its label.
  private func labelBand(_ fields: Fields, of label: String?, among bands: [String]) -> Int {
    guard let (text, value) = fields.text("band") else { return label.flatMap(bands.firstIndex) ?? 0 }
    if let number = bands.firstIndex(of: text) { return number }
    findings.error(
      at: value.place, "there is no band `\(text)`", code: "unknown-band",
      hint: text.didYouMean(bands) ?? "name it under `bands`, the most important first")
    return 0
  }

  private func assignment(_ key: String, _ word: String, _ text: String, _ value: Document.Value) -> Assignment? {
    let letters = Array(text)
    guard let middle = (0..<letters.count).first(where: { letters[$0...].starts(with: " \(word) ") }),
      !letters[..<middle].contains(":")
    else {
      findings.error(
        at: value.place, "`\(key): \(text)` cannot be read", code: "unknown-set", hint: "it is `NAME \(word) TEXT`")
      return nil
    }
    return Assignment(
      name: String(letters[..<middle]), value: Wording(String(letters[(middle + 4)...]), at: value.place))
  }
}
