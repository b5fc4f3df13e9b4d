import Dialogue
import Foundation

/// Reads a dialogue or a labelling file.
struct DialogueReader {
  static let keys = [
    "dialogue", "extends", "title", "need", "offered for", "minutes", "credit", "asks next time about", "draws legs",
    "lengths", "is told", "path for", "in short", "asks first", "uses", "numbers", "renamed", "rules", "otherwise",
    "states",
  ]
  /// What the file of a simulated client may say besides.
  static let clientKeys =
    ["client"] + keys.dropFirst() + ["setting", "hidden card", "starting points", "never says", "codes lines by"]
  static let labelKeys = ["labels", "title", "credit", "uses", "bands", "counts from", "sure from", "rules"]
  static let stateKeys = [
    "says", "asks", "asks again", "keeps answer as", "must have", "rules", "otherwise", "says on leaving", "ends",
    "states",
  ]

  let findings: Findings
  let english: English
  /// What the libraries it uses hold.
  let libraryRules: [RuleDefinition]
  let concepts: [String: [[String]]]

  /// The names of its states, at every depth.
  let states: [String]
  /// The numbers of the libraries it uses.
  var libraryNumbers: [NumberDefinition] = []
  /// Whether it extends another one, and need not have what that has.
  var isExtension = false

  private var rules: RuleReader {
    RuleReader(findings: findings, english: english, concepts: concepts, states: states)
  }

  func dialogue(_ root: Document.Value) -> DialogueDefinition? {
    let isClient = root.entries?.first?.key == "client"
    let known = isClient ? Self.clientKeys : Self.keys
    guard let fields = Fields(root, of: "a dialogue", known: known, findings: findings) else { return nil }
    var dialogue = header(fields, nameKey: isClient ? "client" : "dialogue")
    if isClient { readClient(of: &dialogue, fields) }
    dialogue.rules = rules.rules(fields["rules"])
    dialogue.otherwise = rules.otherwise(fields["otherwise"])
    dialogue.states = states(fields)
    // A reaction of its own takes the place of the library's of the same name.
    let own = Set((dialogue.rules + dialogue.states.flatMap(\.rules)).filter { $0.band == .reaction }.map(\.name))
    dialogue.libraryRules.removeAll { $0.band == .reaction && own.contains($0.name) }
    let numbers = NumberReader(findings: findings).numbers(fields)
    dialogue.numbers = numbers + libraryNumbers.filter { number in !numbers.contains { $0.name == number.name } }
    dialogue.renamed = renamed(fields)
    dialogue.told = fields.names("is told").map(\.text)
    dialogue.legs = fields.names("draws legs").map(\.text)
    dialogue.lengths = fields.names("lengths").map(\.text)
    dialogue.asksNextTime = fields.text("asks next time about")?.text
    readPath(of: &dialogue, fields)
    return dialogue
  }

  private func readClient(of dialogue: inout DialogueDefinition, _ fields: Fields) {
    var card = ClientCard()
    card.setting = fields.wordings("setting")
    card.hiddenCard = fields.wordings("hidden card")
    card.neverSays = rules.rules(fields["never says"])
    for (text, value) in fields.texts("starting points") {
      let parts = text.components(separatedBy: " at ")
      if parts.count == 2, states.contains(parts[1]) {
        card.startingPoints[parts[0]] = parts[1]
      } else {
        findings.error(
          at: value.place, "`\(text)` names no state to begin at", code: "unknown-state",
          hint: "it is `NAME at STATE`: `after the missed hour at late again`")
      }
    }
    dialogue.client = card
    dialogue.codesBy = fields.text("codes lines by")?.text ?? "language/skills"
  }

  func labelling(_ root: Document.Value) -> DialogueDefinition? {
    guard let fields = Fields(root, of: "a labelling file", known: Self.labelKeys, findings: findings) else {
      return nil
    }
    var labelling = header(fields, nameKey: "labels")
    let bands = fields.names("bands").map(\.text)
    labelling.rules = rules.rules(fields["rules"], bands: bands)
    labelling.libraryRules = libraryRules.filter { $0.label != nil }.map { $0.inItsBand(among: bands) }
    labelling.countsFrom = fields.integer("counts from")
    labelling.sureFrom = fields.integer("sure from")
    return labelling
  }

