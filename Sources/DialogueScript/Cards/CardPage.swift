/// A card as it is laid out: its rows from top to bottom. The screen wraps and draws them.
package struct CardPage: Sendable {
  package struct Row: Hashable, Sendable {
    /// How many letters at the beginning are its heading.
    package var heading = 0
    package let text: String
    /// Columns before every line, and further ones before every line but the first.
    package var indent = 0
    package var hanging = 0
    /// Whether it is only by the way: who said it, and where.
    package var isQuiet = false
    /// Whether it stands as it is, and is not wrapped.
    package var isPicture = false
    /// Whether it is one idea, however many sentences it has: an item of a list.
    var isOneIdea = false

    static let gap = Row(text: "")
  }

  /// On a terminal of 24 rows one is the prompt's.
  package static let height = 23
  package static let width = 78

  package let rows: [Row]

  /// - Parameter width: of the lines. With empty lines between its parts, unless it fits the screen it is written for
  ///   only without: a narrower one is paged anyway.
  package init(_ card: Card, width: Int) {
    let parts = card.parts(width: width)
    let (airy, dense) = (CardPage(parts, isAiry: true), CardPage(parts, isAiry: false))
    let isDense = airy.count(width: width) > Self.height && dense.count(width: width) <= Self.height
    self = isDense && width >= Self.width ? dense : airy
  }

  /// For whoever hears it read aloud: one idea a line, and words for the picture.
  package init(plain card: Card) {
    rows = card.parts(width: 0, isPlain: true).flatMap { $0 }.flatMap {
      $0.isQuiet || $0.isOneIdea ? [$0] : $0.sentences
    }
  }

  private init(_ parts: [[Row]], isAiry: Bool) {
    rows = Array(parts.enumerated().map { $0 < 2 || isAiry ? $1 + [.gap] : $1 }.joined())
      .reversed().drop { $0 == .gap }.reversed()
  }

  /// How many lines it takes.
  func count(width: Int) -> Int { rows.reduce(0) { $0 + $1.count(width: width) } }
}

extension Card {
  /// What belongs together stands together.
  fileprivate func parts(width: Int, isPlain: Bool = false) -> [[CardPage.Row]] {
    let fits = !pictureLines.isEmpty && (pictureLines.map(\.count).max() ?? 0) + 2 <= width
    let words = pictureInWords.map { [CardPage.Row("Picture", $0.text)] } ?? []
    let picture = fits ? pictureLines.map { CardPage.Row(text: $0, indent: 2, isPicture: true) } : words
    let items = list.map { CardPage.Row(text: "- " + $0.text, indent: 2, hanging: 2, isOneIdea: true) }
    let quiet = [CardPage.Row("Credit", credit.text, isQuiet: true)] + references.map { $0.asReference(isPlain) }
    let parts: [[CardPage.Row]] = [
      [CardPage.Row(heading: title.text.count, text: title.text)], [CardPage.Row("What it is", whatItIs.text)],
      picture, [CardPage.Row("How it is used", howItIsUsed.text)],
      items.isEmpty ? [] : [CardPage.Row(listTitle?.text ?? "List", "")] + items, evidence.map(\.row),
      (correction.map { [CardPage.Row("Often said otherwise", $0.text)] } ?? []), ways, quiet,
    ]
    return parts.filter { !$0.isEmpty }
  }

  private var ways: [CardPage.Row] {
    [("See also", seeAlso), ("Practices", practices)].filter { !$1.isEmpty }.map { heading, names in
      CardPage.Row(heading, names.map(\.text).joined(separator: ", "))
    }
  }
}

extension Card.Claim {
  fileprivate var row: CardPage.Row { CardPage.Row("Evidence", "\(claim.text) (\(source.text).) \(limit.text)") }
}

extension Card.Line {
  /// On a screen its place below the credit says what it is; read aloud, it says so itself.
  fileprivate func asReference(_ isPlain: Bool) -> CardPage.Row {
    isPlain ? CardPage.Row("Reference", text, isQuiet: true) : CardPage.Row(text: text, hanging: 2, isQuiet: true)
  }
}

extension CardPage.Row {
  /// A text behind its heading.
  fileprivate init(_ heading: String, _ text: String, isQuiet: Bool = false) {
    let space = text.isEmpty ? "" : " "
    self.init(heading: heading.count + 1, text: "\(heading):\(space)\(text)", hanging: 2, isQuiet: isQuiet)
  }

  /// How many lines it takes, counted by letters; the screen counts by columns, which for a card is the same.
  fileprivate func count(width: Int) -> Int {
    guard !isPicture else { return 1 }
    var (lines, used) = (1, indent)
    for (number, word) in text.split(separator: " ").enumerated() {
      if number > 0, used + 1 + word.count > width { (lines, used) = (lines + 1, indent + hanging - 1) }
      used += word.count + (number > 0 ? 1 : 0)
    }
    return lines
  }

  /// The same, one sentence a row.
  fileprivate var sentences: [CardPage.Row] {
    let sentences = text.sentences
    return sentences.enumerated().map { number, text in
      CardPage.Row(heading: number == 0 ? heading : 0, text: text, isQuiet: isQuiet)
    }
  }
}

extension String {
  /// Cut behind a full stop or question mark that a capital letter follows; not behind an initial or a short form, and
  /// not within brackets, where a source has its journal's short forms.
  fileprivate var sentences: [String] {
    var (sentences, words, open) = ([String](), [Substring](), 0)
    let all = split(separator: " ")
    for (number, word) in all.enumerated() {
      words.append(word)
      open += word.count { $0 == "(" } - word.count { $0 == ")" }
      let next = number + 1 < all.count ? all[number + 1] : nil
      if open == 0, word.endsSentence, next?.first?.isUppercase ?? true {
        sentences.append(words.joined(separator: " "))
        words = []
      }
    }
    return words.isEmpty ? sentences : sentences + [words.joined(separator: " ")]
  }
}

extension Substring {
  fileprivate var endsSentence: Bool {
    var word = self
    while let last = word.last, [")", "\"", "”"].contains(last) { word.removeLast() }
    guard let mark = word.last, ".?".contains(mark) else { return false }
    return word.filter(\.isLetter).count != 1 && !["Dr.", "Mr.", "Ms.", "al."].contains(word)
  }
}
