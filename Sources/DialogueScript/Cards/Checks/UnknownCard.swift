import Dialogue

extension CardCheck {
  /// A card or a practice that is named and is not there.
  static let unknownCard = CardCheck { card, shelf in
    guard let shelf else { return [] }
    let cards = card.seeAlso.filter { !shelf.cards.contains($0.text) && $0.text != card.name }.map { line in
      Diagnostic.error(
        at: line.place, "there is no card `\(line.text)`", code: "unknown-card", hint: line.text.didYouMean(shelf.cards)
      )
    }
    let practices = card.practices.filter { !shelf.practices.contains($0.text) }.map { line in
      Diagnostic.error(
        at: line.place, "there is no practice `\(line.text)`", code: "unknown-practice",
        hint: line.text.didYouMean(shelf.practices) ?? "there are: \(shelf.practices.joined(separator: ", "))")
    }
    return cards + practices
  }
}