  private func header(_ fields: Fields, nameKey: String) -> DialogueDefinition {
    var dialogue = DialogueDefinition(name: fields.text(nameKey)?.text ?? "", place: fields.place)
    dialogue.title = fields.text("title")?.text ?? dialogue.name
    dialogue.offeredFor = fields.text("offered for")?.text ?? ""
    dialogue.minutes = fields.integer("minutes")
    dialogue.credit = fields.text("credit")?.text ?? ""
    dialogue.libraryRules = libraryRules.filter { $0.label == nil }
    dialogue.concepts = concepts
    return dialogue
  }

  private func readPath(of dialogue: inout DialogueDefinition, _ fields: Fields) {
    dialogue.pathFor = fields.text("path for")?.text
    dialogue.inShort = fields.wordings("in short")
    dialogue.asksFirst = fields.wordings("asks first")
    guard dialogue.pathFor != nil else { return }
    for (key, wordings) in [("in short", dialogue.inShort), ("asks first", dialogue.asksFirst)] where wordings.isEmpty {
      findings.error(
        at: fields.place, "a path of safety has no `\(key)`", code: "path-incomplete",
        hint: "add `\(key): …`: one line")
    }
  }

  private func states(_ fields: Fields) -> [StateDefinition] {
    guard let value = fields["states"], let entries = value.entries, !entries.isEmpty else {
      if case .refused = fields["states"]?.content { return [] }
      if isExtension, fields["states"] == nil { return [] }
      findings.error(
        at: fields["states"]?.place ?? fields.place, "a dialogue has at least one state", code: "no-states",
        hint: "under `states:` a name, and below it `asks: …`")
      return []
    }
    return entries.flatMap { states($0, in: nil) }
  }

  /// A state, and after it those that stand in it.
  private func states(_ entry: Document.Entry, in parent: String?) -> [StateDefinition] {
    guard let fields = Fields(entry.value, of: "a state", known: Self.stateKeys, findings: findings) else { return [] }
    let inner = (fields["states"]?.entries ?? []).flatMap { states($0, in: entry.key) }
    return [state(entry, fields, in: parent)] + inner
  }

  private func state(_ entry: Document.Entry, _ fields: Fields, in parent: String?) -> StateDefinition {
    var state = StateDefinition(name: entry.key, place: entry.place)
    state.parent = parent
    state.leaves = fields.wordings("says on leaving")
    state.mustHave = rules.hearings(fields.texts("must have"))
    state.says = fields.wordings("says")
    state.asks = fields.wordings("asks")
    state.asksAgain = fields.wordings("asks again")
    state.keepsAnswerAs = fields.text("keeps answer as")?.text
    state.rules = rules.rules(fields["rules"])
    state.otherwise = rules.otherwise(fields["otherwise"])
    state.ends = fields.flag("ends", default: false)
    return state
  }

  /// `old name to new name`.
  private func renamed(_ fields: Fields) -> [String: String] {
    var renamed: [String: String] = [:]
    for (text, value) in fields.texts("renamed") {
      guard let middle = text.utf8Range(of: " to ") else {
        findings.error(
          at: value.place, "`\(text)` cannot be read", code: "unknown-rename", hint: "it is `OLD NAME to NEW NAME`")
        continue
      }
      renamed[text[..<middle.lowerBound].trimmed] = text[middle.upperBound...].trimmed
    }
    return renamed
  }
}

extension Document.Value {
  /// The names of the states in a dialogue, or in a state.
  var stateNames: [String] {
    let states = entries?.first { $0.key == "states" }?.value.entries ?? []
    return states.flatMap { [$0.key] + $0.value.stateNames }
  }
}

extension RuleDefinition {
  /// The band of a rule from a library is the one that has the name of its label.
  fileprivate func inItsBand(among bands: [String]) -> RuleDefinition {
    var rule = self
    rule.labelBand = label.flatMap(bands.firstIndex) ?? 0
    return rule
  }
}

extension String {
  /// Where `needle` stands first.
  func utf8Range(of needle: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(needle) { return start..<index(start, offsetBy: needle.count) }
      start = index(after: start)
    }
    return nil
  }
}
