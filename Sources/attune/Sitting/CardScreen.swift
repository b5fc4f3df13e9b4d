import DialogueScript
import Terminal

/// A library card on the screen.
struct CardScreen {
  private let card: Card

  init(_ card: Card) { self.card = card }

  func show(on console: any Console) {
    let style = console.style
    // No wider than is comfortable, also where nothing says how wide the screen is.
    let width = min(console.width ?? CardPage.width, CardPage.width)
    let page = style.isPlain ? CardPage(plain: card) : CardPage(card, width: width)
    console.write(page.rows.map { text(of: $0, width: style.isPlain ? nil : width, style) }.joined())
  }

  private func text(of row: CardPage.Row, width: Int?, _ style: Style) -> String {
    let wrapping = Wrapping(
      width: row.isPicture ? nil : width, indent: width == nil ? 0 : row.indent, hanging: row.hanging)
    let lines = wrapping.lines(of: String(visible: row.text))
    let isTitle = row.heading == row.text.count
    let role: Style.Role = row.isQuiet ? .quiet : isTitle ? .heading : .attune
    guard let first = lines.first else { return "" }
    let (head, rest) = (String(first.prefix(row.heading)), String(first.dropFirst(row.heading)))
    let drawn = style.text(head, as: row.isQuiet ? .quiet : .heading) + style.text(rest, as: role)
    return ([drawn] + lines.dropFirst().map { style.text($0, as: role) }).joined(separator: "\n") + "\n"
  }
}

/// The cards there are, group by group.
struct CardList {
  private let groups: [(name: String?, items: [Card])]

  init(_ repertoire: Repertoire) {
    groups = repertoire.grouped(repertoire.cards, by: "groups of cards") { $0.group.text }
  }

  func show(on console: any Console) {
    if groups.isEmpty { console.say("there is no card yet", as: .quiet) }
    for (name, cards) in groups {
      if let name { console.say(name, as: .heading) }
      for card in cards { console.say("\(card.name)  \(card.title.text)", indent: name == nil ? 0 : 2, hanging: 4) }
    }
  }
}

extension Repertoire {
  /// The card of a name or a title.
  /// - Throws: `Failure` when there is none, `Unusable` when something is wrong with it.
  func cardOrFailure(_ wish: String) throws -> Card {
    let name = wish.lowercased()
    if let card = try card(name) ?? cards.first(where: { $0.title.text.lowercased() == name }) { return card }
    throw Failure(
      "there is no card `\(wish)`",
      hint: nearest(to: name, in: cardNames).map { "did you mean `\($0)`?" } ?? "`attune card` lists them")
  }
}
