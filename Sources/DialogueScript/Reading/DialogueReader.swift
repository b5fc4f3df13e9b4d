import Dialogue

/// Reads a dialogue or a labelling file.
struct DialogueReader {
  static let keys = [
    "dialogue", "title", "offered for", "minutes", "credit", "path for", "uses", "numbers", "rules", "otherwise", "states",
  ]
  static let labelKeys = ["labels", "title", "credit", "uses", "rules"]
  static let stateKeys = ["says", "asks", "asks again", "keeps answer as", "rules", "otherwise", "ends"]

  let findings: Findings
  let english: English
  /// What the libraries it uses hold.
  let libraryRules: [RuleDefinition]
  let concepts: [String: [[String]]]

  private var rules: RuleReader { RuleReader(findings: findings, english: english, concepts: concepts) }

  func dialogue(_ root: Document.Value) -> DialogueDefinition? {
    guard let fields = Fields(root, of: "a dialogue", known: Self.keys, findings: findings) else { return nil }
    var dialogue = header(fields, nameKey: "dialogue")
    dialogue.rules = rules.rules(fields["rules"])
    dialogue.otherwise = rules.otherwise(fields["otherwise"])
    dialogue.states = states(fields)
    dialogue.numbers = fields.names("numbers").compactMap(number)
    return dialogue
  }

  func labelling(_ root: Document.Value) -> DialogueDefinition? {
    guard let fields = Fields(root, of: "a labelling file", known: Self.labelKeys, findings: findings) else { return nil }
    var labelling = header(fields, nameKey: "labels")
    labelling.rules = rules.rules(fields["rules"], isLabelling: true)
    return labelling
  }

  private func header(_ fields: Fields, nameKey: String) -> DialogueDefinition {
    var dialogue = DialogueDefinition(name: fields.text(nameKey)?.text ?? "", place: fields.place)
    dialogue.title = fields.text("title")?.text ?? dialogue.name
    dialogue.offeredFor = fields.text("offered for")?.text ?? ""
    dialogue.minutes = fields.integer("minutes")
    dialogue.credit = fields.text("credit")?.text ?? ""
    dialogue.pathFor = fields.text("path for")?.text
    dialogue.libraryRules = libraryRules
    dialogue.concepts = concepts
    return dialogue
  }

  private func states(_ fields: Fields) -> [StateDefinition] {
    guard let value = fields["states"], let entries = value.entries, !entries.isEmpty else {
      if case .refused = fields["states"]?.content { return [] }
      findings.error(
        at: fields["states"]?.place ?? fields.place, "a dialogue has at least one state", code: "no-states",
        hint: "under `states:` a name, and below it `asks: …`")
      return []
    }
    return entries.compactMap(state)
  }

  private func state(_ entry: Document.Entry) -> StateDefinition? {
    guard let fields = Fields(entry.value, of: "a state", known: Self.stateKeys, findings: findings) else { return nil }
    var state = StateDefinition(name: entry.key, place: entry.place)
    state.says = fields.wordings("says")
    state.asks = fields.wordings("asks")
    state.asksAgain = fields.wordings("asks again")
    state.keepsAnswerAs = fields.text("keeps answer as")?.text
    state.rules = rules.rules(fields["rules"])
    state.otherwise = rules.otherwise(fields["otherwise"])
    state.ends = fields.flag("ends", default: false)
    return state
  }

  /// `honesty from 0 to 10`.
  private func number(_ text: String, _ value: Document.Value) -> NumberDefinition? {
    let words = text.split(separator: " ")
    guard words.count >= 5, words[words.count - 4] == "from", words[words.count - 2] == "to",
      let low = Int(words[words.count - 3]), let high = Int(words[words.count - 1]), low <= high
    else {
      findings.error(
        at: value.place, "the number `\(text)` cannot be read", code: "unknown-number", hint: "it is `NAME from 0 to 10`")
      return nil
    }
    return NumberDefinition(name: words.dropLast(4).joined(separator: " "), range: low...high, place: value.place)
  }
}
