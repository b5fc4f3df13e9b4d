// What the keys of states and rules say.

private let hears = Key(
  "hears", .texts,
  "The pattern, found anywhere in the line; or a list of patterns. Without it, every line.")
private let unlessHears = Key(
  "unless hears", .texts,
  "The rule is passed over when this is heard anywhere in the line.")
private let onlyIf = Key(
  "only if", .texts,
  "Guards, with commas between them; all must hold: `at most 4 words, echoes at least 2 words, the moment is known`.")
private let says = Key("says", wordings, "What is said: one wording, or a list of wordings of which one is chosen.")
/// In a list a wording may have a weight.
private let wordings = Key.Shape.textsOr("wording")
private let example = Key("example", .texts, "A line it must hear: one, or a list.")
private let butNot = Key("but not", .texts, "A line it must not hear: one, or a list.")
private let ends = Key("ends", .flag, "`yes`: the dialogue ends here, once `says` is said.")

extension KeyTable {
  static let state = KeyTable(
    name: "state", known: DialogueReader.stateKeys, required: [],
    keys: [
      Key("says", wordings, "What is said on coming in, before the question."),
      Key("asks", wordings, "The question: one wording, or a list of which the least recently used one is asked."),
      Key("asks again", wordings, "The question when it has to be asked once more."),
      Key(
        "keeps answer as", .text,
        "The heading in the entry for what is typed here, and the name that stands for it."),
      Key("must have", .texts, "A pattern: an answer without it is asked for again, at most twice."),
      Key("rules", .named("rule"), "The rules of this state, each under a name of its own."),
      Key(
        "otherwise", .otherwise,
        "What happens when no rule hears the line: `goes to NAME`, `stays` or `ends`; or the keys of a rule."),
      Key("says on leaving", wordings, "What is said on leaving it."),
      ends,
      Key("states", .named("state"), "States that stand in this one, and inherit its rules."),
    ])

  static let rule = KeyTable(
    name: "rule", known: RuleReader.keys, required: [],
    keys: [
      hears, unlessHears, onlyIf,
      Key(
        "used", .form("^(once( in [0-9]+ turns)?|until all is said)$"),
        "`once`: one time in a conversation; or `once in 5 turns`, or `until all is said`: each wording one time."),
      Key(
        "band", .words(["danger", "form", "topic", "default", "reaction"]),
        "`danger` goes before the rules of every state; `form` is about the conversation itself and goes first of its "
          + "place; `topic` when nothing is said; `default` goes last."),
      Key("opens", .flag, "Of a path, `yes`: it answers first to the line that led there."),
      Key("reads as", .text, "A line the rules are asked about instead: `I feel <rest>`."),
      Key("passes on", .flag, "`yes`: the next best rule answers as well."),
      example, butNot,
    ] + reply)

  static let otherwise = KeyTable(
    name: "otherwise", known: RuleReader.nextKeys + RuleReader.effectKeys, required: [], keys: reply)

  /// What a rule says and does once it answers.
  private static let reply = [
    says,
    Key("asks", wordings, "A question; it takes the place of the question of the state one comes to."),
    Key("goes to", .text, "The state that comes next."),
    Key("stays", .flag, "`yes`: the same state goes on, and its question is not asked again."),
    ends,
    Key("visits", .text, "Another dialogue; when it is over, this state goes on."),
    Key("resumes with", wordings, "What is said on coming back from a visit."),
    Key("answers as", .text, "The name of a rule whose reply is given in place of an own one."),
    Key("sets", .texts, "`NAME to TEXT`, where the text may hold captures: `who to <who>`."),
    Key("raises", .texts, "A number that goes up: `honesty by 2`, `trust by 20 %`."),
    Key("lowers", .texts, "A number that goes down: `honesty by 2`, `trust by 20 %`."),
    Key("hardens", .texts, "A number whose floor rises for good: `trust by 10 %`."),
    Key("later asks", wordings, "A question put by: it is asked the next time that no rule hears a line."),
    Key("flags", .flag, "`yes`: the entry is flagged for supervision."),
    Key("tags", .texts, "Words the entry is tagged with: `pull, rescue`."),
    Key(
      "rates", .texts,
      "`NAME as TEXT`: kept with the entry under a name, and shown over time: `what is left as little`."),
    Key("because", wordings, "Of a reaction: what the line moved, told to whoever said it when they wish to know."),
    Key("answers", .flag, "`no`: the line does not count as the answer to the question."),
  ]

  /// A rule of a library, which may talk or give a label.
  static let sharedRule = KeyTable(
    name: "shared rule", known: rule.known + RuleReader.sharedKeys, required: [],
    keys: rule.keys.filter { $0.name != "band" } + giving)

  private static let giving = [
    Key(
      "band", .text, "One of the bands of a dialogue; of a rule with a label, one of the bands of the labelling file."),
    Key("labels", .text, "The label it puts on the line."),
    Key("weight", .integer, "How much it counts; 1 when nothing is said. The heaviest label comes first."),
    Key(
      "unsure", .flag,
      "In `risk.yaml`, `yes`: the words may be meant otherwise, and the path's `asks first` comes first."),
  ]

  static let label = KeyTable(
    name: "label", known: RuleReader.labelKeys, required: ["labels"],
    keys: [
      hears, unlessHears, onlyIf,
      Key("labels", .text, "The label it puts on the line."),
      Key("band", .text, "One of the file's `bands`; an important band goes before any weight."),
      Key("weight", .integer, "How much it counts; 1 when nothing is said. The heaviest label comes first."),
      Key(
        "unsure", .flag,
        "In `risk.yaml`, `yes`: the words may be meant otherwise, and the path's `asks first` comes first."),
      Key("says", wordings, "How the line is taken up, before something is offered."),
      example, butNot,
    ])

  static let wording = KeyTable(
    name: "wording", known: Fields.weighedKeys, required: Fields.weighedKeys,
    keys: [
      Key("line", .text, "What is said or asked."),
      Key("weight", .integer, "How much more often than a wording without a weight it is chosen, from 1 to 100."),
    ])
}
