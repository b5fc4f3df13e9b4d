// What the keys of cards, and of the list of sources, say.

extension KeyTable {
  static let card = KeyTable(
    name: "card", known: CardReader.keys, required: CardReader.needed,
    keys: [
      Key("card", .form("^[a-z0-9-]+$"), "Its name: small letters, digits and hyphens; the same as the file's."),
      Key("title", .text, "What it is about, in at most 50 letters."),
      Key("group", .text, "The heading it is listed under, one of those in `language/groups`."),
      Key("what it is", .text, "What it is, in one to three sentences."),
      Key("how it is used", .text, "What a therapist does with it, in one to three sentences."),
      Key("evidence", .items("claim"), "What research says, claim by claim."),
      Key("list title", .text, "What stands over the list."),
      Key("list", .texts, "Short items: a checklist, or questions."),
      Key("picture", .text, "A picture in plain signs, behind `|`: at most 9 lines of 60 columns."),
      Key("picture in words", .text, "What the picture shows, for whoever hears it read aloud."),
      Key("correction", .text, "What is often said wrongly about it."),
      Key("see also", .texts, "Names of other cards, with commas between them."),
      Key("practices", .texts, "Names of practices in which it is taken up."),
      Key("credit", .text, "Whose idea it is; `our own` when it is."),
      Key("references", .texts, "Author, year, title and place; `from memory` where nobody has looked it up."),
    ])

  static let claim = KeyTable(
    name: "claim", known: CardReader.claimKeys, required: CardReader.claimKeys,
    keys: [
      Key("claim", .text, "What was found, with its number."),
      Key("source", .text, "Who found it, and when."),
      Key("limit", .text, "What it does not show."),
    ])

  static let served = KeyTable(
    name: "sources", known: ServedReader.keys, required: ["sources"],
    keys: [
      Key("sources", .items("row"), "What the documents behind Attune name, row by row."),
      Key("title", .text, "The name people see."),
      Key("credit", .text, "Whose idea it is; `our own` when it is."),
    ])

  static let row = KeyTable(
    name: "row", known: ServedReader.rowKeys, required: ["row", "item", "seed"],
    keys: [
      Key("row", .integer, "The number of the row."),
      Key("item", .text, "What it names, in a few words."),
      Key("seed", .text, "The documents it comes from: `S2, S3`."),
    ]
      + Served.kinds.map {
        Key($0, .texts, "The \($0) that serves it: `practices/boundary#whose need`, `cards/alliance`; or `waiting`.")
      })
}
