// What the keys at the top of each kind of file say.

private let title = Key("title", .text, "The name people see.")
private let credit = Key("credit", .text, "Whose idea it is; `our own` when it is.")
private let uses = Key(
  "uses", .texts, "Libraries whose concepts and rules it takes: `language/feelings, language/craft`.")

extension KeyTable {
  static let dialogue = KeyTable(
    name: "dialogue", known: DialogueReader.keys, required: ["dialogue"],
    keys: [
      Key("dialogue", .form("^[a-z0-9-]+$"), "Its name: small letters, digits and hyphens; the same as the file's."),
      Key(
        "extends", .form("^practices/[a-z0-9-]+$"),
        "A dialogue whose states and rules it takes over: `practices/boundary`. What stands here comes first."),
      title,
      Key("need", .text, "The heading it is listed under, one of those in `language/groups`: `between sessions`."),
      Key("offered for", .text, "When it is offered, in a few words."),
      Key("minutes", .integer, "About how long it takes."),
      credit,
      Key(
        "asks next time about", .text,
        "The heading of an answer, such as `one small thing`; it is asked about when the practice is next begun."),
      Key(
        "draws legs", .texts,
        "Ratings that are drawn as the legs of a stool once all are known: `goal, way, trust`."),
      Key("lengths", .texts, "The words that the legs are rated with, the shortest first: `short, middling, long`."),
      Key("is told", .texts, "Names that are known from the beginning, because who begins the dialogue gives them."),
      Key("path for", .text, "A label of risk.yaml: this dialogue is what follows when that is heard."),
      Key("in short", .texts, "Of a path: what it says in one line when it has been taken back three times."),
      Key("asks first", .texts, "Of a path: the literal question about a line that may be meant otherwise."),
      uses,
      Key(
        "numbers", .texts,
        "Numbers it keeps: `honesty from 0 to 10`, `trust from 0 to 100, starts at 20, fades 1 a turn`."),
      Key("renamed", .texts, "States that were given another name: `old name to new name`; sittings left there go on."),
      Key("rules", .named("rule"), "Rules in play in every state, each under a name of its own."),
      Key(
        "otherwise", .otherwise,
        "What happens in every state that does not say it for itself, when no rule hears a line."),
      Key("states", .named("state"), "The states, each under its name; the first one begins."),
    ])

  static let client = KeyTable(
    name: "client", known: DialogueReader.clientKeys, required: ["client"],
    keys: [Key("client", .form("^[a-z0-9-]+$"), "A simulated client's name; the same as the file's.")]
      + dialogue.keys.dropFirst() + [
        Key("setting", .textsOr("wording"), "What whoever plays with them is told at the beginning, a line each."),
        Key("hidden card", .textsOr("wording"), "What they keep hidden, a line each; shown at the end."),
        Key("starting points", .texts, "Where a role-play may begin: `after the missed hour at late again`."),
        Key("never says", .named("rule"), "Rules that are never to hear a line of theirs."),
        Key("codes lines by", .text, "The labelling file that codes lines; `language/skills` when nothing is said."),
      ])

  static let labelling = KeyTable(
    name: "labels", known: DialogueReader.labelKeys, required: ["labels"],
    keys: [
      Key("labels", .text, "The name of a labelling file: every rule that fits puts a label on the line."),
      title, credit, uses,
      Key(
        "bands", .texts,
        "Bands of labels, the most important first; a rule says its `band`, or its label is the name of one."),
      Key("counts from", .integer, "A label counts when its rules weigh so much together; rules may weigh below zero."),
      Key("sure from", .integer, "Below this weight it is not sure what is meant, as with `unsure`."),
      Key("rules", .named("label"), "Rules that give labels, each under a name of its own."),
    ])

  static let library = KeyTable(
    name: "library", known: SharedLibrary.keys, required: ["library"],
    keys: [
      Key("library", .text, "The name of a library: what several files share."),
      title, credit, uses,
      Key("concepts", .lists, "Lists of words and phrases, each under its name; a concept may hold others: `<rain>`."),
      Key("numbers", .texts, "Numbers that its rules move, for every dialogue that uses it."),
      Key(
        "rules", .named("shared rule"),
        "Rules in play in every state of the dialogues that use it; those with `labels`, in labelling files."),
    ])

  static let lines = KeyTable(
    name: "lines", known: PhrasebookReader.keys, required: ["lines", "says"],
    keys: [
      Key("lines", .text, "The name of a file of lines that are said outside any dialogue."),
      title, credit,
      Key("says", .lists, "The lines, each under the occasion it is said on."),
    ])

  static let english = KeyTable(
    name: "english", known: EnglishReader.keys, required: ["english"],
    keys: [
      Key("english", .text, "The name of the file on how words are spelled."),
      title, credit,
      Key("contractions", .pairs, "A contraction, and the words it is read as: `don't: do not`."),
      Key("one spelling", .pairs, "A spelling, and the one it is read as: `colour: color`."),
      Key("turned round", .pairs, "Words, and what they become when they are given back: `my: your`."),
    ])

  static let numbers = KeyTable(
    name: "numbers", known: CrisisNumbersReader.keys, required: CrisisNumbersReader.keys,
    keys: [
      Key("numbers", .text, "The name of the file of emergency numbers and crisis lines."),
      title, credit,
      Key("checked", .text, "When the numbers were last looked up: `2026-11-21`. After a year the check warns."),
      Key("region unset", .text, "What stands for the emergency number while no region is set."),
      Key("asks for region", .text, "The line that asks which region it is."),
      Key("regions", .named("region"), "The regions, each under the name by which it is set."),
    ])

  static let region = KeyTable(
    name: "region", known: CrisisNumbersReader.regionKeys, required: ["emergency", "source"],
    keys: [
      title,
      Key("also", .texts, "Other names by which it may be set, with commas between them: `uk, england`."),
      Key("emergency", .text, "The number for an emergency."),
      Key("lines", .texts, "Crisis lines, name and number, the best known first."),
      Key("hurt at home", .texts, "Lines for whoever is hurt by somebody at home, shown where that is spoken of."),
      Key("source", .texts, "Where they are published."),
    ])
}
