import Dialogue

/// One thing that can be wrong with a card. Each stands in a file of its own.
struct CardCheck: Sendable {
  /// Looks at a card beside others; what names something elsewhere waits until that is known.
  let find: @Sendable (Card, Shelf?) -> [Diagnostic]

  /// In the order in which they are made.
  static let all: [CardCheck] = [.unknownGroup, .unknownCard, .oddPicture, .cardTooLong]
}

extension Card {
  /// Everything the checks find.
  func diagnostics(on shelf: Shelf?) -> [Diagnostic] { CardCheck.all.flatMap { $0.find(self, shelf) } }
}
