// What the keys of rules-only files say.

private let becomes = "What it is read as; each word is exchanged once, while the line is read."
private let says = Key(
  "says", .textsOr("reply"), "A reply, or a list of them that is gone through from the top, again and again.")
private let hears = Key(
  "hears", .text,
  "The pattern: all of the sentence, part by part. `...` any words, `_2` exactly two, `SAD/BLUE`, `<kin>`.")

extension KeyTable {
  static let asTyped: [KeyTable] = [.keyword, .asTypedRule, .asTypedReply, .memory, .memoryRule]

  static let script = KeyTable(
    name: "script", known: AsTypedReader.keys, required: ["script", "reads", "greets", "keywords", "otherwise"],
    keys: [
      Key("script", .form("^[a-z0-9-]+$"), "The name of a rules-only file, in the manner of ELIZA."),
      Key("reads", .words(["as typed"]), "Nothing is mended in it: no contraction, no spelling, no slip of the keys."),
      Key("title", .text, "The name people see."),
      Key("credit", .text, "Whose idea it is; `our own` when it is."),
      Key("greets", .texts, "Its first line, or a list of which one is chosen."),
      Key("cuts at", .texts, "Where a line is cut into clauses: `comma, full stop` and words."),
      Key("becomes", .pairs, "Words that are only read as others: `ME: YOU`."),
      Key("keywords", .named("keyword"), "The words it answers."),
      Key("remembers", .one("memory"), "What is laid by for later when a keyword answers."),
      Key("otherwise", .texts, "What is said when no keyword answers, one after the other."),
      Key("at a loss", .texts, "Four texts for the faults of a script; a counter chooses."),
    ])

  static let keyword = KeyTable(
    name: "keyword", known: AsTypedRuleReader.keywordKeys, required: [],
    keys: [
      Key("becomes", .text, becomes),
      Key("rank", .integer, "A keyword that outranks all before it in the line answers first."),
      Key("tags", .texts, "Kinds of words it belongs to: `kin, noun`."),
      hears, says,
      Key("rules", .items("rule-as-typed"), "Asked from the top; the first that fits answers."),
      Key("goes to", .text, "The keyword whose rules are asked when none of its own fits."),
    ])

  static let asTypedRule = KeyTable(
    name: "rule-as-typed", known: AsTypedRuleReader.ruleKeys, required: ["says"], keys: [hears, says])

  static let asTypedReply = KeyTable(
    name: "reply", known: AsTypedRuleReader.replyKeys, required: ["goes to"],
    keys: [
      Key("goes to", .text, "The keyword that answers instead; or `the next keyword` of the line."),
      Key("reads as", .text, "The sentence is written anew before that: `I ARE <3>`."),
    ])

  static let memory = KeyTable(
    name: "memory", known: AsTypedReader.memoryKeys, required: AsTypedReader.memoryKeys,
    keys: [
      Key("keyword", .text, "The keyword at which a line is laid by."),
      Key("rules", .items("memory-rule"), "Four rules, of which the last word of the sentence chooses one."),
    ])

  static let memoryRule = KeyTable(
    name: "memory-rule", known: AsTypedRuleReader.ruleKeys, required: ["says"],
    keys: [hears, Key("says", .text, "The line that is laid by.")])
}
