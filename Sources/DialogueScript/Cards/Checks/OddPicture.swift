import Dialogue

extension CardCheck {
  static let pictureWidth = 60
  static let pictureHeight = 9

  /// A picture that a small terminal or an old font cannot show.
  static let oddPicture = CardCheck { card, _ in
    guard let picture = card.picture else { return [] }
    let lines = card.pictureLines
    var found: [Diagnostic] = []
    let widest = lines.map(\.count).max() ?? 0
    if lines.count > pictureHeight || widest > pictureWidth {
      found.append(
        .error(
          at: picture.place, "the picture has \(lines.count) lines and \(widest) columns", code: "picture-too-large",
          hint: "at most \(pictureHeight) lines of \(pictureWidth) columns"))
    }
    if let odd = lines.joined().first(where: { !$0.isASCII }) {
      found.append(
        .error(
          at: picture.place, "the picture has a sign that not every terminal can draw: `\(odd)`",
          code: "picture-not-plain", hint: "letters, digits and the signs of a plain keyboard: / \\ | - _ + * #"))
    }
    return found
  }
}
