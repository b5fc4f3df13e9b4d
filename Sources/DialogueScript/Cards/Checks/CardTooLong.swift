import Dialogue

extension CardCheck {
  static let longestTitle = 50

  /// A card is one screen.
  static let cardTooLong = CardCheck { card, _ in
    var found: [Diagnostic] = []
    if card.title.text.count > longestTitle {
      found.append(
        .error(
          at: card.title.place, "the title has \(card.title.text.count) letters", code: "card-too-long",
          hint: "at most \(longestTitle)"))
    }
    let lines = CardPage(card, width: CardPage.width).count(width: CardPage.width)
    if lines > CardPage.height {
      found.append(
        .error(
          at: card.place, "the card takes \(lines) lines of a screen that has \(CardPage.height)",
          code: "card-too-long", hint: "say less, or make two cards of it"))
    }
    return found
  }
}
