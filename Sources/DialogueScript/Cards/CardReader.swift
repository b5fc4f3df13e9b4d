import Dialogue

/// Reads a library card.
struct CardReader {
  static let keys = [
    "card", "title", "group", "what it is", "how it is used", "evidence", "list title", "list", "picture",
    "picture in words", "correction", "see also", "practices", "credit", "references",
  ]
  static let needed = ["card", "title", "group", "what it is", "how it is used", "credit"]
  static let claimKeys = ["claim", "source", "limit"]

  let findings: Findings

  func card(_ root: Document.Value) -> Card? {
    guard let fields = Fields(root, of: "a card", known: Self.keys, findings: findings) else { return nil }
    reportMissing(in: fields)
    guard let name = line("card", fields), let title = line("title", fields), let group = line("group", fields),
      let what = line("what it is", fields), let how = line("how it is used", fields),
      let credit = line("credit", fields)
    else { return nil }
    var card = Card(
      name: name.text, title: title, group: group, whatItIs: what, howItIsUsed: how, credit: credit,
      place: fields.place)
    readRest(of: &card, fields)
    return card
  }

  private func readRest(of card: inout Card, _ fields: Fields) {
    card.evidence = claims(fields["evidence"])
    card.listTitle = line("list title", fields)
    card.list = lines("list", fields)
    card.picture = line("picture", fields)
    card.pictureInWords = line("picture in words", fields)
    card.correction = line("correction", fields)
    card.seeAlso = names("see also", fields)
    card.practices = names("practices", fields)
    card.references = lines("references", fields)
    reportMissingWords(of: card)
  }

  private func reportMissing(in fields: Fields) {
    for key in Self.needed where fields[key] == nil {
      findings.error(
        at: fields.place, "the card has no `\(key)`", code: "card-incomplete",
        hint: "a card has: \(Self.needed.joined(separator: ", "))")
    }
  }

  private func reportMissingWords(of card: Card) {
    guard let picture = card.picture, card.pictureInWords == nil else { return }
    findings.error(
      at: picture.place, "the picture is not said in words", code: "picture-without-words",
      hint: "add `picture in words: …`, for whoever hears the card read aloud")
  }

  private func claims(_ value: Document.Value?) -> [Card.Claim] {
    guard let value else { return [] }
    guard case .list(let items) = value.content else {
      findings.error(
        at: value.place, "`evidence` is a list of claims", code: "wrong-shape",
        hint: "`- claim: …`, and under it `source: …` and `limit: …`")
      return []
    }
    return items.compactMap(claim)
  }

  private func claim(_ item: Document.Value) -> Card.Claim? {
    guard let fields = Fields(item, of: "a claim", known: Self.claimKeys, findings: findings) else { return nil }
    for key in Self.claimKeys where fields[key] == nil {
      findings.error(
        at: fields.place, "the claim has no `\(key)`", code: "claim-without-limit",
        hint: "what is found, who found it, and what it does not show")
    }
    guard let claim = line("claim", fields), let source = line("source", fields), let limit = line("limit", fields)
    else { return nil }
    return Card.Claim(claim: claim, source: source, limit: limit)
  }

  private func line(_ key: String, _ fields: Fields) -> Card.Line? {
    fields.text(key).map { Card.Line(text: $0.text, place: $0.value.place) }
  }

  private func lines(_ key: String, _ fields: Fields) -> [Card.Line] {
    fields.texts(key).map { Card.Line(text: $0.text, place: $0.value.place) }
  }

  private func names(_ key: String, _ fields: Fields) -> [Card.Line] {
    fields.names(key).map { Card.Line(text: $0.text, place: $0.value.place) }
  }
}
