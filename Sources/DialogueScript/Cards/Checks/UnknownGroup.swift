import Dialogue

extension CardCheck {
  /// A card under a heading that is not among those of `language/groups`.
  static let unknownGroup = CardCheck { card, shelf in
    guard let known = shelf?.cardGroups, !known.isEmpty, !known.contains(card.group.text) else { return [] }
    return [
      .error(
        at: card.group.place, "there is no group `\(card.group.text)`", code: "unknown-group",
        hint: card.group.text.didYouMean(known) ?? "there are: \(known.joined(separator: " · "))")
    ]
  }
}
