import Dialogue

/// Reads the keywords of a rules-only file, their rules and what they reply.
struct AsTypedRuleReader {
  static let keywordKeys = ["becomes", "rank", "tags", "hears", "says", "rules", "goes to"]
  static let ruleKeys = ["hears", "says"]
  static let replyKeys = ["goes to", "reads as"]
  static let nextKeyword = "the next keyword"

  let findings: Findings

  private var words: AsTypedWordReader { AsTypedWordReader(findings: findings) }

  func keyword(_ entry: Document.Entry) -> AsTypedDefinition.Keyword? {
    guard let fields = Fields(entry.value, of: "a keyword", known: Self.keywordKeys, findings: findings),
      let word = words.word(entry.key, at: entry.place)
    else { return nil }
    var keyword = AsTypedDefinition.Keyword(word: word, place: entry.place)
    keyword.becomes = fields.text("becomes").flatMap { words.word($0.text, at: $0.value.place) }
    keyword.rank = rank(fields)
    keyword.tags = fields.names("tags").compactMap { words.word($0.text, at: $0.value.place) }
    keyword.rules = rules(of: fields)
    keyword.link = link(fields, "goes to")
    if !fields.entries.contains(where: { $0.key != "rank" }) {
      findings.error(
        at: entry.place, "the keyword `\(entry.key)` says nothing about itself", code: "empty-keyword",
        hint: "give it `says`, `rules`, `goes to`, `becomes` or `tags`")
    }
    return keyword
  }

  private func rank(_ fields: Fields) -> Int {
    guard let rank = fields.integer("rank") else { return 0 }
    if rank < 0 { findings.error(at: fields.place, "a rank is 0 or more", code: "not-a-number") }
    return max(0, rank)
  }

  /// The rules in a list, or the one rule whose keys stand right below the keyword.
  private func rules(of fields: Fields) -> [AsTypedDefinition.Rule] {
    let isAlone = fields["hears"] != nil || fields["says"] != nil
    if isAlone, let twice = fields["rules"] {
      findings.error(
        at: twice.place, "a keyword has `rules`, or one rule by itself", code: "two-ways",
        hint: "put `hears` and `says` into the list as a rule of their own")
    }
    if isAlone { return rule(fields).map { [$0] } ?? [] }
    return items(of: fields, "rules").compactMap { item in
      Fields(item, of: "a rule", known: Self.ruleKeys, findings: findings).flatMap(rule)
    }
  }

  /// The items of a list whose items have keys.
  func items(of fields: Fields, _ key: String) -> [Document.Value] {
    guard let value = fields[key] else { return [] }
    if case .list(let items) = value.content, !items.isEmpty { return items }
    if case .refused = value.content { return [] }
    findings.error(
      at: value.place, "`\(key)` is a list here", code: "wrong-shape",
      hint: "each rule begins with `- hears: …`, and `says: …` stands below it")
    return []
  }

  private func rule(_ fields: Fields) -> AsTypedDefinition.Rule? {
    guard let hears = decomposition(fields) else { return nil }
    guard let says = fields["says"] else {
      findings.error(
        at: fields.place, "the rule has no reply", code: "no-reply", hint: "give it `says: …`, a text or a list")
      return nil
    }
    let place = fields["hears"]?.place ?? fields.place
    let replies = self.replies(says, parts: hears.parts.count)
    return replies.isEmpty ? nil : AsTypedDefinition.Rule(hears: hears, place: place, replies: replies)
  }

  private func decomposition(_ fields: Fields) -> Decomposition? {
    guard fields["hears"] != nil else { return .anything }
    return fields.text("hears").flatMap { words.decomposition($0.text, at: $0.value) }
  }

  /// One of the four rules of `remembers`.
  func memory(_ value: Document.Value) -> AsTypedDefinition.Memory.Rule? {
    guard let fields = Fields(value, of: "a rule of `remembers`", known: Self.ruleKeys, findings: findings),
      let hears = decomposition(fields), let (text, place) = fields.text("says"),
      let says = words.assembly(text, at: place, parts: hears.parts.count)
    else { return nil }
    return AsTypedDefinition.Memory.Rule(hears: hears, says: says)
  }

  private func replies(_ value: Document.Value, parts: Int) -> [AsTypedDefinition.Reply] {
    if case .list(let items) = value.content { return items.compactMap { reply($0, parts: parts) } }
    return reply(value, parts: parts).map { [$0] } ?? []
  }

  private func reply(_ value: Document.Value, parts: Int) -> AsTypedDefinition.Reply? {
    switch value.content {
    case .text(let text) where !text.isEmpty: return words.assembly(text, at: value, parts: parts).map { .says($0) }
    case .text, .list:
      findings.error(at: value.place, "a reply is one text", code: "wrong-shape", hint: "or `goes to: KEYWORD`")
      return nil
    case .map(let entries): return leading(value, entries, parts: parts)
    case .refused: return nil
    }
  }

  /// A reply that leads on: `goes to: KEYWORD`, with or without `reads as: …`.
  private func leading(_ value: Document.Value, _ entries: [Document.Entry], parts: Int) -> AsTypedDefinition.Reply? {
    if entries.count == 1, let first = entries.first, !Self.replyKeys.contains(first.key) {
      findings.error(
        at: first.endOfKey, "the colon makes `\(first.key)` a key here; a reply is one text", code: "colon-in-text",
        hint: "put the whole text in quotation marks; or did you mean `goes to: KEYWORD`?")
      return nil
    }
    guard let fields = Fields(value, of: "a reply", known: Self.replyKeys, findings: findings) else { return nil }
    guard let (target, _) = fields.text("goes to") else {
      if fields["goes to"] == nil {
        findings.error(
          at: value.place, "`reads as` needs a keyword to go on with", code: "no-keyword",
          hint: "add `goes to: KEYWORD` below it")
      }
      return nil
    }
    let rewriting = fields.text("reads as")
    if target.lowercased() == Self.nextKeyword, rewriting == nil { return .nextKeyword }
    guard let link = link(fields, "goes to") else { return nil }
    guard let (text, place) = rewriting else { return .goesTo(link) }
    return words.assembly(text, at: place, parts: parts).map { .rewrites($0, goesTo: link) }
  }

  /// A keyword that is named.
  func link(_ fields: Fields, _ key: String) -> AsTypedDefinition.Link? {
    guard let (text, value) = fields.text(key), let word = words.word(text, at: value.place) else { return nil }
    return AsTypedDefinition.Link(word: word, place: value.place)
  }
}
