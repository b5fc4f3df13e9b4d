package import Dialogue

/// A library card: one thing a therapist may want to look up, on one screen.
package struct Card: Sendable {
  /// A text of the card, and where it stands.
  package struct Line: Hashable, Sendable {
    package let text: String
    package let place: Place
  }

  /// What research says: never without who says so, and what it does not show.
  package struct Claim: Sendable {
    package let claim: Line
    package let source: Line
    package let limit: Line
  }

  package let name: String
  package let title: Line
  /// The heading it is listed under.
  package let group: Line
  package let whatItIs: Line
  package let howItIsUsed: Line
  package var evidence: [Claim] = []
  package var listTitle: Line?
  package var list: [Line] = []
  package var picture: Line?
  package var pictureInWords: Line?
  /// What is often said wrongly about it.
  package var correction: Line?
  /// Names of other cards.
  package var seeAlso: [Line] = []
  /// Names of practices in which it is taken up.
  package var practices: [Line] = []
  package let credit: Line
  package var references: [Line] = []
  package let place: Place
}

extension Card {
  /// The lines of its picture.
  package var pictureLines: [String] {
    var lines = (picture?.text ?? "").linesOfText.map(String.init)
    while lines.last?.trimmed.isEmpty == true { lines.removeLast() }
    return lines
  }

  /// The keys of its file under which something stands: what a place in `sources.yaml` can name.
  var fields: [String] {
    let optional: [(String, Bool)] = [
      ("evidence", !evidence.isEmpty), ("list", !list.isEmpty), ("picture", picture != nil),
      ("correction", correction != nil), ("references", !references.isEmpty),
    ]
    return ["what it is", "how it is used"] + optional.filter(\.1).map(\.0)
  }
}
