import Dialogue

/// Reads a rules-only file: how it greets, its keywords, what it remembers, and what it says otherwise.
struct AsTypedReader {
  static let keys = [
    "script", "reads", "title", "credit", "greets", "cuts at", "becomes", "keywords", "remembers", "otherwise",
    "at a loss",
  ]
  static let memoryKeys = ["keyword", "rules"]

  let findings: Findings

  private var words: AsTypedWordReader { AsTypedWordReader(findings: findings) }
  private var rules: AsTypedRuleReader { AsTypedRuleReader(findings: findings) }

  func script(_ root: Document.Value) -> AsTypedDefinition? {
    guard let fields = Fields(root, of: "a rules-only file", known: Self.keys, findings: findings) else { return nil }
    var script = AsTypedDefinition(name: fields.text("script")?.text ?? "", place: fields.place)
    readManner(fields)
    script.title = fields.text("title")?.text ?? script.name
    script.credit = fields.text("credit")?.text ?? ""
    script.greetings = fields.texts("greets").compactMap { words.assembly($0.text, at: $0.value, parts: 0) }
    script.cuts = cuts(fields)
    script.keywords = exchanged(fields["becomes"]) + keywords(fields)
    reportTwins(among: script.keywords)
    script.memory = memory(fields["remembers"])
    readLastResorts(of: &script, from: fields)
    return script
  }

  private func readManner(_ fields: Fields) {
    let manner = fields.text("reads")
    guard manner?.text != "as typed" else { return }
    findings.error(
      at: manner?.value.place ?? fields.place, "a rules-only file says `reads: as typed`", code: "not-as-typed",
      hint: "add `reads: as typed` below `script`: no contraction and no spelling is mended in such a file")
  }

  private func cuts(_ fields: Fields) -> [String] {
    guard fields["cuts at"] != nil else { return [",", "."] }
    return fields.names("cuts at").compactMap { name, value in
      switch name.lowercased() {
      case "comma": ","
      case "full stop": "."
      case "question mark", "exclamation mark": unread(name, as: "full stop", at: value)
      case "colon", "semicolon", "dash": unread(name, as: "comma", at: value)
      default: words.word(name, at: value.place)
      }
    }
  }

  private func unread(_ name: String, as sign: String, at value: Document.Value) -> String? {
    findings.error(
      at: value.place, "a \(name) is read as a \(sign)", code: "unknown-cut", hint: "write `cuts at: \(sign)`")
    return nil
  }

  /// Words that are only read as others.
  private func exchanged(_ value: Document.Value?) -> [AsTypedDefinition.Keyword] {
    guard let value else { return [] }
    guard let entries = value.entries else {
      findings.error(
        at: value.place, "`becomes` takes words, one under the other", code: "wrong-shape",
        hint: "for example `ME: YOU` on a line of its own, indented")
      return []
    }
    return entries.compactMap { entry in
      guard let word = words.word(entry.key, at: entry.place) else { return nil }
      var keyword = AsTypedDefinition.Keyword(word: word, place: entry.place)
      keyword.becomes = words.word(entry.value.text ?? "", at: entry.value.place)
      return keyword
    }
  }

  private func keywords(_ fields: Fields) -> [AsTypedDefinition.Keyword] {
    guard let value = fields["keywords"], let entries = value.entries, !entries.isEmpty else {
      if case .refused = fields["keywords"]?.content { return [] }
      findings.error(
        at: fields["keywords"]?.place ?? fields.place, "a rules-only file has at least one keyword",
        code: "no-keywords",
        hint: "under `keywords:` a word, and below it, indented, `says: …`")
      return []
    }
    return entries.compactMap(rules.keyword)
  }

  private func reportTwins(among keywords: [AsTypedDefinition.Keyword]) {
    var known: Set<String> = []
    for keyword in keywords where !known.insert(keyword.word).inserted {
      findings.error(
        at: keyword.place, "the word `\(keyword.word)` stands twice in this file", code: "duplicate-keyword",
        hint: "join the two; capital and small letters are the same here")
    }
  }

  private func memory(_ value: Document.Value?) -> AsTypedDefinition.Memory? {
    guard let value,
      let fields = Fields(value, of: "`remembers`", known: Self.memoryKeys, findings: findings)
    else { return nil }
    let keyword = rules.link(fields, "keyword")
    let items = rules.items(of: fields, "rules")
    if items.count != AsTypedDefinition.Memory.rules {
      findings.error(
        at: fields["rules"]?.place ?? fields.place, "`remembers` has four rules, not \(items.count)",
        code: "not-four", hint: "the last word of the line chooses one of the four")
    }
    guard let keyword else {
      if fields["keyword"] == nil {
        findings.error(
          at: fields.place, "`remembers` says at which keyword", code: "no-keyword", hint: "add `keyword: WORD`")
      }
      return nil
    }
    return AsTypedDefinition.Memory(keyword: keyword, rules: items.compactMap(rules.memory), place: fields.place)
  }

  private func readLastResorts(of script: inout AsTypedDefinition, from fields: Fields) {
    script.otherwise = fields.texts("otherwise").compactMap { words.assembly($0.text, at: $0.value, parts: 1) }
    script.otherwisePlace = fields["otherwise"]?.place ?? fields.place
    script.atALoss = atALoss(fields)
    script.atALossPlace = fields["at a loss"]?.place ?? fields.place
    for (key, code) in [("greets", "no-greeting"), ("otherwise", "no-otherwise")] where fields[key] == nil {
      findings.error(
        at: fields.place, "a rules-only file says how it `\(key)`", code: code,
        hint: "add `\(key): …`, one text or a list of them")
    }
  }

  private func atALoss(_ fields: Fields) -> [Assembly] {
    let texts = fields.texts("at a loss")
    if let value = fields["at a loss"], texts.count != 4 {
      findings.error(
        at: value.place, "`at a loss` has four texts, not \(texts.count)", code: "not-four",
        hint: "a counter that goes from one to four, line by line, chooses one of them")
    }
    return texts.compactMap { words.assembly($0.text, at: $0.value, parts: 0) }
  }
}
