extension KeyTable {
  static let identifiers = KeyTable(
    name: "identifiers", known: IdentifierReader.keys, required: ["identifiers", "rules"],
    keys: [
      Key("identifiers", .text, "The name of a file that says what identifies a person in a note."),
      Key("title", .text, "The name people see."),
      Key("credit", .text, "Whose idea it is; `our own` when it is."),
      Key(
        "word files", .pairs, "Long lists, each under its name: `given name: language/given-names`, a `.txt` beside."),
      Key("concepts", .lists, "Short lists of words and phrases, each under its name."),
      Key("written as", .pairs, "How what is masked is written, by its label: `NAME: Person <letter>`."),
      Key("parts", .pairs, "Patterns that other patterns name: `a name: <given name> (<family name>)`."),
      Key("rules", .named("identifier"), "What is marked; the first rule of the file that finds a word decides on it."),
    ])

  static let identifier = KeyTable(
    name: "identifier", known: IdentifierReader.ruleKeys, required: ["marks", "hears"],
    keys: [
      Key("marks", .text, "The label: `NAME`; or `nothing`, for what later rules are to leave alone."),
      Key("hears", .texts, "Patterns; what stands in `<it = …>` is marked, or else all of it."),
      Key("across commas", .flag, "Whether commas and line ends may stand between its words."),
      Key("example", .texts, "Text in which what is marked stands in square brackets."),
      Key("but not", .texts, "Text in which this rule marks nothing."),
    ])
}
